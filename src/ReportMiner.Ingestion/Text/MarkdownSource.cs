using System.Text.RegularExpressions;

namespace ReportMiner.Ingestion.Text;

/// <summary>Mends what programs that turn documents into Markdown do to runs of bold type, before it is parsed.</summary>
internal static partial class MarkdownSource
{
    /// <summary>
    /// Two bold runs that touch (<c>**…****…**</c>) are two headings of a title page where the second begins with a capital after the
    /// end of a word, and one run otherwise; so are a bold and an italic run (<c>**…***…*</c>).
    /// </summary>
    public static string Mend(string source)
    {
        source = HeadingsRunTogether().Replace(source, "**\n\n**");
        source = ItalicRunTogether().Replace(source, "**\n\n*");
        return OneBoldRun().Replace(source, string.Empty);
    }

    [GeneratedRegex(@"(?<=[\p{Ll}\p{Nd}.,:;!?»”""\)])\*{4}(?=[«“""(]?[\p{Lu}])", RegexOptions.CultureInvariant)]
    private static partial Regex HeadingsRunTogether();

    [GeneratedRegex(@"(?<=\*\*[^*]*[\p{Ll}\p{Nd}.,:;!?»”""\)])\*{3}(?=[«“""(]?[\p{Lu}])", RegexOptions.CultureInvariant)]
    private static partial Regex ItalicRunTogether();

    [GeneratedRegex(@"(?<=\*\*[^*]*[^\s*])\*{4}(?=[^\s*])", RegexOptions.CultureInvariant)]
    private static partial Regex OneBoldRun();
}
