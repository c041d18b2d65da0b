using System.Collections.Immutable;
using ReportMiner.Analysis.Coverage.Nets;
using ReportMiner.Analysis.Sentences;
using ReportMiner.Model;
using ReportMiner.Model.Diagnostics;
using ReportMiner.Model.Documents;
using ReportMiner.Model.Recommendations;

namespace ReportMiner.Analysis.Coverage;

/// <summary>Finds rows taken from running prose in which no net holds a sentence: they may ask nothing.</summary>
internal static class ItemEvidence
{
    private static readonly NetPlace Anywhere = new(Opens: true, Labelled: true, Item: true, InRecommendations: true);

    public static Diagnostic? Find(Document document, ImmutableArray<Recommendation> items)
    {
        HashSet<int> prose = [.. document.Blocks.Where(b => b.Kind == BlockKind.Paragraph).Select(b => b.Start)];
        Recommendation[] doubtful = [.. items.Where(i => i is { Kind: RecommendationKind.Recommendation, Chapeau: null } && prose.Contains(i.Provenance.Start) && !Asks(i))];
        if (doubtful is not [var first, ..])
        {
            return null;
        }

        string others = doubtful.Length > 1 ? FormattableString.Invariant($"; and {doubtful.Length - 1} more") : "";
        string text = first.Text.Length <= 120 ? first.Text : first.Text[..119] + "…";
        return DiagnosticCatalogue.DoubtfulItem.At(
            $"A row may contain no request: \"{text}\"{others}.", first.Provenance.Pages.IsEmpty ? null : first.Provenance.Pages[0], first.Provenance.Start, first.Provenance.End);
    }

    private static bool Asks(Recommendation item)
    {
        foreach (TextSpan span in SentenceSplitter.Split(item.Text, item.Language))
        {
            string sentence = item.Text[span.Start..span.End];
            NetCatch? caught = item.Language == Language.Russian ? RussianNet.Read(sentence, Anywhere) : EnglishNet.Read(sentence, Anywhere);
            if (caught is { Reason: null })
            {
                return true;
            }
        }

        return false;
    }
}
