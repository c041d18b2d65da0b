using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Reflection;
using ReportMiner.Model;

namespace ReportMiner.Linguistics.Actors;

/// <summary>
/// What people call those who ask and are asked: the short names of the United Nations for States, groups and bodies, in the nominative.
/// The names of CLDR and of ISO 3166-1 differ in many places and are not used.
/// </summary>
public static class ActorNames
{
    private const string Submission = "js";

    private static readonly Lazy<FrozenDictionary<string, (string En, string Ru)>> Names = new(Load);

    /// <summary>All ids that have a name of their own.</summary>
    public static ImmutableArray<string> Ids => Names.Value.Keys;

    /// <param name="id">An id as <c>addressees</c> and <c>proposers</c> have it: <c>croatia</c>, <c>european-union</c>, <c>js4</c>.</param>
    /// <param name="language">Language of the reader; English where it is unknown.</param>
    /// <returns>
    /// The name; joint submissions get their number. What is in no list is the abbreviation of an organization as its submission bears it,
    /// and is written in capitals.
    /// </returns>
    public static string For(string id, Language language)
    {
        bool russian = language == Language.Russian;
        if (Names.Value.TryGetValue(id, out (string En, string Ru) name))
        {
            return russian ? name.Ru : name.En;
        }

        return Number(id) is not { } number ? id.ToUpperInvariant()
            : russian ? $"СП{number} (совместное представление {number})"
            : $"JS{number} (joint submission {number})";
    }

    /// <returns>The names, joined by <c>; </c>, in the order of the ids.</returns>
    public static string For(IEnumerable<string> ids, Language language) => string.Join("; ", ids.Select(id => For(id, language)));

    private static string? Number(string id) =>
        id.StartsWith(Submission, StringComparison.Ordinal) && id.Length > Submission.Length
            && id.Skip(Submission.Length).All(char.IsAsciiDigit)
            ? id[Submission.Length..] : null;

    private static FrozenDictionary<string, (string En, string Ru)> Load()
    {
        using Stream stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("actor-names.tsv")
            ?? throw new InvalidOperationException("The names of actors are not built in.");
        using var reader = new StreamReader(stream);
        var names = new Dictionary<string, (string En, string Ru)>(StringComparer.Ordinal);
        while (reader.ReadLine() is { } line)
        {
            if (line.Length > 0 && line[0] != '#')
            {
                string[] cells = line.Split('\t');
                names.Add(cells[0], (cells[1], cells[2]));
            }
        }

        return names.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
