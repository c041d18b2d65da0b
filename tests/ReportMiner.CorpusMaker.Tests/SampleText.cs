using System.Text;
using System.Text.RegularExpressions;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using ReportMiner.CorpusMaker.Sources;
using UglyToad.PdfPig;

namespace ReportMiner.CorpusMaker.Tests;

/// <summary>The letters of a sample's body, without spaces, figures and hyphens, so that formats can be compared.</summary>
internal static partial class SampleText
{
    private const double BodySize = 9.6;

    public static string Letters(string text) => string.Concat(text.Where(char.IsLetter));

    public static string Body(string path, SourceDocument document) => Letters(Path.GetExtension(path) switch
    {
        ".pdf" => Pdf(path),
        ".docx" => Docx(path),
        ".txt" => Printed(File.ReadAllText(path), document),
        ".md" => Address().Replace(File.ReadAllText(path), ""),
        _ => Tag().Replace(File.ReadAllText(path), ""),
    });

    // Footnotes, running heads and page numbers are set smaller.
    private static string Pdf(string path)
    {
        using PdfDocument pdf = PdfDocument.Open(path);
        return string.Concat(
            pdf.GetPages().SelectMany(p => p.Letters).Where(l => Math.Abs(l.PointSize - BodySize) < 0.01).Select(l => l.Value));
    }

    private static string Docx(string path)
    {
        using WordprocessingDocument word = WordprocessingDocument.Open(path, false);
        return string.Concat(word.MainDocumentPart!.Document!.Descendants<Text>().Select(t => t.Text));
    }

    private static string Printed(string text, SourceDocument document)
    {
        var body = new StringBuilder(Link().Replace(text, ""));
        foreach (SourceFootnote note in document.Body.SelectMany(b => b.Footnotes))
        {
            body.Replace($" {note.Mark} {note.Text} \n", "");
        }

        return body.ToString();
    }

    [GeneratedRegex("^https://.*$", RegexOptions.Multiline)]
    private static partial Regex Link();

    [GeneratedRegex(@"\(https://[^)]*\)")]
    private static partial Regex Address();

    [GeneratedRegex("<[^>]*>")]
    private static partial Regex Tag();
}
