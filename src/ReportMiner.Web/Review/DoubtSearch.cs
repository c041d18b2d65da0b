using Microsoft.Data.Sqlite;
using ReportMiner.Pipeline.Themes;
using ReportMiner.Themes.Classification;
using ReportMiner.Themes.Review;

namespace ReportMiner.Web.Review;

/// <summary>
/// Looks for the items whose themes the model is least sure of. It has a process of its own: the model takes more memory than all else that
/// a review needs, and is needed once.
/// </summary>
internal static class DoubtSearch
{
    private const int Most = 200, Part = 1000;

    /// <summary>Searches, and ends with who started it: then its input ends.</summary>
    /// <param name="database">The tables.</param>
    /// <param name="file">Gets the stamp, then an id a line, least sure first; of the items of a line one.</param>
    /// <param name="stamp">The stamp of the run.</param>
    /// <returns>The status of the process.</returns>
    public static int Run(string database, string file, string stamp)
    {
        new Thread(() =>
        {
            Console.In.ReadToEnd();
            Environment.Exit(0);
        })
        { IsBackground = true }.Start();
        List<string> doubtful = Directory.Exists(ShippedModels.Themes) ? Find(database) : [];
        File.WriteAllLines(file + ".new", [stamp, .. doubtful]);
        File.Move(file + ".new", file, overwrite: true);
        return 0;
    }

    // Part by part, each with the least sure of those before it: memory does not grow with the run.
    private static List<string> Find(string database)
    {
        ThemeClassifier classifier = ThemeClassifier.Load(ShippedModels.Themes);
        List<Undecided> least = [];
        int after = -1;
        while (Next(database, after) is { Count: > 0 } part)
        {
            after = part[^1].Number;
            List<Undecided> all = [.. least, .. part];
            least = [.. ReviewSuggester.Suggest(classifier, all.ConvertAll(i => i.Text), Most).Select(s => all[s.Index])];
        }

        return [.. least.DistinctBy(i => i.Line).Select(i => i.Id)];
    }

    private static List<Undecided> Next(string database, int after)
    {
        using SqliteConnection read = ReviewDatabase.Open(database);
        using var statements = new Statements(read);
        return statements.Rows(
            "SELECT n, id, line, json ->> '$.text' FROM item WHERE n > $1 AND line >= 0 AND NOT coalesce(json ->> '$.themes_decided', 0) "
                + "ORDER BY n LIMIT $2",
            r => new Undecided(r.GetInt32(0), r.GetString(1), r.GetInt64(2), r.GetString(3)), after, Part);
    }

    private sealed record Undecided(int Number, string Id, long Line, string Text);
}
