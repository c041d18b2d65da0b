using System.Diagnostics;
using System.Globalization;
using Npgsql;
using ReportMiner.Store.Folders;

namespace ReportMiner.Postgres.Tests;

/// <summary>A store that was dumped and restored elsewhere, or that an earlier version made, gives the same exports.</summary>
public sealed class BackupTests(Cluster cluster, SampleRun run) : IClassFixture<Cluster>, IClassFixture<SampleRun>, IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("reportminer-backup-").FullName;

    public void Dispose() => Directory.Delete(_folder, true);

    [PostgresFact]
    public void A_dump_restored_elsewhere_gives_the_same_exports_and_documents()
    {
        string address = cluster.Collection(), document = Path.Combine(Sharing.Samples, "expert-panel-2019-en.md");
        Sharing.Submit(address, document);
        using (Database database = Sharing.Open(address))
        {
            new PostgresStore(database).Write(new FolderStore(run.Folder).Read());
        }

        string schema = StoreAddress.Parse(address).Collection, dump = Path.Combine(_folder, "dump.sql");
        Run("pg_dump", "--schema", schema, "--file", dump, "postgres");
        Run("createdb", "restored");
        Run("psql", "--quiet", "--set", "ON_ERROR_STOP=1", "--file", dump, "restored");
        string restored = address.Replace("/postgres?", "/restored?", StringComparison.Ordinal);

        Exported(restored, "restored").Should().Equal(Exported(address, "before")).And.HaveCountGreaterThan(10);
        using Database other = Sharing.Open(restored);
        using NpgsqlConnection connection = other.Source.OpenConnection();
        string laid = Path.Combine(_folder, "laid");
        new OriginalStore(other).Lay((string)connection.Value("select sha256 from original")!, laid);
        File.ReadAllBytes(laid).Should().Equal(File.ReadAllBytes(document));
    }

    [PostgresFact]
    public void A_store_of_the_first_version_is_brought_up_to_date_and_keeps_what_it_holds()
    {
        string address = cluster.Collection(), schema = StoreAddress.Parse(address).Collection;
        using (NpgsqlDataSource source = NpgsqlDataSource.Create(StoreAddress.Parse(address).Connection))
        using (NpgsqlConnection connection = source.OpenConnection())
        {
            connection.Execute($"create schema {schema}");
            connection.Execute("create table migration (name text primary key, applied timestamptz not null default now())");
            using (var first =
                new NpgsqlCommand(
                    File.ReadAllText(Path.Combine(CheckoutFolder.Root, "src", "ReportMiner.Postgres", "Migrations", "001-first.sql")),
                    connection))
            {
                first.ExecuteNonQuery();
            }

            connection.Execute("insert into migration (name) values ('001-first.sql')");
            connection.Execute("insert into original values ('aa', 1)");
            connection.Execute("insert into input values ('report.md', 'aa', null)");
            connection.Execute("insert into run_line values ('recommendations.jsonl', 0, $1)", "{}\n");
            connection.Execute("insert into decision values (1, $1), (2, $2)", "{\"item\":\"\u0442\"}", "{}");
        }

        using Database database = Sharing.Open(address);
        using NpgsqlConnection now = database.Source.OpenConnection();
        StoredInput.Of(now, "report.md").Should().Be(new StoredInput("report.md", "aa", null, null));
        now.Rows(r => r.GetInt64(0), "select ends from decision order by position").Should().Equal(14, 17);
        new PostgresStore(database).RunStamp().Should().Be("first 0");
    }

    private List<string> Exported(string address, string name)
    {
        string folder = Path.Combine(_folder, name);
        Sharing.Run("export", "--in", address, "--formats", "all", "--out", folder).Status.Should().Be(0);
        return [.. Directory.GetFiles(folder).Order(StringComparer.Ordinal).Select(f =>
            $"{Path.GetFileName(f)} {Convert.ToHexString(System.Security.Cryptography.SHA256.HashData(File.ReadAllBytes(f)))}")];
    }

    private void Run(string program, params string[] arguments)
    {
        var start = new ProcessStartInfo(Path.Combine(Cluster.Programs!, program), arguments) { UseShellExecute = false };
        (start.Environment["PGHOST"], start.Environment["PGUSER"]) = ("127.0.0.1", "rm");
        start.Environment["PGPORT"] = cluster.Port.ToString(CultureInfo.InvariantCulture);
        using Process process = Process.Start(start)!;
        process.WaitForExit();
        process.ExitCode.Should().Be(0, program);
    }
}
