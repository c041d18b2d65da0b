using System.Collections.Immutable;
using System.Text.Json;
using Microsoft.Data.Sqlite;
using ReportMiner.Themes.Evaluation;

namespace ReportMiner.Web.Review;

/// <summary>What was given in blind rounds: while one is open how far each person is, and of one's own opinions what they are; once it is
/// closed how far people agree.</summary>
internal sealed class RoundQueries(ReviewStore store)
{
    /// <summary>All rounds, with how many items each person has done.</summary>
    public void List(Utf8JsonWriter json, IEnumerable<Round> rounds, string who)
    {
        using SqliteConnection read = store.Read();
        using var statements = new Statements(read);
        json.WriteStartObject();
        json.WriteStartArray("rounds");
        foreach (Round round in rounds)
        {
            Head(json, statements, round, who);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    /// <summary>A round: of an open one what is left to the person who asks, of a closed one the agreement.</summary>
    public void Write(Utf8JsonWriter json, Round round, string who)
    {
        using SqliteConnection read = store.Read();
        using var statements = new Statements(read);
        Head(json, statements, round, who);
        ILookup<string, Given> given = All(statements, round).ToLookup(g => g.Item, StringComparer.Ordinal);
        json.WriteStartArray("entries");
        foreach (string item in round.Items)
        {
            Given? own = given[item].FirstOrDefault(g => Same(g.Who, who));
            json.WriteStartObject();
            json.WriteString("id", item);
            json.WriteString("value", own?.Value);
            json.WriteNumber("version", own?.Version ?? 0);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        if (!round.IsOpen)
        {
            json.WriteStartArray("agreement");
            foreach (ThemeAgreement theme in Agreement(given.SelectMany(g => g)))
            {
                json.WriteStartObject();
                json.WriteString("theme", theme.Theme);
                json.WriteNumber("compared", theme.Compared);
                Number(json, "kappa", theme.Kappa);
                Number(json, "alpha", theme.Alpha);
                json.WriteStartArray("given");
                theme.Given.ToList().ForEach(json.WriteNumberValue);
                json.WriteEndArray();
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteNumber("agreed", Agreed(given).Count());
        }

        json.WriteEndObject();
    }

    /// <summary>The items to which all who gave an opinion, two or more, gave the same themes, and that have others now.</summary>
    public ImmutableArray<(string Item, string Value)> Agreed(Round round)
    {
        using SqliteConnection read = store.Read();
        using var statements = new Statements(read);
        return [.. Agreed(All(statements, round).ToLookup(g => g.Item, StringComparer.Ordinal))];
    }

    private IEnumerable<(string Item, string Value)> Agreed(ILookup<string, Given> given) =>
        from item in given
        where item.Count() > 1 && item.Select(g => Set(g.Value)).Distinct(StringComparer.Ordinal).Count() == 1
        let value = item.First().Value
        where store.Matters(item.Key).TryGetValue("themes", out Matter? now) && Set(now.Value) != Set(value)
        select (item.Key, value);

    private static void Head(Utf8JsonWriter json, Statements statements, Round round, string who)
    {
        ILookup<string, Given> given = All(statements, round).ToLookup(g => g.Who, StringComparer.OrdinalIgnoreCase);
        json.WriteStartObject();
        json.WriteString("name", round.Name);
        json.WriteBoolean("open", round.IsOpen);
        json.WriteNumber("items", round.Items.Length);
        json.WriteBoolean("mine", round.People.Any(p => Same(p, who)));
        json.WriteNumber("left", round.Items.Length - given[who].Count());
        json.WriteStartArray("people");
        foreach (string person in round.People)
        {
            json.WriteStartObject();
            json.WriteString("name", person);
            json.WriteNumber("done", given[person].Count());
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    // Of each person the last opinion on each item.
    private static IEnumerable<Given> All(Statements statements, Round round)
    {
        var items = round.Items.ToHashSet(StringComparer.Ordinal);
        return statements.Rows(
            "SELECT event_item.item, event.who, event.after, event.undone, event.seq FROM event JOIN event_item ON event_item.seq = "
                + "event.seq WHERE event.round = $1 ORDER BY event.seq",
            r => (Item: r.GetString(0), Who: r.GetString(1), Value: r.GetString(2), Undone: r.GetInt32(3) != 0), round.Name)
            .Where(o => items.Contains(o.Item)).GroupBy(o => (o.Item, o.Who)).Where(g => !g.Last().Undone)
                .Select(g => new Given(g.Key.Item, g.Key.Who, g.Last().Value, g.Count()));
    }

    private static ImmutableArray<ThemeAgreement> Agreement(IEnumerable<Given> given)
    {
        Coder[] coders = [.. given.GroupBy(g => g.Who, StringComparer.Ordinal).OrderBy(g => g.Key, StringComparer.Ordinal)
            .Select(g => new Coder(g.Key, g
                .ToImmutableDictionary(o => o.Item, o => Themes(o.Value).ToImmutableHashSet(StringComparer.Ordinal),
                StringComparer.Ordinal)))];
        return coders.Length < 2 ? [] : ThemeAgreement.Of(coders);
    }

    private static string[] Themes(string value) =>
        value.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    private static string Set(string value) => string.Join(';', Themes(value).Order(StringComparer.Ordinal));

    private static bool Same(string a, string b) => string.Equals(a, b, StringComparison.OrdinalIgnoreCase);

    private static void Number(Utf8JsonWriter json, string name, double? value)
    {
        if (value is { } known)
        {
            json.WriteNumber(name, Math.Round(known, 4));
        }
        else
        {
            json.WriteNull(name);
        }
    }

    private sealed record Given(string Item, string Who, string Value, int Version);
}
