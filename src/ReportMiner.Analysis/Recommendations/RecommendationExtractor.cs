using System.Collections.Immutable;
using ReportMiner.Model.Documents;
using ReportMiner.Model.Recommendations;

namespace ReportMiner.Analysis.Recommendations;

/// <summary>Takes every recommendation, conclusion, operative paragraph, proposal and cited request out of a document.</summary>
public static class RecommendationExtractor
{
    /// <summary>The ways to find items, the surest first: a block that one has taken is left alone by those after it.</summary>
    private static readonly Func<DocumentView, IEnumerable<Candidate>>[] Finders =
        [ResolutionFinder.Find, Proclamations.Find, NumbersInBrackets.Find, ListFinder.Find, TableFinder.Find, ProseFinder.Find];

    /// <summary>A document with so many requests of its own voice asks by its voice; dense sections in it are what it examines.</summary>
    private const int VoiceIsHeard = 3;

    /// <returns>The items in the order of the document, without themes.</returns>
    public static ImmutableArray<Recommendation> Extract(Document document)
    {
        var view = new DocumentView(document);
        var found = new List<Candidate>();
        foreach (Func<DocumentView, IEnumerable<Candidate>> finder in Finders)
        {
            Take(view, found, finder);
        }

        if (view.SetsRules || found.TrueForAll(c => c.Kind is RecommendationKind.Proposal or RecommendationKind.Cited))
        {
            Take(view, found, BareAsks.Find);
        }

        int own = found.Count(c => c.Kind is not (RecommendationKind.Proposal or RecommendationKind.Cited));
        if (own < VoiceIsHeard && !found.Exists(c => c.Kind == RecommendationKind.Operative || view.Sections.Recommends(c.Block)))
        {
            Take(view, found, DenseSections.Find);
        }

        var maker = new RecommendationMaker(view);
        ImmutableArray<Candidate> ordered = [.. WholeItems.Complete(view, found).OrderBy(c => c.Block).ThenBy(c => c.Part?.Start ?? 0)];
        ImmutableArray<Recommendation> rows = [.. ordered.Select(maker.Make)];
        return ProposalLinker.Link(SummaryLinker.Link(rows, [.. ordered.Select(c => view.Sections[c.Block] == SectionKind.Summary)]));
    }

    private static bool HoldsNothing(Candidate candidate) => candidate.SubItems.IsEmpty && Formalities.HoldsNoWord(candidate.Text);

    private static void Take(DocumentView view, List<Candidate> found, Func<DocumentView, IEnumerable<Candidate>> finder)
    {
        foreach (Candidate candidate in finder(view).Where(c => !Formalities.IsNote(c.Text) && !HoldsNothing(c)).ToList())
        {
            view.Taken.UnionWith(candidate.Blocks);
            found.Add(candidate);
        }
    }
}
