using Npgsql;
using ReportMiner.Decisions;
using ReportMiner.Model.Runs;
using ReportMiner.Store.Folders;

namespace ReportMiner.Postgres.Tests;

/// <summary>The roles of <c>roles.sql</c> can do their work, and no more.</summary>
public sealed class RolesTests(Cluster cluster, SampleRun run) : IClassFixture<Cluster>, IClassFixture<SampleRun>
{
    [PostgresFact]
    public async Task Readers_read_reviewers_decide_and_workers_work()
    {
        string address = cluster.Collection();
        Sharing.Submit(address, Path.Combine(Sharing.Samples, "expert-panel-2019-en.md"));
        using (Database owner = Sharing.Open(address))
        {
            var store = new PostgresStore(owner);
            store.Write(new FolderStore(run.Folder).Read());
            await new RunSearch([store]).FindAsync("data", null, 1);
            string sql = await File.ReadAllTextAsync(Path.Combine(CheckoutFolder.Root, "src", "packaging", "Places", "roles.sql"));
            using NpgsqlConnection connection = owner.Source.OpenConnection();
            using var roles =
                new NpgsqlCommand(
                    sql.Replace(":\"collection\"", StoreAddress.Parse(address).Collection, StringComparison.Ordinal), connection);
            await roles.ExecuteNonQueryAsync();
        }

        using Database reading = As("rm_read"), reviewing = As("rm_review"), working = As("rm_work");
        var read = new PostgresStore(reading);
        using RunResult found = read.Read();
        (await new RunSearch([read]).FindAsync("data", null, 5)).Should().NotBeEmpty();
        Decision comment = DecisionMaker.Of(
            found.Lineage.Lines[0],
            [.. found.Recommendations.Where(i => i.Id == found.Lineage.Lines[0].Cells.First(c => !c.Items.IsEmpty).Items[0])],
            found.Lineage.Lines[0].Cells.First(c => !c.Items.IsEmpty).Items[0], DecisionField.Comment, "Read.", "tester",
            DateTimeOffset.UnixEpoch);
        Action decides = () => read.Append([comment]);
        decides.Should().Throw<PostgresException>().Where(e => e.SqlState == "42501");
        new PostgresStore(reviewing).Append([comment]);
        read.ReadDecisions().Should().ContainSingle();
        (await new RunSearch([read]).FindAsync("data", null, 5)).Should()
            .NotBeEmpty("a reader cannot bring the index up to date, and searches all the same");

        var units = new Units(working.Source);
        units.Finish(units.Take()!, _ => { }).Should().BeTrue();
        foreach (string refused in new[] { "delete from decision", "drop table unit" })
        {
            Action change = () =>
            {
                using NpgsqlConnection connection = working.Source.OpenConnection();
                connection.Execute(refused);
            };
            change.Should().Throw<PostgresException>(refused).Where(e => e.SqlState == "42501");
        }

        Database As(string role) => Sharing.Open(address.Replace("rm@", role + "@", StringComparison.Ordinal));
    }
}
