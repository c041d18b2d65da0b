using System.IO.Compression;
using System.Text;
using ReportMiner.Ingestion.Docx;
using ReportMiner.Model.Manuscripts;

namespace ReportMiner.Ingestion.Tests.Docx;

/// <summary>A DOCX package put together from pieces of XML, so that a test shows exactly what it holds.</summary>
internal sealed class DocxFile
{
    public const string Word = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    private const string Relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string Namespaces =
        $"xmlns:w=\"{Word}\" xmlns:r=\"{Relations}\" xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\""
        + " xmlns:m=\"http://schemas.openxmlformats.org/officeDocument/2006/math\" xmlns:v=\"urn:schemas-microsoft-com:vml\""
        + " xmlns:wps=\"http://schemas.microsoft.com/office/word/2010/wordprocessingShape\" "
        + "xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\""
        + " xmlns:wp=\"http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing\"";

    private readonly SortedDictionary<string, string> _parts = new(StringComparer.Ordinal);
    private readonly StringBuilder _relationships = new();
    private readonly StringBuilder _contentTypes = new();

    public DocxFile(string body) => Put("document", "document", $"<w:body>{body}</w:body>");

    /// <summary>A paragraph of one run.</summary>
    public static string P(string text, string properties = "", string run = "") =>
        $"<w:p><w:pPr>{properties}</w:pPr><w:r><w:rPr>{run}</w:rPr><w:t xml:space=\"preserve\">{text}</w:t></w:r></w:p>";

    /// <summary>A paragraph in a list.</summary>
    public static string Item(int list, int level, string text = "x") =>
        P(text, $"<w:numPr><w:ilvl w:val=\"{level}\"/><w:numId w:val=\"{list}\"/></w:numPr>");

    /// <summary>A level of a list.</summary>
    public static string Level(int index, string format, string text, int start = 1, string more = "") =>
        $"<w:lvl w:ilvl=\"{index}\"><w:start w:val=\"{start}\"/><w:numFmt w:val=\"{format}\"/>{more}<w:lvlText w:val=\"{text}\"/></w:lvl>";

    public static string Abstract(int id, string levels) => $"<w:abstractNum w:abstractNumId=\"{id}\">{levels}</w:abstractNum>";

    public static string Num(int id, int @abstract, string overrides = "") =>
        $"<w:num w:numId=\"{id}\"><w:abstractNumId w:val=\"{@abstract}\"/>{overrides}</w:num>";

    /// <summary>A paragraph style.</summary>
    public static string Style(
        string id, string? basedOn = null, string paragraph = "", string run = "", string? name = null, string type = "paragraph") =>
        $"<w:style w:type=\"{type}\" w:styleId=\"{id}\"><w:name w:val=\"{name ?? id}\"/>"
        + (basedOn is null ? "" : $"<w:basedOn w:val=\"{basedOn}\"/>")
        + $"<w:pPr>{paragraph}</w:pPr><w:rPr>{run}</w:rPr></w:style>";

    public static string Cell(string content, string properties = "") => $"<w:tc><w:tcPr>{properties}</w:tcPr>{content}</w:tc>";

    public static string Row(string cells, string properties = "") => $"<w:tr><w:trPr>{properties}</w:trPr>{cells}</w:tr>";

    public static string Table(params string[] rows) =>
        $"<w:tbl><w:tblPr><w:tblBorders><w:insideV w:val=\"single\"/></w:tblBorders></w:tblPr><w:tblGrid/>{string.Concat(rows)}</w:tbl>";

    public DocxFile Numbering(string content) => Put("numbering", "numbering", content);

    public DocxFile Styles(string content) => Put("styles", "styles", content);

    public DocxFile Settings(string content) => Put("settings", "settings", content);

    public DocxFile Footnotes(string content) => Put("footnotes", "footnotes", content);

    public DocxFile Endnotes(string content) => Put("endnotes", "endnotes", content);

    public DocxFile Comments(string content) => Put("comments", "comments", content);

    public DocxFile Header(string id, string content) => Put(id, "header", content, "hdr");

    public DocxFile Footer(string id, string content) => Put(id, "footer", content, "ftr");

    /// <summary>A relationship of the main part.</summary>
    public DocxFile Relation(string id, string type, string target, bool external)
    {
        _relationships.Append(
            $"<Relationship Id=\"{id}\" Type=\"{Relations}/{type}\" Target=\"{target}\"{(external ? " TargetMode=\"External\"" : "")}/>");
        return this;
    }

    /// <summary>A file of the package, unchanged.</summary>
    public DocxFile Raw(string path, string content)
    {
        _parts[path] = content;
        return this;
    }

    public byte[] Bytes()
    {
        var package = new SortedDictionary<string, string>(_parts, StringComparer.Ordinal);
        package.TryAdd("word/_rels/document.xml.rels", RelationshipsOf(_relationships.ToString()));
        package.TryAdd(
            "_rels/.rels", RelationshipsOf($"<Relationship Id=\"r1\" Type=\"{Relations}/officeDocument\" Target=\"word/document.xml\"/>"));
        package.TryAdd(
            "[Content_Types].xml",
            "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"rels\" "
            + "ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
            + $"<Default Extension=\"xml\" ContentType=\"application/xml\"/><Default Extension=\"bin\" "
            + $"ContentType=\"application/octet-stream\"/>{_contentTypes}</Types>");
        using var stream = new MemoryStream();
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (path, content) in package)
            {
                using var writer = new StreamWriter(archive.CreateEntry(path).Open(), new UTF8Encoding(false));
                writer.Write(content);
            }
        }

        return stream.ToArray();
    }

    public Manuscript Read() => new DocxManuscriptReader().Read(Bytes(), CancellationToken.None);

    private static string RelationshipsOf(string content) =>
        $"<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">{content}</Relationships>";

    private DocxFile Put(string id, string kind, string content, string? element = null)
    {
        _parts[$"word/{id}.xml"] = $"<w:{element ?? kind} {Namespaces}>{content}</w:{element ?? kind}>";
        var suffix = kind == "document" ? ".main" : "";
        _contentTypes.Append(
            $"<Override PartName=\"/word/{id}.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.{kind}{suffix}+xml\"/>");
        return kind == "document" ? this : Relation(id, kind, $"{id}.xml", external: false);
    }
}
