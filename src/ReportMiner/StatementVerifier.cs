using ReportMiner.Analysis.Actors;
using ReportMiner.Comparison.Alignments;
using ReportMiner.Linguistics.Actors;
using ReportMiner.Model;
using ReportMiner.Model.Themes;
using ReportMiner.Pipeline.Themes;
using ReportMiner.Semantics.Index;

namespace ReportMiner;

/// <summary>Checks the sentences of a language model against the items that they cite.</summary>
internal static class StatementVerifier
{
    private static readonly StatementCheck Check =
        new(TranslationTables.Shipped, text => [.. ActorFinder.Find(text).Select(m => m.Actor.Id)]);

    /// <returns>What the sentence says beyond the items; <see langword="null"/> where it holds.</returns>
    public static Bilingual? Fault(string sentence, IReadOnlyList<IndexedItem> items) =>
        Check.Fault(sentence, [.. items.Select(i => (i.Text, Context(i)))]);

    /// <summary>What else is known of an item: its place, who proposed it and who is asked, with their names in both languages.</summary>
    private static string Context(IndexedItem item)
    {
        string[] actors = [.. item.Addressees, .. item.Proposers];
        return string.Join(
            ' ',
            [
                item.Citation,
                item.Meeting,
                item.Date ?? "",
                .. actors,
                .. actors.SelectMany(a => new[] { ActorNames.For(a, Language.English), ActorNames.For(a, Language.Russian) })
            ]);
    }
}
