using System.Diagnostics;
using System.Globalization;
using Npgsql;
using Xunit.Abstractions;

namespace ReportMiner.Postgres.Tests;

/// <summary>
/// Two workers under a seeded schedule of faults fill a collection whose exports are the bytes of one run. More seeds and faults by
/// <c>REPORTMINER_FAULTS="SEEDS FAULTS"</c>.
/// </summary>
public sealed class FaultsTests(Cluster cluster, ITestOutputHelper output) : IClassFixture<Cluster>, IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("reportminer-faults-").FullName;
    private readonly List<WorkerLine> _workers = [];

    public static TheoryData<int, int> Schedules()
    {
        int[] asked =
        [
            .. (Environment.GetEnvironmentVariable("REPORTMINER_FAULTS") ?? "2 8").Split(' ')
                .Select(n => int.Parse(n, CultureInfo.InvariantCulture))
        ];
        var schedules = new TheoryData<int, int>();
        for (int seed = 1; seed <= asked[0]; seed++)
        {
            schedules.Add(seed, asked[1]);
        }

        return schedules;
    }

    public void Dispose()
    {
        _workers.ForEach(w => w.Dispose());
        Directory.Delete(_folder, true);
    }

    [PostgresTheory]
    [MemberData(nameof(Schedules))]
    public void Faults_change_nothing(int seed, int faults)
    {
        string address = cluster.Collection();
        Sharing.Submit(address, Sharing.Samples);
        var random = new Random(seed);
        _workers.AddRange([new WorkerLine(cluster, address), new WorkerLine(cluster, address)]);
        int most = 0;
        for (int fault = 0; fault < faults; fault++)
        {
            Thread.Sleep(random.Next(500, 2500));
            WorkerLine worker = _workers[random.Next(_workers.Count)];
            string kind = random.Next(4) switch
            {
                0 => Kill(worker),
                1 => Zombie(worker, address, random.Next(500, 2000)),
                2 => Cut(worker, address, random.Next(500, 2000)),
                _ => Restart(),
            };
            most = Math.Max(most, (int)Value(address, "select max(tries) from unit"));
            output.WriteLine(
                $"{fault}: {kind}; {Value(address, "select string_agg(state || ' ' || n, ', ' order by state) from (select state, count(*) n from unit group by state) s")}");
            AskAgainWhereAllIsDone(address);
        }

        _workers.ForEach(w => w.Dispose());
        Expire(address);
        long gaveUp = (long)Value(address, "select count(*) from unit where state = 'failed'");
        Sharing.Run("status", "--store", address, "--retry");
        Sharing.Work(address);
        Sharing.ShouldBeTheRunOver(address, Sharing.Samples, _folder);
        Value(address, "select count(*) from unit where state <> 'done'").Should().Be(0L);
        Value(address, "select count(*) from unit").Should().Be(31L, "nothing is lost, and nothing doubled");
        most.Should().BeLessThanOrEqualTo(5);
        output.WriteLine($"seed {seed}, {faults} faults: most tries {most}, units given up and tried again {gaveUp}");
    }

    private static string Kill(WorkerLine worker)
    {
        worker.Kill();
        worker.Start();
        return "killed";
    }

    /// <summary>A worker that stands still loses its claims, and comes back with a result that nobody wants any more.</summary>
    private static string Zombie(WorkerLine worker, string address, int milliseconds)
    {
        worker.Signal("STOP");
        Expire(address);
        Thread.Sleep(milliseconds);
        worker.Signal("CONT");
        return "stood still";
    }

    private static string Cut(WorkerLine worker, string address, int milliseconds)
    {
        worker.Line.Cut();
        Expire(address);
        Thread.Sleep(milliseconds);
        worker.Line.Mend();
        return "cut off";
    }

    private string Restart()
    {
        cluster.Restart();
        NpgsqlConnection.ClearAllPools();
        return "the database fell";
    }

    private static void AskAgainWhereAllIsDone(string address)
    {
        if ((long)Value(address, "select count(*) from unit where state in ('ready', 'running')") == 0)
        {
            using Database database = Sharing.Open(address);
            using NpgsqlConnection connection = database.Source.OpenConnection();
            // What is there already is not read again: without it, the work is done anew.
            connection.Execute("delete from outcome");
            connection.Execute("update unit set state = 'ready', tries = 0, failure = null");
        }
    }

    private static void Expire(string address)
    {
        using Database database = Sharing.Open(address);
        using NpgsqlConnection connection = database.Source.OpenConnection();
        connection.Execute("update unit set lease_until = now() where state = 'running'");
    }

    private static object Value(string address, string sql)
    {
        using Database database = Sharing.Open(address);
        using NpgsqlConnection connection = database.Source.OpenConnection();
        return connection.Value(sql)!;
    }

    /// <summary>A worker and the line by which it reaches the database.</summary>
    private sealed class WorkerLine : IDisposable
    {
        private readonly string _address;
        private Process? _process;

        public WorkerLine(Cluster cluster, string address)
        {
            Line = new CutLine(cluster.Port);
            _address =
                address.Replace($":{cluster.Port.ToString(CultureInfo.InvariantCulture)}/", $":{Line.Port}/", StringComparison.Ordinal);
            Start();
        }

        public CutLine Line { get; }

        public void Start()
        {
            _process = Sharing.Start("work", "--store", _address, "--jobs", "1");
            _process.BeginErrorReadLine();
            _process.BeginOutputReadLine();
        }

        public void Signal(string name)
        {
            using Process kill = Process.Start("kill", ["-" + name, _process!.Id.ToString(CultureInfo.InvariantCulture)]);
            kill.WaitForExit();
        }

        public void Kill()
        {
            _process!.Kill(entireProcessTree: true);
            _process.WaitForExit();
            _process.Dispose();
            _process = null;
        }

        public void Dispose()
        {
            if (_process is not null)
            {
                Kill();
                Line.Dispose();
            }
        }
    }
}

/// <summary>A test of several cases that needs a PostgreSQL server; skipped where none is installed.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class PostgresTheoryAttribute : TheoryAttribute
{
    public PostgresTheoryAttribute()
    {
        if (Cluster.Programs is null)
        {
            Skip = "PostgreSQL is not installed.";
        }
    }
}
