using System.Collections.Immutable;
using System.Text.Json;

namespace ReportMiner.Web.Review;

/// <summary>A blind round.</summary>
/// <param name="Name">Its name, by which the opinions in the log are known.</param>
/// <param name="People">Who is asked.</param>
/// <param name="Items">Ids of the items, one a line of the matrix.</param>
/// <param name="Who">Who opened it.</param>
/// <param name="At">When.</param>
/// <param name="Closed">When it was closed; empty while it is open.</param>
internal sealed record Round(string Name, ImmutableArray<string> People, ImmutableArray<string> Items, string Who, string At, string Closed)
{
    public bool IsOpen => Closed.Length == 0;

    public static Round Of(string[] row) => new(row[0], Texts(row[1]), Texts(row[2]), row[3], row[4], row[5]);

    private static ImmutableArray<string> Texts(string json) => [.. JsonSerializer.Deserialize(json, ReviewJson.Default.StringArray)!];
}
