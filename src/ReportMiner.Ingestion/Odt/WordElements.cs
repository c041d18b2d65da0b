using System.Globalization;
using System.Xml.Linq;

namespace ReportMiner.Ingestion.Odt;

/// <summary>Elements of WordprocessingML.</summary>
internal static class WordElements
{
    public static readonly XNamespace W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    public static readonly XNamespace R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    public static readonly XNamespace V = "urn:schemas-microsoft-com:vml";

    public static XAttribute Attribute(string name, object value) =>
        new(W + name, Convert.ToString(value, CultureInfo.InvariantCulture) ?? "");

    /// <summary>An element with a single value.</summary>
    public static XElement Value(string name, object value) => new(W + name, Attribute("val", value));

    /// <summary>Letters, with all spaces in them.</summary>
    public static XElement Text(string text) => new(W + "t", new XAttribute(XNamespace.Xml + "space", "preserve"), text);
}
