using System.Diagnostics;
using Npgsql;

namespace ReportMiner.Postgres.Tests;

/// <summary>A collection that several workers fill gives the bytes of one run on one machine, whatever happens to the workers.</summary>
public sealed class ManyMachinesTests(Cluster cluster) : IClassFixture<Cluster>, IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("reportminer-many-").FullName;

    public void Dispose() => Directory.Delete(_folder, true);

    [PostgresFact]
    public void Two_workers_give_the_bytes_of_one_run()
    {
        string address = cluster.Collection();
        Sharing.Submit(address, Sharing.Samples).Should().Be(30);
        using Process first = Sharing.Worker(address), second = Sharing.Worker(address);
        Drain(first);
        Drain(second);
        first.WaitForExit();
        second.WaitForExit();
        (first.ExitCode, second.ExitCode).Should().Be((0, 0));
        Sharing.ShouldBeTheRunOver(address, Sharing.Samples, _folder);
        (int status, string output, _) = Sharing.Run("status", "--store", address);
        status.Should().Be(0);
        output.Should().Contain("31/31 units done, 0 running, 0 waiting, 0 failed").And.Contain("30 documents in the store");
        Sharing.Submit(address, Sharing.Samples).Should().Be(0, "nothing has changed");
    }

    [PostgresFact]
    public void Kills_and_a_restart_of_the_database_change_nothing()
    {
        string address = cluster.Collection();
        Sharing.Submit(address, Sharing.Samples);
        var random = new Random(7);
        for (int kill = 0; kill < 3; kill++)
        {
            using Process worker = Sharing.Worker(address);
            Drain(worker);
            Thread.Sleep(random.Next(1500, 4000));
            worker.Kill(entireProcessTree: true);
            worker.WaitForExit();
            Expire(address);
        }

        using Process last = Sharing.Worker(address);
        Drain(last);
        UntilItWorks(address, last);
        cluster.Restart();
        last.WaitForExit();
        last.ExitCode.Should().Be(0);
        Sharing.ShouldBeTheRunOver(address, Sharing.Samples, _folder);
        MostTries(address).Should().BeLessThanOrEqualTo(5);
    }

    [PostgresFact]
    public void A_changed_document_is_read_and_the_others_are_not()
    {
        string address = cluster.Collection(), inputs = Path.Combine(_folder, "in");
        Directory.CreateDirectory(inputs);
        foreach (string file in Directory.GetFiles(Sharing.Samples, "expert-panel-*.md"))
        {
            File.Copy(file, Path.Combine(inputs, Path.GetFileName(file)));
        }

        Sharing.Submit(address, inputs);
        Sharing.Work(address);
        string changed = Directory.GetFiles(inputs).Order(StringComparer.Ordinal).First();
        File.AppendAllText(changed, "\n");
        Sharing.Submit(address, inputs).Should().Be(1);
        Sharing.Work(address).Should().Contain(Path.GetFileName(changed) + ": done").And
            .NotContain(Path.GetFileName(Directory.GetFiles(inputs).Order(StringComparer.Ordinal).Last()) + ": done");
        Sharing.ShouldBeTheRunOver(address, inputs, _folder);
    }

    [PostgresFact]
    public void Decisions_in_the_store_are_the_bytes_of_a_folder()
    {
        string address = cluster.Collection(),
            inputs = Directory.GetFiles(Sharing.Samples, "expert-panel-*.md").Order(StringComparer.Ordinal).First();
        Sharing.Submit(address, inputs);
        Sharing.Work(address);
        using Database database = Sharing.Open(address);
        var store = new PostgresStore(database);
        string folder = Path.Combine(_folder, "folder");
        Directory.CreateDirectory(folder);
        var kept = new Store.Folders.FolderStore(folder);
        Model.Runs.RunResult run = store.Read();
        Decisions.Decision[] decisions = [.. run.Recommendations.Take(3).Select(i => Comment(run, i))];
        store.Append(decisions[..2]);
        store.Append(decisions[2..]);
        kept.Append(decisions[..2]);
        kept.Append(decisions[2..]);
        store.ReadDecisions().Should().BeEquivalentTo(kept.ReadDecisions()).And.HaveCount(3);
        store.ReadLog(0).Entries.Select(e => e.Hash).Should()
            .Equal(kept.ReadLog(0).Entries.Select(e => e.Hash), "each line is the same bytes");
        store.ReadLog(0).End.Should().Be(new FileInfo(Path.Combine(folder, "decisions.jsonl")).Length);
        store.Read().DecisionConflicts.Should().BeEmpty();
    }

    private static Decisions.Decision Comment(Model.Runs.RunResult run, Model.Recommendations.Recommendation item) =>
        Decisions.DecisionMaker.Of(
        run.Lineage.Lines.First(l => l.Cells.Any(c => c.Items.Contains(item.Id))), [item], item.Id, Decisions.DecisionField.Comment,
        "Read.", "tester", new DateTimeOffset(2026, 1, 2, 3, 4, 5, TimeSpan.Zero));

    private static void Drain(Process process)
    {
        process.BeginErrorReadLine();
        process.BeginOutputReadLine();
    }

    private static void Expire(string address)
    {
        using Database database = Sharing.Open(address);
        using NpgsqlConnection connection = database.Source.OpenConnection();
        connection.Execute("update unit set lease_until = now() where state = 'running'");
    }

    /// <summary>Waits until a worker holds a unit: who only begins while the database is away says so and ends.</summary>
    private static void UntilItWorks(string address, Process worker)
    {
        using Database database = Sharing.Open(address);
        using NpgsqlConnection connection = database.Source.OpenConnection();
        for (int tries = 0; tries < 600 && !worker.HasExited; tries++)
        {
            if ((bool)connection.Value("select exists (select from unit where state = 'running' and lease_until > now())")!)
            {
                return;
            }

            Thread.Sleep(50);
        }
    }

    private static int MostTries(string address)
    {
        using Database database = Sharing.Open(address);
        using NpgsqlConnection connection = database.Source.OpenConnection();
        return (int)connection.Value("select max(tries) from unit")!;
    }
}
