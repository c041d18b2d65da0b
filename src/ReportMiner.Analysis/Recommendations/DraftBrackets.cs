using System.Text.RegularExpressions;

namespace ReportMiner.Analysis.Recommendations;

/// <summary>
/// Reads a draft through its brackets: <c>[States should] [States are encouraged to] keep</c> asks as its first alternative does. What is
/// in the brackets counts; notes such as <c>[agreed ad ref]</c> do not.
/// </summary>
internal static partial class DraftBrackets
{
    /// <summary>The text without the signs of its brackets.</summary>
    public static string Open(string text)
    {
        if (!text.Contains('[', StringComparison.Ordinal))
        {
            return text;
        }

        string plain = Note().Replace(text, " ").Replace('[', ' ').Replace(']', ' ');
        return Blanks().Replace(plain, " ").Trim();
    }

    [GeneratedRegex(
        @"\[(agreed|pending|placement|to be|ad ref|согласовано|на рассмотрении)[^\]]{0,60}\]",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Note();

    [GeneratedRegex(@"\s{2,}", RegexOptions.CultureInvariant)]
    private static partial Regex Blanks();
}
