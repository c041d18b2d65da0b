using System.Collections.Immutable;
using Microsoft.Data.Sqlite;

namespace ReportMiner.Web.Review;

/// <summary>A matter on which people differ.</summary>
/// <param name="Item">An item to show.</param>
/// <param name="Field">What is decided, in lower case.</param>
/// <param name="Before">The value before anybody decided.</param>
/// <param name="Opinions">The last opinion of each person, in the order in which they were given.</param>
internal sealed record Disagreement(string Item, string Field, string Before, ImmutableArray<Opinion> Opinions);

/// <summary>What a person said of a matter.</summary>
internal sealed record Opinion(string Line, string About, string Who, string After, string At, string Hash, int Seq, string Item,
    string Round, string Settles, string Field, string Before)
{
    public bool IsLink => Field == "link";

    /// <summary>The value in a form in which equal opinions are equal: the order of themes says nothing.</summary>
    public string Value => Field == "themes" ? string
        .Join(';', After.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Order(StringComparer.Ordinal))
        : After;

    public static Opinion Read(SqliteDataReader row) => new(
        row.GetString(0), row.GetString(1), row.GetString(2), row.GetString(3), row.GetString(4), row.GetString(5), row.GetInt32(6),
            row.GetString(7), row.GetString(8), row.GetString(9), row.GetString(10), row.GetString(11));
}
