using Npgsql;

namespace ReportMiner.Postgres.Tests;

/// <summary>Each unit is done once, by the claim that holds it, regardless of other claims.</summary>
public sealed class UnitsTests(Cluster cluster) : IClassFixture<Cluster>
{
    [PostgresFact]
    public void A_unit_is_held_by_one_claim()
    {
        using Database database = With("a", "b");
        var units = new Units(database.Source);
        Unit first = units.Take()!, second = units.Take()!;
        (first.Key, second.Key).Should().Be(("a", "b"));
        units.Take().Should().BeNull("both are held, and the matrix waits for them");
    }

    [PostgresFact]
    public void The_matrix_waits_for_all_reading()
    {
        using Database database = With("a", "b");
        var units = new Units(database.Source);
        Unit first = units.Take()!, second = units.Take()!;
        units.Finish(first, _ => { }).Should().BeTrue();
        units.Take().Should().BeNull();
        units.Finish(second, _ => { }).Should().BeTrue();
        units.Take()!.Kind.Should().Be(UnitKind.Matrix);
    }

    [PostgresFact]
    public void A_claim_that_was_taken_over_writes_nothing()
    {
        using Database database = With("a");
        var units = new Units(database.Source);
        Unit zombie = units.Take()!;
        Expire(database);
        Unit other = units.Take()!;
        other.Id.Should().Be(zombie.Id);
        bool wrote = false;
        units.Finish(zombie, _ => wrote = true).Should().BeFalse();
        wrote.Should().BeFalse();
        units.Finish(other, c => c.Execute("insert into setting (name, value) values ('done', 'true')")).Should().BeTrue();
        Value(database, "select count(*) from setting where name = 'done'").Should().Be(1L);
    }

    [PostgresFact]
    public void What_a_unit_brings_about_is_not_there_without_its_mark()
    {
        using Database database = With("a");
        var units = new Units(database.Source);
        Unit unit = units.Take()!;
        Action fault = () => units.Finish(unit, c =>
        {
            c.Execute("insert into setting (name, value) values ('half', 'true')");
            throw new InvalidOperationException("A fault in the middle.");
        });
        fault.Should().Throw<InvalidOperationException>();
        Value(database, "select count(*) from setting where name = 'half'").Should().Be(0L);
        Value(database, "select state from unit where kind = 'read'").Should().Be("running");
    }

    [PostgresFact]
    public void A_unit_whose_worker_ends_each_time_has_failed_after_three_tries()
    {
        using Database database = With("poison", "sound");
        var units = new Units(database.Source);
        units.Take()!.Key.Should().Be("poison");
        Expire(database);
        Unit sound = units.Take()!;
        sound.Key.Should().Be("sound", "what was tried before comes last");
        units.Finish(sound, _ => { }).Should().BeTrue();
        for (int tries = 1; tries < Units.MostTries; tries++)
        {
            units.Take()!.Key.Should().Be("poison");
            Expire(database);
        }

        units.Take()!.Kind.Should().Be(UnitKind.Matrix);
        StoreStatus.Of(database).Failed.Should().Equal(("poison", "The worker ended each time."));
        StoreStatus.Retry(database).Should().Be(1);
        StoreStatus.Of(database).Failed.Should().BeEmpty();
    }

    [PostgresFact]
    public void A_unit_left_by_its_last_worker_has_failed_before_anyone_looks_for_work()
    {
        using Database database = With("poison");
        var units = new Units(database.Source);
        for (int tries = 0; tries < Units.MostTries; tries++)
        {
            units.Take()!.Key.Should().Be("poison");
            Expire(database);
        }

        StoreStatus left = StoreStatus.Of(database);
        left.Failed.Should().Equal(("poison", "The worker ended each time."));
        left.Running.Should().Be(0);
        StoreStatus.Retry(database).Should().Be(1);
        StoreStatus.Of(database).Failed.Should().BeEmpty();
        units.Take()!.Key.Should().Be("poison");
    }

    [PostgresFact]
    public void A_unit_asked_for_anew_while_it_is_done_is_done_again()
    {
        using Database database = With();
        var units = new Units(database.Source);
        Unit matrix = units.Take()!;
        using (NpgsqlConnection connection = database.Source.OpenConnection())
        {
            Units.Ask(connection, "matrix", "");
        }

        units.Finish(matrix, _ => { }).Should().BeTrue();
        units.Take()!.Generation.Should().Be(2);
    }

    [PostgresFact]
    public void A_given_back_unit_keeps_its_reason()
    {
        using Database database = With("a");
        var units = new Units(database.Source);
        for (int tries = 0; tries < Units.MostTries; tries++)
        {
            units.GiveBack(units.Take()!, "The disk is full.");
        }

        StoreStatus.Of(database).Failed.Should().Equal(("a", "The disk is full."));
    }

    [PostgresFact]
    public async Task Who_waits_is_told_of_new_work()
    {
        using Database database = With();
        using var signal = new WorkSignal(database.Source);
        for (int tries = 0; tries < 50; tries++)
        {
            Task told = signal.Next;
            using (NpgsqlConnection connection = database.Source.OpenConnection())
            {
                Units.Wake(connection);
            }

            // The first may come before anybody listens.
            if (await Task.WhenAny(told, Task.Delay(200)) == told)
            {
                return;
            }
        }

        Assert.Fail("Nobody was told.");
    }

    private Database With(params string[] keys)
    {
        Database database = Sharing.Open(cluster.Collection());
        using NpgsqlConnection connection = database.Source.OpenConnection();
        foreach (string key in keys)
        {
            Units.Ask(connection, "read", key);
        }

        Units.Ask(connection, "matrix", "");
        return database;
    }

    private static void Expire(Database database)
    {
        using NpgsqlConnection connection = database.Source.OpenConnection();
        connection.Execute("update unit set lease_until = now() - interval '1 second' where state = 'running'");
    }

    private static object? Value(Database database, string sql)
    {
        using NpgsqlConnection connection = database.Source.OpenConnection();
        return connection.Value(sql);
    }
}
