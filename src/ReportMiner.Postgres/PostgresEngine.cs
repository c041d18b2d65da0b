using System.Data.Common;
using System.Globalization;
using System.Text;
using Npgsql;
using ReportMiner.Semantics.Index;

namespace ReportMiner.Postgres;

/// <summary>
/// The index of a collection, in its own tables. PostgreSQL names the items with the stems; they are ranked here, as FTS5 of SQLite
/// ranks them, so that a search gives the rows that it gives on the folder of the run.
/// </summary>
internal sealed class PostgresEngine : IIndexEngine
{
    /// <summary>Whoever changes the index holds the lock of this number.</summary>
    private const long IndexLock = 0x52_4D_33;

    /// <summary>The constants of BM25 in FTS5, and the least weight of a stem that occurs nearly everywhere.</summary>
    private const double Saturation = 1.2, LengthShare = 0.75, LeastWeight = 1e-6;

    /// <summary>Positions that PostgreSQL keeps of a word in a text.</summary>
    private const int MostPositions = 255;

    private readonly NpgsqlConnection _connection;

    public PostgresEngine(NpgsqlDataSource source) => _connection = source.OpenConnection();

    public DbConnection Connection => _connection;

    public int MostVectors => 20_000;

    public string FactsTables =>
        "select count(*)::int from information_schema.tables where table_schema = current_schema() and table_name = 'facts'";

    public string Make => "truncate facts, items, tags, vectors, links, fates, stems, stem_counts restart identity";

    public string? Alone => $"select pg_advisory_xact_lock({IndexLock.ToString(CultureInfo.InvariantCulture)})";

    public string ParameterName(int number) => "";

    public void Put(IndexFile file, long row, IEnumerable<string> stems, string text)
    {
        List<string> words = [.. stems.SelectMany(Parts)];
        file.Do(
            "insert into stems values ($1, $2, $3::tsvector, to_tsvector('russian', $4) || to_tsvector('english', $4))",
            row, words.Count, Counted(words), text);
    }

    public void Delete(IndexFile file, long row) => file.Do("delete from stems where row = $1", row);

    public void Settle(IndexFile file)
    {
        file.Do("truncate stem_counts");
        file.Do("insert into stem_counts select word, ndoc from ts_stat('select stems from stems')");
        file.Do("insert into facts select 'words', coalesce(sum(size), 0)::text from stems on conflict (name) do update set value = "
            + "excluded.value");
    }

    public Dictionary<string, int> Counts(IndexFile file) =>
        file.Ask("select term, doc from stem_counts", r => KeyValuePair.Create(r.GetString(0), r.GetInt32(1)))
            .ToDictionary(StringComparer.Ordinal);

    public List<long> Rows(IndexFile file, IReadOnlyList<string> stems, int top)
    {
        Dictionary<string, int> counts = file.StemCounts();
        double items = file.Count, usual = double.Parse(file.Fact("words")!, CultureInfo.InvariantCulture) / items;
        double[] weights =
        [
            .. stems.Select(s => Math.Log((items - counts[s] + 0.5) / (counts[s] + 0.5))).Select(w => w <= 0 ? LeastWeight : w)
        ];
        List<(long Row, double Rank)> found = file.Ask(
            """
            select row, size, array(
              select coalesce(cardinality(t.positions), 0) from unnest($2) with ordinality s(stem, n) left join unnest(stems) t on t.lexeme = s.stem order by s.n)
            from stems where stems @@ $1::tsquery
            """,
            r => (r.GetInt64(0), Rank(r.GetInt32(1), r.GetFieldValue<int[]>(2), weights, usual)),
            string.Join(" | ", stems.Select(s => $"'{s}'")), stems.ToArray());
        IEnumerable<long> best = found.OrderByDescending(f => f.Rank).ThenBy(f => f.Row).Select(f => f.Row);
        return [.. top < 0 ? best : best.Take(top)];
    }

    public void Dispose() => _connection.Dispose();

    private static double Rank(int size, int[] often, double[] weights, double usual)
    {
        double rank = 0;
        for (int i = 0; i < often.Length; i++)
        {
            rank += weights[i]
                * (often[i] * (Saturation + 1) / (often[i] + (Saturation * (1 - LengthShare + (LengthShare * size / usual)))));
        }

        return rank;
    }

    /// <summary>The words of a stem as FTS5 parts them: letters and digits.</summary>
    private static IEnumerable<string> Parts(string stem)
    {
        for (int start = 0, at = 0; at <= stem.Length; at++)
        {
            if (at < stem.Length && (char.IsLetterOrDigit(stem[at]) || char.IsNumber(stem[at])))
            {
                continue;
            }

            if (at > start)
            {
                yield return stem[start..at];
            }

            start = at + 1;
        }
    }

    /// <summary>A vector of words in which each has as many positions as it has occurrences.</summary>
    private static string Counted(List<string> words)
    {
        var text = new StringBuilder();
        foreach (IGrouping<string, string> word in words.GroupBy(w => w, StringComparer.Ordinal))
        {
            text.Append('\'').Append(word.Key).Append("':")
                .AppendJoin(
                    ',', Enumerable.Range(1, Math.Min(MostPositions, word.Count())).Select(n => n.ToString(CultureInfo.InvariantCulture)))
                .Append(' ');
        }

        return text.ToString();
    }
}
