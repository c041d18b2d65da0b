using ReportMiner.Comparison.Reading;
using ReportMiner.Comparison.Vocabulary;

namespace ReportMiner.Comparison.Pairing;

/// <summary>
/// What a text says of its matter, as a whole and by its clauses. Two texts of one language need so much of it in common that what they
/// hold of each other says something: "Paint the lighthouses of the northern coast" holds most of "Repair the lighthouses of the southern
/// coast", and asks for another act. Who is asked, and how, is no common ground; nor is a verb that any item may ask with ("guarantee").
/// </summary>
internal sealed class CommonGround
{
    /// <summary>Words, concepts and instruments in common.</summary>
    private const int Fewest = 3;

    /// <summary>Those in common where they are much of what the shorter text, or its clause, says.</summary>
    private const int FewestOfShort = 2;

    private const double NearlyAll = 0.66, Half = 0.5;

    private readonly HashSet<string>[] _parts;
    private readonly HashSet<string> _instruments;

    public CommonGround(ItemProfile item)
    {
        Mention[] saying = [.. item.Reading.Mentions.Where(Says)];
        HashSet<string>[] clauses = [.. saying.GroupBy(m => m.Clause).Select(Terms)];
        _parts = [Terms(saying), .. clauses];
        _instruments = Terms(item.Reading.Mentions.Where(m => m.Kind == TermKind.Instrument));
    }

    private HashSet<string> Whole => _parts[0];

    /// <summary>Whether two texts have enough in common for a link that is certain.</summary>
    public bool Suffices(CommonGround other) =>
        !IsOfOtherInstruments(other)
            && (Shared(Whole, other.Whole) >= Fewest
                || Array.Exists(_parts, p => Array.Exists(other._parts, o => IsMost(p, o, NearlyAll))));

    /// <summary>Whether they have enough in common for a link that a person is asked about.</summary>
    public bool SufficesToAsk(CommonGround other) => !IsOfOtherInstruments(other) && IsMost(Whole, other.Whole, Half);

    private bool IsOfOtherInstruments(CommonGround other) =>
        _instruments.Count > 0 && other._instruments.Count > 0 && !_instruments.Overlaps(other._instruments);

    /// <summary>Concepts of the field are in many items: two of them alone ("discrimination", "minorities") are not enough.</summary>
    private static bool IsMost(HashSet<string> a, HashSet<string> b, double share) =>
        Shared(a, b) is var shared && shared >= FewestOfShort && shared >= share * Math.Min(a.Count, b.Count)
            && a.Any(t => b.Contains(t) && !t.StartsWith("c:", StringComparison.Ordinal));

    private static int Shared(HashSet<string> a, HashSet<string> b) => a.Count(b.Contains);

    private static bool Says(Mention mention) =>
        mention.Kind is not (TermKind.Frame or TermKind.Number) && mention.Manner is not (MentionManner.Broader or MentionManner.Address)
            && !ActVerbs.IsStem(mention.Term);

    private static HashSet<string> Terms(IEnumerable<Mention> mentions) => [.. mentions.Select(m => m.Term)];
}
