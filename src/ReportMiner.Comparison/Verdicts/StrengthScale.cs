using System.Collections.Frozen;
using ReportMiner.Comparison.Reading;
using ReportMiner.Model.Comparison;

namespace ReportMiner.Comparison.Verdicts;

/// <summary>
/// How strongly an item asks. Modal words and operative verbs have a rank each; a bare imperative has the rank of its act: to consider, an
/// open-ended effort, an act whose end can be checked. Only ranks of one scale are compared. Official translations render one verb by
/// several («призывает» and «рекомендует» for "encourages"), so across languages a small difference of rank is none.
/// </summary>
internal static class StrengthScale
{
    /// <summary>The strength of a bare imperative in the record of an item.</summary>
    private const string Imperative = "none";

    private static readonly FrozenDictionary<string, int> Modal = new Dictionary<string, int>(StringComparer.Ordinal)
    {
        ["must"] = 6, ["urged"] = 5, ["should"] = 4, ["recommended"] = 3, ["invited"] = 2, ["should-consider"] = 1, [AskStrength.May] = 1,
        [AskStrength.MayConsider] = 0,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, int> Operative = new Dictionary<string, int>(StringComparer.Ordinal)
    {
        ["decides"] = 9, ["demands"] = 9, ["requests"] = 8, ["urges"] = 7, ["strongly-urges"] = 7, ["calls-upon"] = 6, ["calls-for"] = 6,
        ["appeals"] = 6,
        ["recommends"] = 5, ["encourages"] = 4, ["invites"] = 3, ["stresses"] = 2, ["emphasizes"] = 2, ["reaffirms"] = 2, ["affirms"] = 2,
        ["recalls"] = 2,
        ["welcomes"] = 1, ["takes-note"] = 1, ["notes"] = 1, ["recognizes"] = 1, ["acknowledges"] = 1, ["commends"] = 1,
        ["appreciates"] = 1,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>
    /// Ranks that official translations render by one another's verbs: calls upon, recommends, encourages; must and should.
    /// </summary>
    private static readonly FrozenSet<string>[] Renderings =
    [
        FrozenSet.ToFrozenSet(["calls-upon", "calls-for", "appeals", "recommends", "encourages"], StringComparer.Ordinal),
        FrozenSet.ToFrozenSet(["encourages", "invites"], StringComparer.Ordinal),
        FrozenSet.ToFrozenSet(["urges", "strongly-urges", "calls-upon", "calls-for"], StringComparer.Ordinal),
        FrozenSet.ToFrozenSet(["stresses", "emphasizes", "reaffirms", "affirms"], StringComparer.Ordinal),
        FrozenSet.ToFrozenSet(["must", "should"], StringComparer.Ordinal),
        FrozenSet.ToFrozenSet(["urged", "should", "recommended"], StringComparer.Ordinal),
        FrozenSet.ToFrozenSet(["recommended", "invited"], StringComparer.Ordinal),
    ];

    /// <param name="earlierStrength">Word of the vocabulary of strengths or operative verb; <see langword="null"/> or <c>none</c> for a
    /// bare imperative.</param>
    /// <param name="earlierText">Its clean text, in either language.</param>
    /// <param name="laterStrength">The same of the later item.</param>
    /// <param name="laterText">Its clean text, in either language.</param>
    /// <returns>How the later item changes the earlier; <see langword="null"/> where the two cannot be compared.</returns>
    public static StrengthChange? Compare(string? earlierStrength, string earlierText, string? laterStrength, string laterText)
    {
        VerdictText earlier = VerdictText.Of(earlierText), later = VerdictText.Of(laterText);
        return Compare(
            AskStrength.Of(earlierStrength, earlier), ItemReader.Read(earlierText).ActRank, AskStrength.Of(laterStrength, later),
            ItemReader.Read(laterText).ActRank, earlier.Language == later.Language);
    }

    /// <summary>The same for acts whose ranks are known (1 to 3, 0 for none).</summary>
    internal static StrengthChange? Compare(string? earlierStrength, int earlierAct, string? laterStrength, int laterAct, bool sameLanguage)
    {
        if (!sameLanguage && Array.Exists(Renderings, r => r.Contains(earlierStrength ?? "") && r.Contains(laterStrength ?? "")))
        {
            return StrengthChange.Same;
        }

        foreach (FrozenDictionary<string, int> scale in new[] { Modal, Operative })
        {
            if (scale.TryGetValue(earlierStrength ?? "", out int a) && scale.TryGetValue(laterStrength ?? "", out int b))
            {
                return a == b && scale == Operative && earlierAct > 0 && laterAct > 0 ? Considered(earlierAct, laterAct) : Change(a, b);
            }
        }

        bool bare = IsBare(earlierStrength) && IsBare(laterStrength);
        bool imperatives = earlierStrength == Imperative && laterStrength == Imperative;
        return bare && earlierAct > 0 && laterAct > 0 ? Change(earlierAct, laterAct)
            : imperatives ? Considered(earlierAct, laterAct)
            : null;
    }

    /// <summary>
    /// "Decides to consider establishing" is weaker than "decides to establish", and "consider installing" than "install", though "install"
    /// has no rank. Other acts ask as strongly as one another.
    /// </summary>
    private static StrengthChange Considered(int earlierAct, int laterAct) => Change(earlierAct == 1 ? 0 : 1, laterAct == 1 ? 0 : 1);

    private static bool IsBare(string? strength) => strength is null or Imperative or "";

    private static StrengthChange Change(int earlier, int later) =>
        earlier == later ? StrengthChange.Same : later > earlier ? StrengthChange.Strengthened : StrengthChange.Weakened;
}
