using System.Xml.Linq;

namespace ReportMiner.Ingestion.Odt;

/// <summary>Namespaces of OpenDocument (ISO/IEC 26300).</summary>
internal static class OdtNames
{
    public static readonly XNamespace Office = "urn:oasis:names:tc:opendocument:xmlns:office:1.0";
    public static readonly XNamespace Text = "urn:oasis:names:tc:opendocument:xmlns:text:1.0";
    public static readonly XNamespace Table = "urn:oasis:names:tc:opendocument:xmlns:table:1.0";
    public static readonly XNamespace Style = "urn:oasis:names:tc:opendocument:xmlns:style:1.0";
    public static readonly XNamespace Draw = "urn:oasis:names:tc:opendocument:xmlns:drawing:1.0";
    public static readonly XNamespace Fo = "urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0";

    /// <summary>
    /// Parts of a paragraph that are no text of it: what a picture shows, the data of a comment, readings beside the text, labels that a
    /// program left.
    /// </summary>
    private static readonly HashSet<string> Silent =
    [
        "title", "desc", "creator", "date", "date-string", "creator-initials", "sender-initials", "ruby-text", "number", "tracked-changes",
        "forms", "math", "script"
    ];

    /// <summary>Whether an element's content is not text of the paragraph around it.</summary>
    public static bool IsSilent(string localName) => Silent.Contains(localName);
}
