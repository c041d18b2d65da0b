using System.Text.RegularExpressions;
using ReportMiner.Model.Diagnostics;
using ReportMiner.Model.Documents;
using ReportMiner.Model.Manuscripts;

namespace ReportMiner.Pipeline.Documents;

/// <summary>
/// Recognises a page that a server sent in place of a document: a web page without an item that is named as another format, or that speaks
/// of an error.
/// </summary>
internal static partial class ErrorPages
{
    /// <summary>A page of a server is shorter; in characters.</summary>
    private const int Longest = 3000;

    /// <summary>Blocks in which a page says what it is.</summary>
    private const int Beginning = 4;

    private static readonly string[] OtherFormats = [".pdf", ".docx", ".docm", ".doc", ".odt", ".rtf"];

    /// <returns>What is wrong; <see langword="null"/> where the file is no such page.</returns>
    public static Diagnostic? Find(Document document, int items, string path)
    {
        if (items > 0 || document.Source.Format != SourceFormat.Html || document.Blocks.Sum(b => b.Text.Length) > Longest)
        {
            return null;
        }

        string ending = Path.GetExtension(path).ToLowerInvariant();
        string? said = document.Blocks.Take(Beginning).Select(b => b.Text).FirstOrDefault(t => Fault().IsMatch(t));
        string words = said is null ? "" : said.Length <= 80 ? said : said[..80] + "…";
        return said is not null ? DiagnosticCatalogue.ErrorPage.At($"The file holds a web page that says \"{words}\".")
            : OtherFormats.Contains(ending)
                ? DiagnosticCatalogue.ErrorPage.At($"The file is named {ending} and holds a web page without recommendations.")
            : null;
    }

    [GeneratedRegex(
        @"\b[45]\d\d\b.{0,20}\b(?:error|not found|forbidden|unauthori[sz]ed|unavailable|bad gateway|timeout)|\b(?:page|document|file|"
        + @"resource)\b.{0,40}\b(?:not found|cannot be found|could not be found|not available|does not exist)"
        + @"|^\W*(?:not found|forbidden|access denied|unauthori[sz]ed|service unavailable|bad gateway|internal server error|error)\W*$"
        + @"|(?:страница|документ|файл)\w*.{0,30}не (?:найден|существует|доступ)|^\W*(?:ошибка|доступ (?:запрещен|ограничен|закрыт))",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.Singleline)]
    private static partial Regex Fault();
}
