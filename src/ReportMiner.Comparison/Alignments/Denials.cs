namespace ReportMiner.Comparison.Alignments;

/// <summary>The words of a text that deny.</summary>
/// <param name="Strong">"Not", "no", "without" and their kind: the other version must deny as well.</param>
/// <param name="Verbs">"Refrain", "prohibit": some denial must be in the other version.</param>
/// <param name="Soft">Places of words that may answer for a denial: "fail", "unlawful", «отсутствие».</param>
internal sealed record Denials(List<Sign> Strong, List<Sign> Verbs, List<int> Soft)
{
    private static readonly string[] Prefixes = ["un", "non-", "не", "без", "бес"];

    private static readonly string[] NoPrefixes =
    [
        "under", "uni", "необходим", "нескольк", "недел", "незамедл", "немедл", "неотлож", "независим", "недавн", "неоднократ", "нефт",
        "непосредств", "неправительств", "непрерыв"
    ];

    public bool Any => Strong.Count + Verbs.Count + Soft.Count > 0;

    /// <summary>First words of all of them.</summary>
    public IEnumerable<int> Places => Strong.Concat(Verbs).Select(s => s.First).Concat(Soft);

    public static Denials Of(VersionText text)
    {
        // "Neither … nor" denies once.
        bool neither = text.Lower.Contains("neither");
        List<Sign> strong = [.. text.Of("denial", "not").Where(s => !(neither && text.Lower[s.First] == "nor") && !IsNumero(text, s))];
        List<Sign> verbs = [.. text.Of("denial", "verb")];
        HashSet<int> taken = [.. strong.Concat(verbs).Select(s => s.First)];
        HashSet<int> soft = [.. text.Of("denial", "soft").Select(s => s.First)];
        return new Denials(
            strong,
            verbs,
            [
                .. Enumerable.Range(0, text.Lower.Length)
                    .Where(i => !taken.Contains(i) && (soft.Contains(i) || (!text.IsAcronym(i) && IsPrefixed(text.Lower[i]))))
            ]);
    }

    private static bool IsPrefixed(string word) => word.Length > 4
        && ((Array.Exists(Prefixes, p => word.StartsWith(p, StringComparison.Ordinal))
            && !Array.Exists(NoPrefixes, p => word.StartsWith(p, StringComparison.Ordinal)))
            || word.EndsWith("less", StringComparison.Ordinal));

    /// <summary>"No. 12" is a number.</summary>
    private static bool IsNumero(VersionText text, Sign sign) =>
        text.Lower[sign.First] == "no"
            && (text.Text[text.EndOf(sign.First)..] is ['.', ..]
                || (sign.End < text.Lower.Length && char.IsAsciiDigit(text.Lower[sign.End][0])));
}
