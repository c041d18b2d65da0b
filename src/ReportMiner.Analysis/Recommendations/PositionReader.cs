using System.Text.RegularExpressions;

namespace ReportMiner.Analysis.Recommendations;

/// <summary>
/// Reads what a State or body did with recommendations: <c>supported</c>, <c>accepted</c>, <c>noted</c>, <c>rejected</c>, <c>pending</c>.
/// </summary>
internal static partial class PositionReader
{
    /// <summary>The position that the sentence before a list states; <see langword="null"/> where it states none.</summary>
    public static string? OfChapeau(string text) =>
        NotSupported().IsMatch(text) ? "noted"
        : Supported().IsMatch(text) ? "supported"
        : Accepted().IsMatch(text) ? "accepted"
        : Noted().IsMatch(text) ? "noted"
        : Pending().IsMatch(text) ? "pending"
        : null;

    /// <summary>The position in a cell of a table; words outside the vocabulary are kept as printed, in lower case.</summary>
    public static string? OfCell(string text)
    {
        string word = text.Trim().TrimEnd('.', '*').ToLowerInvariant();
        return word switch
        {
            "" or "-" or "–" or "—" => null,
            "supported" or "enjoys the support" or "поддержано" or "поддерживается" or "поддержана" => "supported",
            "accepted" or "принято" or "принимается" or "принята" => "accepted",
            "noted" or "принято к сведению" or "принимается к сведению" or "принята к сведению" => "noted",
            "rejected" or "not accepted" or "not supported" or "отклонено" or "не поддержано" or "отклонена" => "rejected",
            _ => word,
        };
    }

    [GeneratedRegex(
        @"\b(do|did|does) not enjoy the support|\bnot (been )?(accepted|supported)|не пользуются поддержкой|не получили поддержк|"
            + @"не были поддержаны",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex NotSupported();

    [GeneratedRegex(
        @"\benjoy the support|\b(are|were|been) supported|пользуются поддержкой|получили поддержку|поддерживаются|были поддержаны",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Supported();

    [GeneratedRegex(
        @"\b(are|were|been|following) accepted|\baccepts the following|\baccepted the following|были приняты|принимаются следующие|"
            + @"приняты следующие",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Accepted();

    [GeneratedRegex(
        @"\b(are|were|been) noted|\bnotes the following|приняты к сведению|принимаются к сведению|приняла к сведению",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Noted();

    [GeneratedRegex(
        @"\bwill be examined|\bwill provide responses|будут рассмотрены|будут изучены",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Pending();
}
