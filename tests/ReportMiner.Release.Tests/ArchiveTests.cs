using System.Formats.Tar;
using System.IO.Compression;
using ReportMiner.Release.Packages;

namespace ReportMiner.Release.Tests;

public sealed class ArchiveTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("reportminer-archive-").FullName;

    public void Dispose() => Directory.Delete(_folder, true);

    [Theory]
    [InlineData("linux-x64")]
    [InlineData("win-x64")]
    public void The_same_folder_gives_the_same_bytes(string platform)
    {
        string programs = Folders.Programs(_folder);
        byte[] first = File.ReadAllBytes(Write(platform, programs));
        foreach (string file in Directory.GetFiles(programs, "*", SearchOption.AllDirectories))
        {
            File.SetLastWriteTimeUtc(file, new DateTime(2001, 1, 1, 0, 0, 0, DateTimeKind.Utc));
        }

        File.ReadAllBytes(Write(platform, programs)).Should().Equal(first);
    }

    [Fact]
    public void Programs_may_be_started_and_nothing_else()
    {
        using var gzip = new GZipStream(File.OpenRead(Write("linux-x64", Folders.Programs(_folder))), CompressionMode.Decompress);
        using var tar = new TarReader(gzip);
        var startable = new Dictionary<string, bool>();
        while (tar.GetNextEntry() is { } entry)
        {
            startable[entry.Name] = entry.Mode.HasFlag(UnixFileMode.OtherExecute);
            entry.ModificationTime.Should().Be(Folders.Sources.Time);
        }

        startable.Should().HaveCount(7);
        startable.Where(e => e.Value).Select(e => e.Key).Should().Equal("reportminer-1/reportminer", "reportminer-1/reportminer-serve");
    }

    [Fact]
    public void A_zip_holds_every_file_as_it_is()
    {
        string programs = Folders.Programs(_folder), unpacked = Path.Combine(_folder, "unpacked");
        ZipFile.ExtractToDirectory(Write("win-x64", programs), unpacked);
        string[] files = [.. Archive.Files(programs)];
        Archive.Files(Path.Combine(unpacked, "reportminer-1")).Should().Equal(files);
        files.Should()
            .OnlyContain(f =>
                File.ReadAllBytes(Path.Combine(programs, f)).SequenceEqual(File.ReadAllBytes(Path.Combine(unpacked, "reportminer-1", f))));
    }

    [Theory]
    [InlineData("linux-x64")]
    [InlineData("win-x64")]
    public void A_part_unpacks_into_a_folder_of_another_name(string platform)
    {
        string archive = Archive.Write(
            Folders.Sources, new Platform(platform), Folders.Programs(_folder), "reportminer-encoder-1", _folder, "encoder");
        Path.GetFileName(archive).Should().StartWith("reportminer-encoder-1.");
        string[] names = platform == "win-x64" ? NamesInZip(archive) : NamesInTar(archive);
        names.Should().NotBeEmpty().And.OnlyContain(n => n.StartsWith("encoder/", StringComparison.Ordinal));
    }

    private static string[] NamesInZip(string archive)
    {
        using ZipArchive zip = ZipFile.OpenRead(archive);
        return [.. zip.Entries.Select(e => e.FullName)];
    }

    private static string[] NamesInTar(string archive)
    {
        using var gzip = new GZipStream(File.OpenRead(archive), CompressionMode.Decompress);
        using var tar = new TarReader(gzip);
        List<string> names = [];
        while (tar.GetNextEntry() is { } entry)
        {
            names.Add(entry.Name);
        }

        return [.. names];
    }

    [ProgramFact("sha256sum")]
    public void Sums_are_those_that_the_usual_program_checks()
    {
        string programs = Folders.Programs(_folder);
        Checksums.Write(programs);
        Command.Run("sha256sum", ["--check", "--strict", Checksums.Name], programs).Split('\n')
            .Count(l => l.EndsWith(": OK", StringComparison.Ordinal)).Should().Be(7);
    }

    private string Write(string platform, string programs) =>
        Archive.Write(
            Folders.Sources,
            Platform.Of(platform),
            programs,
            "reportminer-1",
            Directory.CreateDirectory(Path.Combine(_folder, "out")).FullName);
}
