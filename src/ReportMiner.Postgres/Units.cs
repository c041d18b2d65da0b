using Npgsql;

namespace ReportMiner.Postgres;

/// <summary>
/// The list of work. Any number of workers take from it; what a unit brings about and that it is done become true in one transaction, and
/// only for the claim that holds it. A unit whose worker is gone is free again when its lease has run out; after three tries it has failed.
/// What was tried before comes last, so that workers that are killed one after the other do not all die over the same unit.
/// </summary>
/// <param name="source">The collection.</param>
internal sealed class Units(NpgsqlDataSource source)
{
    /// <summary>How long a claim holds without a sign of life.</summary>
    public static readonly TimeSpan Lease = TimeSpan.FromSeconds(15);

    /// <summary>Times that a unit is tried.</summary>
    public const int MostTries = 3;

    /// <summary>The channel on which workers hear of new work.</summary>
    public const string Channel = "reportminer_work";

    /// <summary>The condition of a unit that was tried as often as <c>$1</c> allows and whose worker is gone.</summary>
    public const string Abandoned = "state = 'running' and lease_until < now() and tries >= $1";

    /// <summary>Why a unit has failed.</summary>
    public const string Reason = "coalesce(failure, 'The worker ended each time.')";

    private const string Claimed = """
        update unit set state = 'running', claim = $1, tries = tries + 1, lease_until = now() + $2, changed = now()
        where id = (
          select id from unit u
          where (state = 'ready' or (state = 'running' and lease_until < now() and tries < $3))
            and (kind = 'read' or not exists (
              select 1 from unit r where r.kind = 'read' and (r.state = 'ready' or (r.state = 'running' and (r.lease_until >= now() or r.tries < $3)))))
          order by kind desc, tries, id limit 1 for update skip locked)
        returning id, kind, key, generation
        """;

    /// <summary>Takes a unit.</summary>
    /// <returns><see langword="null"/> where there is none to be had now.</returns>
    public Unit? Take()
    {
        using NpgsqlConnection connection = source.OpenConnection();
        GiveUp(connection);
        var claim = Guid.NewGuid();
        return connection.Rows(
            r => new Unit(r.GetInt64(0), r.GetString(1) == "read" ? UnitKind.Read : UnitKind.Matrix, r.GetString(2), r.GetInt32(3), claim),
            Claimed, claim, Lease, MostTries)
            .SingleOrDefault();
    }

    /// <summary>Units whose last worker is gone have failed: nobody tries them again by himself.</summary>
    public static void GiveUp(NpgsqlConnection connection) => connection.Execute(
        $"update unit set state = 'failed', failure = {Reason}, changed = now() where {Abandoned}",
        MostTries);

    /// <summary>Signs of life of the claims that are worked on.</summary>
    public void Renew(IEnumerable<Guid> claims)
    {
        using NpgsqlConnection connection = source.OpenConnection();
        connection.Execute("update unit set lease_until = now() + $1 where claim = any($2) and state = 'running'", Lease, claims.ToArray());
    }

    /// <summary>Makes a unit done, together with what it brings about.</summary>
    /// <param name="unit">The unit.</param>
    /// <param name="effect">Writes what it brings about.</param>
    /// <returns>Whether it is done by this claim. Where another has taken over, nothing was written.</returns>
    public bool Finish(Unit unit, Action<NpgsqlConnection> effect)
    {
        using NpgsqlConnection connection = source.OpenConnection();
        using NpgsqlTransaction transaction = connection.BeginTransaction();
        // If the unit was requested again meanwhile, it stays open.
        int held = connection.Execute(
            "update unit set state = case when generation = $3 then 'done' else 'ready' end, claim = null, lease_until = null, failure "
                + "= null, changed = now() where id = $1 and claim = $2 and state = 'running'",
            unit.Id, unit.Claim, unit.Generation);
        if (held == 0)
        {
            return false;
        }

        effect(connection);
        if (unit.Kind == UnitKind.Read
            && (bool)connection.Value("select not exists (select 1 from unit where kind = 'read' and state in ('ready', 'running'))")!)
        {
            Wake(connection);
        }

        transaction.Commit();
        return true;
    }

    /// <summary>Gives a unit back that could not be done; after the last try it has failed.</summary>
    public void GiveBack(Unit unit, string reason)
    {
        using NpgsqlConnection connection = source.OpenConnection();
        connection.Execute(
            "update unit set state = case when tries >= $3 then 'failed' else 'ready' end, claim = null, lease_until = null, failure = "
                + "$4, changed = now() where id = $1 and claim = $2 and state = 'running'",
            unit.Id, unit.Claim, MostTries, reason);
    }

    /// <summary>Whether something is left to do, or is being done by somebody.</summary>
    public bool AnyOpen()
    {
        using NpgsqlConnection connection = source.OpenConnection();
        return (bool)connection.Value("select exists (select 1 from unit where state in ('ready', 'running'))")!;
    }

    /// <summary>Requests a unit; an existing one is done again.</summary>
    public static void Ask(NpgsqlConnection connection, string kind, string key) =>
        connection.Execute(
            """
            insert into unit (kind, key, state) values ($1, $2, 'ready')
            on conflict (kind, key) do update set
              generation = unit.generation + 1, tries = 0, failure = null, changed = now(),
              state = case when unit.state = 'running' then 'running' else 'ready' end
            """,
            kind, key);

    /// <summary>Requests the reading of all documents again.</summary>
    public static void AskAll(NpgsqlConnection connection)
    {
        foreach (string name in connection.Rows(r => r.GetString(0), "select name from input where sha256 is not null order by name"))
        {
            Ask(connection, "read", name);
        }
    }

    /// <summary>Notifies the workers of new work.</summary>
    public static void Wake(NpgsqlConnection connection) => connection.Execute($"notify {Channel}");
}
