using ReportMiner.Comparison.Reading;
using ReportMiner.Comparison.Threads;
using ReportMiner.Comparison.Verdicts;
using ReportMiner.Model.Comparison;

namespace ReportMiner.Comparison;

/// <summary>Two texts of linked items and what changed between them.</summary>
internal sealed record TextPair(ComparedText Earlier, ComparedText Later, StrengthChange? Strength, Verdict Verdict)
{
    public static TextPair Of(NodeText a, ComparedText earlier, NodeText b, ComparedText later, CrossVerdicts? across = null)
    {
        Verdict verdict = VerdictReader.Read(
            VerdictText.Of(earlier.Item.ComparedText, earlier.Reading.Mentions),
            VerdictText.Of(later.Item.ComparedText, later.Reading.Mentions), earlier.SameLanguage(later));
        if (across is not null && !verdict.Repeats && !earlier.SameLanguage(later))
        {
            verdict = new Verdict(false, across.Changes(earlier.Item, later.Item));
        }

        StrengthChange? strength = StrengthScale.Compare(a.Strength, a.ActRank, b.Strength, b.ActRank, earlier.SameLanguage(later));
        return new TextPair(
            earlier,
            later,
            verdict.Repeats && strength is not null ? StrengthChange.Same : strength,
            verdict.WithModality(strength, a.Strength, b.Strength));
    }
}
