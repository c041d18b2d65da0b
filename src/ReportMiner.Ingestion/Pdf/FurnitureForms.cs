using System.Text.RegularExpressions;

namespace ReportMiner.Ingestion.Pdf;

/// <summary>How the running heads and feet of United Nations documents are written.</summary>
internal static partial class FurnitureForms
{
    /// <summary>Page numbers: <c>3</c>, <c>2/20</c>, <c>- 3 -</c>, <c>Page 3</c>, <c>Стр. 3</c>.</summary>
    public static bool IsPageNumber(string text) => text.Length < 24 && PageNumber().IsMatch(text);

    /// <summary>A document symbol alone, with or without a page number beside it.</summary>
    public static bool IsSymbol(string text) => text.Length < 60 && Symbol().IsMatch(text);

    /// <summary>Job numbers, dates of issue, bar codes in letters, the request to recycle.</summary>
    public static bool IsImprint(string text) => text.Length < 90 && Imprint().IsMatch(text);

    /// <summary>An address alone.</summary>
    public static bool IsLink(string text) => text.Length > 8 && Link().IsMatch(text);

    /// <summary>Dots that lead to a page number.</summary>
    public static bool HasLeader(string text) => text.Length > 6 && Leader().IsMatch(text);

    /// <summary>The heading of a table of contents.</summary>
    public static bool IsContentsHeading(string text) => text.Length < 24 && Contents().IsMatch(text);

    /// <summary>A line drawn with low strokes above footnotes.</summary>
    public static bool IsStroke(string text) => text.Length > 4 && text.AsSpan().IndexOfAnyExcept('_', '—', '─') < 0;

    [GeneratedRegex(
        @"^(?:\d{1,4}(?:\s*/\s*\d{1,4})?|[-–—]\s*\d{1,4}\s*[-–—]|(?:page|стр\.|страница|p\.|с\.)\s*\d{1,4}(?:\s*(?:of|/|из)\s*\d{1,4})?|"
            + @"[ivxl]{1,6})$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex PageNumber();

    [GeneratedRegex(
        @"^(?:(?:page|стр\.)\s*\d{1,4}\s+)?\p{Lu}[\p{Lu}\d.\-]*(?:\s?/\s?[\p{L}\d.()\-–]+)+(?:\s*\([IVXLC]+\))?\*{0,3}(?:\s+(?:page|"
            + @"стр\.)\s*\d{1,4})?$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Symbol();

    [GeneratedRegex(
        @"^(?:(?:\p{Lu}{1,3}\.)?\s?\d{2}-\d{4,6}\*?(?:\s*\(\p{Lu}\))?(?:\s+\d{6}){0,4}(?:\s*\*\s?\d{6,10}\s?\*)?|"
            + @"(?:\d{6})(?:\s+\d{6}){0,3}|\*\s?\d{6,10}\s?\*|please (?:recycle|reuse).*|"
            + @"просьба отправить на (?:вторичную )?переработку.*)$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Imprint();

    [GeneratedRegex(@"^(?:https?://|www\.)\S+$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Link();

    [GeneratedRegex(@"(?:\.\s?){5,}|…(?:\s?…)+", RegexOptions.CultureInvariant)]
    private static partial Regex Leader();

    [GeneratedRegex(
        @"^(?:table of )?contents(?:\s*\(continued\))?$|^содержание(?:\s*\(продолжение\))?$|^оглавление$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Contents();
}
