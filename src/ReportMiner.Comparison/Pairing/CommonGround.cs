using ReportMiner.Comparison.Reading;
using ReportMiner.Comparison.Vocabulary;

namespace ReportMiner.Comparison.Pairing;

/// <summary>
/// Says whether two texts of one language have so much in common that what they hold of each other says something: "Paint the lighthouses
/// of the northern coast" holds most of "Repair the lighthouses of the southern coast", and asks for another act.
/// </summary>
internal static class CommonGround
{
    /// <summary>Words, concepts and instruments in common.</summary>
    private const int Fewest = 3;

    public static bool Suffices(ItemProfile earlier, ItemProfile later)
    {
        HashSet<string> before = Terms(earlier, Says), after = Terms(later, Says);
        HashSet<string> named = Terms(earlier, IsInstrument), namedLater = Terms(later, IsInstrument);
        return before.Count(after.Contains) >= Fewest && (named.Count == 0 || namedLater.Count == 0 || named.Overlaps(namedLater));
    }

    private static bool Says(Mention mention) =>
        mention.Kind is not (TermKind.Frame or TermKind.Number) && mention.Manner != MentionManner.Broader;

    private static bool IsInstrument(Mention mention) => mention.Kind == TermKind.Instrument;

    private static HashSet<string> Terms(ItemProfile item, Func<Mention, bool> isCounted) =>
        [.. item.Reading.Mentions.Where(isCounted).Select(m => m.Term)];
}
