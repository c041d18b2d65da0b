using ReportMiner.Analysis.Actors;
using ReportMiner.Comparison.Alignments;
using ReportMiner.Model.Comparison;
using ReportMiner.Model.Documents;
using ReportMiner.Pipeline.Themes;

namespace ReportMiner.Pipeline.Alignments;

/// <summary>
/// Sets two versions of a document side by side, with the translations and the names of States that come with the program.
/// </summary>
public static class VersionAligner
{
    /// <returns>Pairs of blocks, and what disagrees.</returns>
    public static Alignment Align(Document a, Document b) => DocumentAligner.Align(a, b, TranslationTables.Shipped, States);

    private static IReadOnlyList<NamedState> States(string text) =>
        [.. ActorFinder.Find(text).Where(m => m.Actor.Kind == ActorKind.State).Select(m => new NamedState(m.Start, m.End, m.Actor.Id))];
}
