using Npgsql;
using ReportMiner.Model.Runs;

namespace ReportMiner.Postgres.Tests;

/// <summary>
/// Documents stand in a folder that all machines share, where the address names one; they come back byte by byte, or not at all.
/// </summary>
public sealed class OriginalsTests(Cluster cluster) : IClassFixture<Cluster>, IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("reportminer-originals-").FullName;

    private string Shared => Directory.CreateDirectory(Path.Combine(_folder, "shared")).FullName;

    public void Dispose() => Directory.Delete(_folder, true);

    [PostgresFact]
    public void Originals_come_into_the_folder_and_every_worker_finds_them()
    {
        string address = cluster.Collection(), document = Sample("expert-panel-2019-en.md");
        Sharing.Submit($"{address}&originals={Uri.EscapeDataString(Shared)}", document).Should().Be(1);
        using Database database = Sharing.Open(address);
        using NpgsqlConnection connection = database.Source.OpenConnection();
        string hash = (string)connection.Value("select sha256 from input")!;
        File.ReadAllBytes(Path.Combine(Shared, hash[..2], hash)).Should().Equal(File.ReadAllBytes(document));
        connection.Value("select count(*) from original_part").Should().Be(0L);

        new OriginalStore(database).Lay(hash, Path.Combine(_folder, "laid"));

        File.ReadAllBytes(Path.Combine(_folder, "laid")).Should().Equal(File.ReadAllBytes(document));
        Directory.GetFiles(Shared, "*.part").Should().BeEmpty();
    }

    [PostgresFact]
    public void What_was_kept_in_the_database_before_is_found()
    {
        string address = cluster.Collection();
        Sharing.Submit(address, Sample("expert-panel-2019-en.md"));
        Sharing.Submit($"{address}&originals={Uri.EscapeDataString(Shared)}", Sample("expert-panel-2019-ru.md"));
        using Database database = Sharing.Open(address);
        using NpgsqlConnection connection = database.Source.OpenConnection();
        string[] hashes = [.. connection.Rows(r => r.GetString(0), "select sha256 from input order by name")];
        hashes.Should().HaveCount(2);
        foreach (string hash in hashes)
        {
            new OriginalStore(database).Lay(hash, Path.Combine(_folder, hash));
        }
    }

    [PostgresFact]
    public void A_document_that_is_gone_or_changed_is_told()
    {
        string address = cluster.Collection();
        Sharing.Submit($"{address}&originals={Uri.EscapeDataString(Shared)}", Sample("expert-panel-2019-en.md"));
        using Database database = Sharing.Open(address);
        string file = Directory.GetFiles(Shared, "*", SearchOption.AllDirectories).Single(), hash = Path.GetFileName(file);
        Action lay = () => new OriginalStore(database).Lay(hash, Path.Combine(_folder, "laid"));

        File.AppendAllText(file, "more");
        lay.Should().Throw<InvalidDataException>().WithMessage("*other bytes*");
        File.Delete(file);
        lay.Should().Throw<InvalidDataException>().WithMessage("*originals=DIR*");
    }

    [PostgresFact]
    public void A_share_that_is_not_mounted_gets_nothing()
    {
        Action submit = () => Sharing.Submit($"{cluster.Collection()}&originals=/nowhere/shared", Sample("expert-panel-2019-en.md"));
        submit.Should().Throw<InputException>().WithMessage("*'/nowhere/shared' is not there*");
    }

    private static string Sample(string name) => Path.Combine(Sharing.Samples, name);
}
