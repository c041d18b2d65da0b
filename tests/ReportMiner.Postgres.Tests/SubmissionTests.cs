using System.IO.Compression;
using Npgsql;
using ReportMiner.Model.Comparison;
using ReportMiner.Pipeline.Runs;

namespace ReportMiner.Postgres.Tests;

/// <summary>Whatever a run over a folder reads, or says that it could not read, is in the store as well.</summary>
public sealed class SubmissionTests(Cluster cluster) : IClassFixture<Cluster>, IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("reportminer-submission-").FullName;

    private string Inputs => Directory.CreateDirectory(Path.Combine(_folder, "in")).FullName;

    public void Dispose() => Directory.Delete(_folder, true);

    [PostgresFact]
    public void Documents_in_archives_and_what_cannot_be_opened_come_along()
    {
        using (ZipArchive archive = ZipFile.Open(Path.Combine(Inputs, "panel.zip"), ZipArchiveMode.Create))
        {
            archive.CreateEntryFromFile(Sample("expert-panel-2019-en.md"), "2019/report.md");
            archive.CreateEntryFromFile(Sample("expert-panel-2021-en.docx"), "2021/report.docx");
            using StreamWriter outside = new(archive.CreateEntry("../outside.txt").Open());
            outside.Write("1. The Panel closed its meeting.\n");
        }

        File.Copy(Sample("expert-panel-2023-en.html"), Path.Combine(Inputs, "report.html"));
        File.WriteAllBytes(Path.Combine(Inputs, "cut.zip"), File.ReadAllBytes(Path.Combine(Inputs, "panel.zip"))[..200]);
        File.WriteAllText(Path.Combine(Inputs, "empty.txt"), "");
        File.CreateSymbolicLink(Path.Combine(Inputs, "link.md"), Sample("expert-panel-2019-ru.md"));
        string address = cluster.Collection();

        (int status, _, string error) = Sharing.Run("submit", Inputs, "--store", address);

        status.Should().Be(2, "some could not be opened");
        error.Should().Contain("not opened: cut.zip").And.Contain("not opened: outside.txt").And.Contain("not opened: link.md");
        Sharing.Work(address);
        Sharing.ShouldBeTheRunOver(address, Inputs, _folder);
        Sharing.Submit(address, Inputs).Should().Be(0, "nothing has changed");
    }

    [PostgresFact]
    public void Series_come_along_from_a_file_beside_the_documents_and_by_name()
    {
        foreach (string sample in new[] { "expert-panel-2019-en.md", "expert-panel-2021-en.docx", "advisory-committee-2022-en.docx" })
        {
            File.Copy(Sample(sample), Path.Combine(Inputs, sample));
        }

        File.WriteAllText(
            Path.Combine(Inputs, "series.csv"),
            "document,series,order\nadvisory-committee-2022-en.docx,both,2\nexpert-panel-2019-en.md,both,1\n");
        string address = cluster.Collection();
        Sharing.Run("submit", Inputs, "--store", address).Status.Should().Be(0);
        Sharing.Work(address);
        Sharing.ShouldBeTheRunOver(address, Inputs, _folder);

        string other = Path.Combine(_folder, "other.csv");
        File.WriteAllText(other, "document,series,order\nexpert-panel-2021-en.docx,later,1\nadvisory-committee-2022-en.docx,later,2\n");
        Sharing.Run("submit", Inputs, "--store", address, "--series", other).Status.Should().Be(0);
        Sharing.Work(address);
        Sharing.ShouldBeTheRunOver(address, Inputs, _folder, "--series", other);
    }

    [PostgresFact]
    public void Series_that_name_other_documents_are_added()
    {
        using Database database = Sharing.Open(cluster.Collection());
        using NpgsqlConnection connection = database.Source.OpenConnection();
        foreach (PlannedSeries series in new[] { Named("x", "a", "b"), Named("y", "c"), Named("z", "b", "d") })
        {
            Settings.Keep(connection, new RunOptions { Inputs = [], Output = "", Series = new SeriesPlan([series]) }, []).Should().BeTrue();
        }

        Settings.Of(connection, new RunOptions { Inputs = [], Output = "" }, out _).Series.Series.Select(s => s.Name).Should()
            .Equal("y", "z");
    }

    [PostgresFact]
    public void Another_version_of_the_program_reads_all_documents_again()
    {
        string address = cluster.Collection(), document = Sample("expert-panel-2019-en.md");
        Sharing.Submit(address, document);
        using Database database = Sharing.Open(address);
        using NpgsqlConnection connection = database.Source.OpenConnection();
        connection.Execute("update unit set state = 'done'");
        Sharing.Submit(address, document);
        connection.Value("select count(*) from unit where state = 'ready'").Should().Be(0L);

        connection.Execute("update setting set value = '0' where name = 'version'");
        Sharing.Submit(address, document);

        connection.Value("select count(*) from unit where state = 'ready'").Should().Be(2L, "the document, and the links");
    }

    [PostgresFact]
    public void Documents_named_one_by_one_keep_their_order()
    {
        string[] files = [Sample("statement-kazakhstan-2023.docx"), Sample("advisory-committee-2022-en.docx")];
        string address = cluster.Collection();
        Sharing.Run(["submit", .. files, "--compare-all", "--store", address]).Status.Should().Be(0);
        Sharing.Work(address);
        Sharing.ShouldBeTheRunOver(address, files[0], _folder, files[1], "--compare-all");
    }

    [PostgresFact]
    public void A_file_of_an_ending_that_folders_are_not_searched_for_is_read_when_it_is_named()
    {
        string file = Path.Combine(Inputs, "report.dat");
        File.Copy(Sample("expert-panel-2021-en.docx"), file);
        string address = cluster.Collection();
        Sharing.Run("submit", file, "--store", address).Status.Should().Be(0);
        Sharing.Work(address);
        Sharing.ShouldBeTheRunOver(address, file, _folder);
    }

    private static PlannedSeries Named(string name, params string[] documents) => new(name, [.. documents]);

    private static string Sample(string name) => Path.Combine(Sharing.Samples, name);
}
