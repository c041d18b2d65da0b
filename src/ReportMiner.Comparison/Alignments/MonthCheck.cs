using ReportMiner.Model.Comparison;

namespace ReportMiner.Comparison.Alignments;

/// <summary>Finds a month that differs between the versions.</summary>
internal static class MonthCheck
{
    private static readonly string[] English =
        ["january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december"];

    private static readonly string[] Russian =
    [
        "январ", "феврал", "март", "апрел", "ма", "июн", "июл", "август", "сентябр", "октябр", "ноябр", "декабр"
    ];

    private static readonly string[] Endings = ["", "а", "у", "е", "ом", "я", "ь", "ю", "ем", "й"];

    public static IEnumerable<Finding> Find(VersionText a, VersionText b)
    {
        List<(int Month, Sign Sign)> left = Read(a), right = Read(b);
        foreach ((int month, Sign sign) in left.ToArray())
        {
            int other = right.FindIndex(o => o.Month == month);
            if (other >= 0)
            {
                left.Remove((month, sign));
                right.RemoveAt(other);
            }
        }

        if (left.Count > 0 && right.Count > 0)
        {
            yield return new Finding(DiscrepancyKind.DateDiffers, a.Passage(left[0].Sign, 1), b.Passage(right[0].Sign, 1));
        }
    }

    private static List<(int Month, Sign Sign)> Read(VersionText text)
    {
        var found = new List<(int, Sign)>();
        for (int i = 0; i < text.Lower.Length; i++)
        {
            int month = Array.IndexOf(English, text.Lower[i]);
            month = month >= 0
                ? (text.IsCapital(i) && !IsVerb(text, i) ? month : -1)
                : Array.FindIndex(Russian, m => IsMonth(text.Lower[i], m));
            if (month >= 0)
            {
                int first = i > 0 && char.IsAsciiDigit(text.Lower[i - 1][0]) ? i - 1 : i;
                found.Add((month + 1, new Sign("month", "", first, i + 1)));
            }
        }

        return found;
    }

    private static bool IsMonth(string word, string beginning) =>
        word.StartsWith(beginning, StringComparison.Ordinal)
            && (beginning == "ма" ? word is "май" or "мая" or "мае" or "маю" or "маем" : Endings.Contains(word[beginning.Length..]));

    /// <summary>"May" and "March" at the beginning of a sentence are verbs unless a number is near.</summary>
    private static bool IsVerb(VersionText text, int at) =>
        text.Lower[at] is "may" or "march" && (at == 0 || text.Text[..text.StartOf(at)].TrimEnd() is [.., '.' or ':' or ';'])
        && !(at + 1 < text.Lower.Length && char.IsAsciiDigit(text.Lower[at + 1][0]));
}
