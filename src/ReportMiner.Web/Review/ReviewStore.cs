using System.Collections.Immutable;
using System.Globalization;
using Microsoft.Data.Sqlite;
using ReportMiner.Decisions;
using ReportMiner.Model;
using ReportMiner.Model.Comparison;
using ReportMiner.Model.Recommendations;
using ReportMiner.Model.Runs;
using ReportMiner.Model.Themes;
using ReportMiner.Store;
using ReportMiner.Store.Records;

namespace ReportMiner.Web.Review;

/// <summary>
/// A run under review. The log of decisions in the run's own store is the truth; the tables are drawn from it. A decision is in the log, on disk, before
/// anybody sees it.
/// </summary>
internal sealed class ReviewStore : IDisposable
{
    private readonly IRunStore _run;
    private readonly ReviewDatabase _database;
    private readonly Lock _writing = new();
    private readonly TimeProvider _time;

    private ReviewStore(IRunStore run, ReviewDatabase database, ThemeCatalogue catalogue, TimeProvider time)
    {
        _run = run;
        _database = database;
        _time = time;
        Catalogue = catalogue;
    }

    /// <summary>The catalogue of the run's themes.</summary>
    public ThemeCatalogue Catalogue { get; }

    /// <param name="run">The run.</param>
    /// <param name="database">Path of the tables' file; drawn anew where the run or its decisions are not those it was drawn from.</param>
    /// <param name="time">The clock of the log.</param>
    public static ReviewStore Open(IRunStore run, string database, TimeProvider time)
    {
        string stamp = run.Stamp();
        var tables = new ReviewDatabase(database);
        if (tables.Meta("stamp") != stamp || tables.Meta("version") != Projection.Version)
        {
            RunResult result = run.Read();
            var fresh = new ReviewStore(run, tables, result.Catalogue, time);

            // In one transaction: tables that are stamped as drawn have their log.
            using SqliteTransaction transaction = tables.Writer.BeginTransaction();
            tables.Clear();
            new Projection(tables.Writer, transaction).Draw(result, stamp);
            fresh.DrawEvents(transaction, run.ReadDecisions());
            transaction.Commit();
            return fresh;
        }

        return new ReviewStore(run, tables, run.ReadCatalogue(), time);
    }

    // What was before a decision of an earlier log is the value of the decision before it on the same matter.
    private void DrawEvents(SqliteTransaction transaction, ImmutableArray<Decision> decisions)
    {
        var values = new Dictionary<(string, string), string>();
        foreach (Decision decision in decisions)
        {
            (string, string) matter = (decision.Line, MatterName(decision.Field, decision.Meeting));
            AddEvent(transaction, decision, decision.Items.IsEmpty ? "" : decision.Items[0].Id, values.GetValueOrDefault(matter, ""), decision.Value);
            values[matter] = decision.Value;
        }
    }

    /// <summary>A connection to read from; dispose of it.</summary>
    public SqliteConnection Read() => _database.Open();

    /// <summary>Takes a decision: into the log, then into the tables.</summary>
    /// <returns>The decision's number; or, where another person decided meanwhile, how the matter is now.</returns>
    public DecisionAnswer Decide(DecisionRequest request, string who)
    {
        if (EnumWord.Parse<DecisionField>(request.Field) is not { } field || field == DecisionField.Link)
        {
            return new DecisionAnswer(0, null, $"'{request.Field}' is nothing that can be decided.");
        }

        lock (_writing)
        {
            if (PartOf(request.Item) is not { } part)
            {
                return new DecisionAnswer(0, null, $"There is no item {request.Item} in the matrix.");
            }

            LineageLine line = part.Lineage.Lines[0];
            string? meeting = field == DecisionField.Status ? DecisionMaker.MeetingOf(line, request.Item) : null;
            Matter now = MatterOf(line, field, meeting);
            if (now.Version != request.Version)
            {
                return new DecisionAnswer(0, now, "Somebody decided this meanwhile.");
            }

            Decision decision = DecisionMaker.Of(line, part.Recommendations, request.Item, field, request.Value, who, _time.GetUtcNow());
            DecisionOutcome outcome = new DecisionStore([decision]).Apply(part);
            return outcome.Conflicts.IsEmpty ? Take(decision, request.Item, now, outcome.Run) : new DecisionAnswer(0, now, outcome.Conflicts[0].Reason);
        }
    }

    /// <summary>Takes back the last decision of a person, by another decision.</summary>
    public DecisionAnswer Undo(string who)
    {
        lock (_writing)
        {
            using SqliteCommand command = Command("SELECT seq, item, field, before, line, matter FROM event WHERE who = $1 AND undone = 0 ORDER BY seq DESC LIMIT 1", who);
            (int Seq, string Item, string Field, string Before, string Line, string Matter) last;
            using (SqliteDataReader reader = command.ExecuteReader())
            {
                if (!reader.Read())
                {
                    return new DecisionAnswer(0, null, "There is nothing to take back.");
                }

                last = (reader.GetInt32(0), reader.GetString(1), reader.GetString(2), reader.GetString(3), reader.GetString(4), reader.GetString(5));
            }

            DecisionAnswer answer = Decide(new DecisionRequest(last.Item, last.Field, last.Before, VersionOf(last.Line, last.Matter)), who);
            if (answer.Problem is null)
            {
                using SqliteCommand mark = Command("UPDATE event SET undone = 1 WHERE seq IN ($1, $2)", last.Seq, answer.Seq);
                mark.ExecuteNonQuery();
            }

            return answer;
        }
    }

    /// <summary>How each matter of an item's line is now, by field.</summary>
    public ImmutableSortedDictionary<string, Matter> Matters(string item)
    {
        lock (_writing)
        {
            if (PartOf(item) is not { } part)
            {
                return ImmutableSortedDictionary<string, Matter>.Empty;
            }

            LineageLine line = part.Lineage.Lines[0];
            string meeting = DecisionMaker.MeetingOf(line, item);
            return Enum.GetValues<DecisionField>().Where(f => f != DecisionField.Link).ToImmutableSortedDictionary(EnumWord.Of, f => MatterOf(line, f, f == DecisionField.Status ? meeting : null), StringComparer.Ordinal);
        }
    }

    public void Dispose() => _database.Dispose();

    private static string ValueOf(LineageLine line, DecisionField field, string? meeting) => field switch
    {
        DecisionField.Themes => string.Join(';', line.Themes),
        DecisionField.Status => line.Cells.First(c => c.Meeting == meeting).Status is { } status ? EnumWord.Of(status) : "",
        _ => line.Comment ?? "",
    };

    private static string MatterName(DecisionField field, string? meeting) => $"{EnumWord.Of(field)} {meeting}".TrimEnd();

    private DecisionAnswer Take(Decision decision, string item, Matter before, RunResult after)
    {
        _run.Append([decision]);
        string value = ValueOf(after.Lineage.Lines[0], decision.Field, decision.Meeting);
        using SqliteTransaction transaction = _database.Writer.BeginTransaction();
        new Projection(_database.Writer, transaction).Redraw(after);
        int seq = AddEvent(transaction, decision, item, before.Value, value);
        using (SqliteCommand stamp = Command("UPDATE meta SET value = $1 WHERE key = 'stamp'", _run.Stamp()))
        {
            stamp.Transaction = transaction;
            stamp.ExecuteNonQuery();
        }

        transaction.Commit();
        var now = new Matter(before.Version + 1, value, decision.Who, Time(decision.When));
        return new DecisionAnswer(seq, now, null);
    }

    /// <summary>The run cut down to the line of an item.</summary>
    private RunResult? PartOf(string item)
    {
        using SqliteCommand find = Command("SELECT line.json, line.n FROM item JOIN line ON line.n = item.line WHERE item.id = $1", item);
        (string Json, int Place) line;
        using (SqliteDataReader reader = find.ExecuteReader())
        {
            if (!reader.Read())
            {
                return null;
            }

            line = (reader.GetString(0), reader.GetInt32(1));
        }

        using SqliteCommand items = Command("SELECT json FROM item WHERE line = $1 ORDER BY n", line.Place);
        using SqliteDataReader rows = items.ExecuteReader();
        var found = new List<Recommendation>();
        while (rows.Read())
        {
            found.Add(RunRecord.Parse<Recommendation>(rows.GetString(0)));
        }

        LineageLine parsed = RunRecord.Parse<LineageLine>(line.Json);
        return new RunResult
        {
            Version = "",
            Catalogue = Catalogue,
            Documents = [],
            Recommendations = found,
            Lineage = new Lineage([.. parsed.Cells.Select(c => c.Meeting)], [], [parsed]),
        };
    }

    private Matter MatterOf(LineageLine line, DecisionField field, string? meeting)
    {
        string matter = MatterName(field, meeting);
        using SqliteCommand last = Command("SELECT who, at FROM event WHERE line = $1 AND matter = $2 ORDER BY seq DESC LIMIT 1", line.Id, matter);
        using SqliteDataReader reader = last.ExecuteReader();
        (string? Who, string? At) by = reader.Read() ? (reader.GetString(0), reader.GetString(1)) : (null, null);
        return new Matter(VersionOf(line.Id, matter), ValueOf(line, field, meeting), by.Who, by.At);
    }

    private int VersionOf(string line, string matter)
    {
        using SqliteCommand count = Command("SELECT count(*) FROM event WHERE line = $1 AND matter = $2", line, matter);
        return Convert.ToInt32(count.ExecuteScalar(), CultureInfo.InvariantCulture);
    }

    private int AddEvent(SqliteTransaction transaction, Decision decision, string item, string before, string after)
    {
        using SqliteCommand add = Command(
            "INSERT INTO event (line, matter, item, who, at, field, meeting, before, after) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9) RETURNING seq",
            decision.Line, MatterName(decision.Field, decision.Meeting), item, decision.Who, Time(decision.When), EnumWord.Of(decision.Field), decision.Meeting ?? "", before, after);
        add.Transaction = transaction;
        return Convert.ToInt32(add.ExecuteScalar(), CultureInfo.InvariantCulture);
    }

    private static string Time(DateTimeOffset when) => when.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    private SqliteCommand Command(string sql, params object[] values)
    {
        SqliteCommand command = _database.Writer.CreateCommand();
        command.CommandText = sql;
        for (int i = 0; i < values.Length; i++)
        {
            command.Parameters.AddWithValue(FormattableString.Invariant($"${i + 1}"), values[i]);
        }

        return command;
    }
}
