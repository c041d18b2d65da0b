using System.Collections.Immutable;
using System.Text.Json;
using ReportMiner.Web.Review;

namespace ReportMiner.Web.Desk;

/// <summary>
/// Blind rounds: people give their themes to the same items, and nobody sees what another gave until the round is closed. The opinions are
/// in the log; this database
/// keeps which items and people a round has, and whether it is open.
/// </summary>
internal sealed class Rounds(DeskDatabase desk)
{
    /// <summary>Items of a round, at most.</summary>
    public const int MostItems = 500;

    private const int MostName = 80;

    /// <summary>All rounds, by name.</summary>
    public ImmutableArray<Round> All => [.. desk.Rows("SELECT name, people, items, who, at, closed FROM round ORDER BY "
        + "name").Select(Round.Of)];

    /// <summary>Names of the rounds that are open.</summary>
    public ImmutableArray<string> Open => [.. desk.Rows("SELECT name FROM round WHERE closed = '' ORDER BY name").Select(r => r[0])];

    /// <summary>A round; <see langword="null"/> where there is none of the name.</summary>
    public Round? Find(string name) => desk.Rows("SELECT name, people, items, who, at, closed FROM round WHERE name = $1", name)
        is [var row] ? Round.Of(row) : null;

    /// <summary>Opens a round.</summary>
    /// <returns>Why not; <see langword="null"/> where it is open.</returns>
    public string? Begin(string name, IEnumerable<string> people, IReadOnlyCollection<string> items, string who)
    {
        string[] named = [.. people.Select(p => p.Trim()).Where(p => p.Length > 0).Distinct(StringComparer.OrdinalIgnoreCase)];
        string clean = name.Trim();
        return clean.Length is 0 or > MostName || clean.Any(char.IsControl) ? "name"
            : named.Length < 2 ? "people"
            : items.Count is 0 or > MostItems ? "items"
            : desk.Write("INSERT OR IGNORE INTO round VALUES ($1, $2, $3, $4, $5, '')", clean, Json(named), Json([.. items]), who,
                Now) == 0 ? "exists"
            : null;
    }

    /// <summary>Closes a round: what was given in it is seen from now on.</summary>
    /// <returns>Whether there was such a round, and it was open.</returns>
    public bool Close(string name) => desk.Write("UPDATE round SET closed = $2 WHERE name = $1 AND closed = ''", name, Now) > 0;

    private static string Now => EventTable.Time(TimeProvider.System.GetUtcNow());

    private static string Json(string[] texts) => JsonSerializer.Serialize(texts, ReviewJson.Default.StringArray);
}
