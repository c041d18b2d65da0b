using System.Collections.Immutable;
using ReportMiner.Comparison.Alignments;
using ReportMiner.Comparison.Verdicts;
using ReportMiner.Linguistics.Translation;
using ReportMiner.Model.Comparison;
using ReportMiner.Model.Recommendations;

namespace ReportMiner.Comparison;

/// <summary>
/// Says what changed between two wordings in two languages, by what does not depend on words: denials and opposites, numbers, months,
/// conditions, scope, symbols and who is asked. Strength has a scale of its own, on which verbs that official translations render by one
/// another are the same.
/// </summary>
internal sealed class CrossVerdicts(TranslationTable? table)
{
    private readonly TextAgreement _agreement = new(table, null, betweenMeetings: true);

    public ImmutableArray<TextChange> Changes(Recommendation earlier, Recommendation later) =>
    [
        .. _agreement.Find(VerdictText.WithoutProposers(earlier.ComparedText), VerdictText.WithoutProposers(later.ComparedText))
            .Where(f => Class(f.Kind) is not null).Select(f => new TextChange(Class(f.Kind)!.Value, f.WordsA, f.WordsB)),
        .. Addressees(earlier, later),
    ];

    /// <summary>Those who are asked have ids that are the same in both languages.</summary>
    private static IEnumerable<TextChange> Addressees(Recommendation earlier, Recommendation later)
    {
        if (!earlier.Addressees.IsDefaultOrEmpty && !later.Addressees.IsDefaultOrEmpty
            && !earlier.Addressees.Intersect(later.Addressees, StringComparer.Ordinal).Any())
        {
            yield return new TextChange(ChangeClass.Addressee, string.Join(", ", earlier.Addressees), string.Join(", ", later.Addressees));
        }
    }

    /// <summary>A change of strength is told by the scale of strengths, and other content not at all.</summary>
    private static ChangeClass? Class(DiscrepancyKind kind) => kind switch
    {
        DiscrepancyKind.PolarityDiffers => ChangeClass.Polarity,
        DiscrepancyKind.FigureDiffers or DiscrepancyKind.BoundDiffers => ChangeClass.Quantity,
        DiscrepancyKind.DateDiffers or DiscrepancyKind.TimeDiffers => ChangeClass.Time,
        DiscrepancyKind.ConditionDiffers => ChangeClass.Condition,
        DiscrepancyKind.ScopeDiffers => ChangeClass.Scope,
        DiscrepancyKind.SymbolDiffers => ChangeClass.Instrument,
        _ => null,
    };
}
