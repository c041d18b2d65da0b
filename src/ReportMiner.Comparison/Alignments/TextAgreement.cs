using ReportMiner.Comparison.Verdicts;
using ReportMiner.Linguistics.Translation;
using ReportMiner.Model.Comparison;

namespace ReportMiner.Comparison.Alignments;

/// <summary>
/// Finds what disagrees between two texts that are versions of each other: word by word in one language, by signs across two.
/// </summary>
/// <param name="table">Words that translate each other, where known.</param>
/// <param name="states">Finds the States that a text names, where they are compared.</param>
/// <param name="betweenMeetings">Whether the texts are wordings of two meetings: one may lack clauses of the other, and ask for the
/// opposite in other words.</param>
internal sealed class TextAgreement(
    TranslationTable? table, Func<string, IReadOnlyList<NamedState>>? states, bool betweenMeetings = false)
{
    private readonly DenialCheck _denial = new(new WordTranslation(table), betweenMeetings);
    private readonly PrefixCheck _prefix = new(new WordTranslation(table));
    private readonly StateCheck _states = new(states);

    /// <param name="a">A text of the first version.</param>
    /// <param name="b">The text of the second.</param>
    /// <param name="wordByWord">Whether texts of one language are compared word by word; mastheads of two languages share English lines
    /// that differ by nature.</param>
    public IEnumerable<Finding> Find(string a, string b, bool wordByWord = true)
    {
        var left = new VersionText(a);
        var right = new VersionText(b);
        IEnumerable<Finding> signs = left.IsRussian == right.IsRussian
            ? wordByWord ? Changes(a, b) : []
            : SentencePairing.Pair(a, b).SelectMany(pair => Signs(new VersionText(pair.A), new VersionText(pair.B)));
        return signs.Concat(_states.Find(a, b)).Concat(FigureCheck.Find(a, b)).Concat(SymbolCheck.Find(a, b)).DistinctBy(f => f.Kind);
    }

    private IEnumerable<Finding> Signs(VersionText a, VersionText b)
    {
        // "Without consent" beside "with consent" is reported only as a condition.
        Finding[] consent = [.. ConsentCheck.Find(a, b)];
        return (consent.Length > 0 ? consent : _denial.Find(a, b))
            .Concat(_prefix.Find(a, b))
            .Concat(StrengthCheck.Find(a, b))
            .Concat(OppositeCheck.Find(a, b, betweenMeetings))
            .Concat(BoundCheck.Find(a, b))
            .Concat(MonthCheck.Find(a, b));
    }

    /// <summary>Figures, symbols and States are compared by their values; a change of other words is one of content.</summary>
    private static IEnumerable<Finding> Changes(string a, string b) =>
        VerdictReader.Read(a, b).Changes.Select(c => new Finding(Kind(c.Class), c.Before, c.After)).Where(f => !IsGlued(f, a, b));

    /// <summary>
    /// Words more at the beginning or the end of a block are a heading or a running head that one format's reader left there.
    /// </summary>
    private static bool IsGlued(Finding finding, string a, string b)
    {
        bool AtEdge(string words, string text) =>
            words.Length > 0
                && (text.StartsWith(words, StringComparison.Ordinal)
                    || text.TrimEnd('.', ';', ' ').EndsWith(words, StringComparison.Ordinal));
        return finding.Kind == DiscrepancyKind.ContentDiffers
            && ((finding.WordsA.Length == 0 && AtEdge(finding.WordsB, b)) || (finding.WordsB.Length == 0 && AtEdge(finding.WordsA, a)));
    }

    private static DiscrepancyKind Kind(ChangeClass kind) => kind switch
    {
        ChangeClass.Polarity => DiscrepancyKind.PolarityDiffers,
        ChangeClass.Modality => DiscrepancyKind.StrengthDiffers,
        ChangeClass.Condition => DiscrepancyKind.ConditionDiffers,
        ChangeClass.Time => DiscrepancyKind.TimeDiffers,
        ChangeClass.Scope => DiscrepancyKind.ScopeDiffers,
        ChangeClass.Quantity => DiscrepancyKind.FigureDiffers,
        ChangeClass.Actor or ChangeClass.Addressee => DiscrepancyKind.ActorDiffers,
        _ => DiscrepancyKind.ContentDiffers,
    };
}
