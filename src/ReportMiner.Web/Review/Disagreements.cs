using System.Collections.Immutable;
using System.Text.Json;

namespace ReportMiner.Web.Review;

/// <summary>
/// The matters on which two people differ: each person's last opinion counts, and what a lead has decided between is settled. Nothing of it
/// is lost: all opinions are in the log.
/// </summary>
internal sealed class Disagreements(Statements statements)
{
    private const string Opinions = """
        SELECT line, about, who, after, at, hash, seq, item, round, settles, field, before FROM event
        WHERE undone = 0 AND field IN ('themes', 'status', 'position', 'link') AND round NOT IN (SELECT value FROM json_each($1))
        """;

    /// <summary>The open ones, oldest first.</summary>
    /// <param name="hidden">Rounds whose opinions are not shown yet.</param>
    public ImmutableArray<Disagreement> Open(IReadOnlyCollection<string> hidden) =>
    [
        .. statements.Rows($"{Opinions} AND about IN (SELECT about FROM event WHERE undone = 0 GROUP BY about, CASE field WHEN 'link' "
            + $"THEN '' ELSE line END HAVING count(DISTINCT who) > 1) ORDER BY seq", Opinion.Read, Json(hidden))
            .GroupBy(o => (o.IsLink ? "" : o.Line, o.About)).Select(g => Of([.. g])).OfType<Disagreement>(),
    ];

    /// <summary>Hashes of the opinions on a matter that differ, separated by spaces.</summary>
    /// <param name="line">Id of the line; empty for a link.</param>
    /// <param name="about">The matter.</param>
    public string? Hashes(string line, string about)
    {
        Opinion[] all = [.. statements.Rows($"{Opinions} AND about = $2 ORDER BY seq", Opinion.Read, "[]", about)
            .Where(o => o.IsLink || o.Line == line)];
        return Of(all) is { } found ? string.Join(' ', found.Opinions.Select(o => o.Hash)) : null;
    }

    private static string Json(IReadOnlyCollection<string> names) => JsonSerializer.Serialize([.. names], ReviewJson.Default.StringArray);

    private static Disagreement? Of(Opinion[] all)
    {
        int settled = Array.FindLastIndex(all, o => o.Settles.Length > 0);
        Opinion[] last = [.. all.Skip(Math.Max(0, settled)).GroupBy(o => o.Who, StringComparer.Ordinal).Select(g => g.Last())
            .OrderBy(o => o.Seq)];
        return last.DistinctBy(o => o.Value).Count() > 1 ? new Disagreement(last[^1].Item, last[0].Field, all[0].Before, [.. last]) : null;
    }
}
