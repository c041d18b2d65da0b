using System.Collections.Immutable;
using Npgsql;

namespace ReportMiner.Postgres;

/// <summary>How far the work on a collection is.</summary>
/// <param name="Documents">Files of the collection.</param>
/// <param name="Ready">Units that wait.</param>
/// <param name="Running">Units that somebody holds.</param>
/// <param name="Done">Units done.</param>
/// <param name="Failed">Units given up after three tries: name and reason.</param>
/// <param name="Oldest">How long the oldest unit that is ready has waited; none where none is.</param>
public sealed record StoreStatus(
    int Documents, int Ready, int Running, int Done, ImmutableArray<(string Name, string Reason)> Failed, TimeSpan Oldest)
{
    /// <summary>Whether nothing is left to do.</summary>
    public bool IsFinished => Ready == 0 && Running == 0;

    /// <summary>Asks a collection.</summary>
    public static StoreStatus Of(Database database)
    {
        ArgumentNullException.ThrowIfNull(database);
        using NpgsqlConnection connection = database.Source.OpenConnection();
        Dictionary<string, int> states =
            connection.Rows(
                r => (r.GetString(0), (int)r.GetInt64(1)),
                $"select case when {Units.Abandoned} then 'failed' else state end as state_now, count(*) from unit group by state_now",
                Units.MostTries)
                .ToDictionary(s => s.Item1, s => s.Item2);
        return new StoreStatus(
            (int)(long)connection.Value("select count(*) from input")!, states.GetValueOrDefault("ready"),
            states.GetValueOrDefault("running"), states.GetValueOrDefault("done"),
            [
                .. connection.Rows(
                    r => (r.GetString(0), r.GetString(1)),
                    $"select case when kind = 'read' then key else 'links between the documents' end, {Units.Reason} from unit where "
                        + $"state = 'failed' or ({Units.Abandoned}) order by kind desc, key", Units.MostTries)
            ],
            (TimeSpan?)connection.Value("select now() - min(changed) from unit where state = 'ready'") ?? TimeSpan.Zero);
    }

    /// <summary>Has all failed units tried again.</summary>
    /// <returns>How many there are.</returns>
    public static int Retry(Database database)
    {
        ArgumentNullException.ThrowIfNull(database);
        using NpgsqlConnection connection = database.Source.OpenConnection();
        using NpgsqlTransaction transaction = connection.BeginTransaction();
        Units.GiveUp(connection);
        int failed =
            connection.Execute("update unit set state = 'ready', tries = 0, failure = null, changed = now() where state = 'failed'");
        if (failed > 0)
        {
            Units.Ask(connection, "matrix", "");
            Units.Wake(connection);
        }

        transaction.Commit();
        return failed;
    }
}
