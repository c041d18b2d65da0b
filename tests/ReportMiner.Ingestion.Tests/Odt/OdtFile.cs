using System.IO.Compression;
using System.Text;

namespace ReportMiner.Ingestion.Tests.Odt;

/// <summary>Makes OpenDocument texts, part by part.</summary>
internal sealed class OdtFile(string body)
{
    private const string Names =
        "xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\" xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\" "
        + "xmlns:table=\"urn:oasis:names:tc:opendocument:xmlns:table:1.0\" xmlns:style=\"urn:oasis:names:tc:opendocument:xmlns:style:1.0\" "
        + "xmlns:fo=\"urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0\" "
        + "xmlns:draw=\"urn:oasis:names:tc:opendocument:xmlns:drawing:1.0\" "
        + "xmlns:svg=\"urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\"";

    /// <summary>Automatic styles of the text.</summary>
    public string Automatic { get; init; } = "";

    /// <summary>Common styles.</summary>
    public string Common { get; init; } = "";

    /// <summary>Kinds of page, with their heads.</summary>
    public string Masters { get; init; } = "";

    public string Manifest { get; init; } = "<m/>";

    public byte[] Bytes()
    {
        using var stream = new MemoryStream();
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            Add(archive, "mimetype", "application/vnd.oasis.opendocument.text");
            Add(
                archive,
                "content.xml",
                $"<office:document-content {Names}><office:automatic-styles>{Automatic}</office:automatic-styles><office:body><office:text>{body}</office:text></office:body></office:document-content>");
            Add(
                archive,
                "styles.xml",
                $"<office:document-styles {Names}><office:styles>{Common}</office:styles><office:automatic-styles/><office:master-styles>{Masters}</office:master-styles></office:document-styles>");
            Add(archive, "META-INF/manifest.xml", Manifest);
        }

        return stream.ToArray();
    }

    /// <summary>The same as a single piece of XML.</summary>
    public byte[] Flat() => Encoding.UTF8.GetBytes(
        $"<?xml version=\"1.0\"?><office:document {Names} office:mimetype=\"application/vnd.oasis.opendocument.text\"><office:styles>{Common}</office:styles>"
        + $"<office:automatic-styles>{Automatic}</office:automatic-styles><office:master-styles>{Masters}</office:master-styles><office:body><office:text>{body}</office:text></office:body></office:document>");

    public static string P(string content, string style = "Standard") => $"<text:p text:style-name=\"{style}\">{content}</text:p>";

    public static string Item(params string[] blocks) => $"<text:list-item>{string.Concat(blocks)}</text:list-item>";

    public static string List(string attributes, params string[] items) => $"<text:list {attributes}>{string.Concat(items)}</text:list>";

    /// <summary>A list style with three degrees of labels.</summary>
    public static string ListStyle(string name, params (string Format, string Before, string After)[] levels) =>
        $"<text:list-style style:name=\"{name}\">{string.Concat(levels.Select((l, i) => $"<text:list-level-style-number text:level=\"{i + 1}\" style:num-format=\"{l.Format}\" style:num-prefix=\"{l.Before}\" style:num-suffix=\"{l.After}\"/>"))}</text:list-style>";

    private static void Add(ZipArchive archive, string name, string content)
    {
        using var writer = new StreamWriter(archive.CreateEntry(name).Open());
        writer.Write(content);
    }
}
