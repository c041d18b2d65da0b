using System.Collections.Immutable;
using Microsoft.Data.Sqlite;
using ReportMiner.Linguistics;
using ReportMiner.Model;

namespace ReportMiner.Web.Review;

/// <summary>Which items a view shows: of each facet one of the values, and all words of the question.</summary>
/// <param name="Values">Values by facet; a facet without values lets everything pass.</param>
/// <param name="Words">Words to find, in any form; empty for none.</param>
internal sealed record ReviewFilter(ImmutableSortedDictionary<string, ImmutableArray<string>> Values, string Words)
{
    /// <summary>The facets, in the order in which a page lists them.</summary>
    public static readonly ImmutableArray<string> Facets =
        [
            "meeting", "theme", "status", "change", "kind", "proposer", "addressee", "strength", "position", "language", "document",
            "decided"
        ];

    /// <param name="query">A query string's values: a facet may come several times; <c>q</c> holds words.</param>
    public static ReviewFilter Of(IEnumerable<KeyValuePair<string, Microsoft.Extensions.Primitives.StringValues>> query)
    {
        var values = ImmutableSortedDictionary.CreateBuilder<string, ImmutableArray<string>>(StringComparer.Ordinal);
        string words = "";
        foreach ((string name, Microsoft.Extensions.Primitives.StringValues given) in query)
        {
            if (name == "q")
            {
                words = given.ToString();
            }
            else if (Facets.Contains(name, StringComparer.Ordinal))
            {
                values[name] = [.. given.OfType<string>()];
            }
        }

        return new ReviewFilter(values.ToImmutable(), words);
    }

    /// <summary>Whether everything passes.</summary>
    public bool IsEmpty => Words.Length == 0 && Values.All(v => v.Value.IsEmpty);

    /// <summary>The filter as one text: equal filters have equal ones.</summary>
    public string Key => string.Join('\n', Values.SelectMany(v => v.Value.Select(x => $"{v.Key}={x}")).Append("q=" + Words));

    /// <summary>The same without one facet: what its own values are counted in.</summary>
    public ReviewFilter Without(string facet) => this with { Values = Values.Remove(facet) };

    /// <summary>The condition on the table <c>item</c>, with its values added to the command.</summary>
    public string Condition(SqliteCommand command)
    {
        var parts = new List<string> { "1" };
        foreach ((string facet, ImmutableArray<string> values) in Values)
        {
            string[] names = [.. values.Select((value, i) => Add(command, $"{facet}{i}", value))];
            parts.Add($"item.n IN (SELECT item FROM tag WHERE facet = {Add(command, facet, facet)} AND value IN "
                + $"({string.Join(", ", names)}))");
        }

        string[] stems = [.. Stems(Words).Distinct(StringComparer.Ordinal)];
        if (stems.Length > 0)
        {
            parts.Add($"item.n IN (SELECT rowid FROM words WHERE words "
                + $"MATCH {Add(command, "q", string.Join(" AND ", stems.Select(s => $"\"{s}\"")))})");
        }

        return string.Join(" AND ", parts);
    }

    /// <summary>The words of a text by their stems, as the index holds them.</summary>
    public static IEnumerable<string> Stems(string text) =>
        ReportMiner.Linguistics.Words.Of(text)
            .Select(w => Stemmer.Stem(w.Lower, Language.Unknown).Replace("\"", "", StringComparison.Ordinal)).Where(s => s.Length > 0);

    private static string Add(SqliteCommand command, string name, string value)
    {
        command.Parameters.AddWithValue("$" + name, value);
        return "$" + name;
    }
}
