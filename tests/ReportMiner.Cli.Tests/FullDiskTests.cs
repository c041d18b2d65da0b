namespace ReportMiner.Cli.Tests;

/// <summary>A disk that is really full: one line says so, what was there stays, and nothing is left behind.</summary>
public sealed class FullDiskTests
{
    private static readonly string First = Cli.Sample("expert-panel-2019-en.md"), Second = Cli.Sample("expert-panel-2019-ru.md");

    [SmallDiskFact]
    public void Results_that_find_no_room_leave_the_ones_before_as_they_were()
    {
        using SmallDisk disk = SmallDisk.Mount(8_192)!;
        string results = Path.Combine(disk.Path, "out");
        Cli.Start("run", First, "--out", results).Status.Should().Be(0);
        Dictionary<string, byte[]> before = Results(results);
        disk.Fill(left: 40_000);

        var (status, output, error) = Cli.Start("run", First, Second, "--out", results);

        status.Should().Be(3);
        output.Should().BeEmpty();
        error.TrimEnd().Should().StartWith("reportminer: ").And.Contain("No space left on device").And
            .Contain("Previous results were not changed.").And.NotContain("\n").And.NotContain("   at ");
        Results(results).Should().BeEquivalentTo(before);
        Directory.EnumerateFiles(results).Select(f => Path.GetFileName(f)).Where(f => f.StartsWith('.')).Should()
            .Equal(".reportminer.lock");
    }

    [SmallDiskFact]
    public void A_folder_without_room_for_a_first_run_stays_empty()
    {
        using SmallDisk disk = SmallDisk.Mount(256)!;
        string results = Path.Combine(disk.Path, "out");
        disk.Fill(left: 30_000);

        var (status, _, error) = Cli.Start("run", First, Second, "--out", results);

        status.Should().Be(3);
        error.TrimEnd().Should().Contain("No space left on device").And.NotContain("\n");
        Results(results).Should().BeEmpty();
        Directory.EnumerateFiles(results, ".reportminer-*").Should().BeEmpty();
    }

    [SmallDiskFact]
    public void A_cache_that_finds_no_room_costs_no_result_and_is_told()
    {
        using SmallDisk disk = SmallDisk.Mount(64)!;
        disk.Fill(left: 0);
        string folder = Directory.CreateTempSubdirectory("reportminer-cli-").FullName, plain = Path.Combine(folder, "plain"),
            cached = Path.Combine(folder, "cached");
        Cli.Start("run", First, Second, "--out", plain, "--no-cache").Status.Should().Be(0);

        var (status, _, error) = Cli.Start("run", First, Second, "--out", cached, "--cache", Path.Combine(disk.Path, "cache"));

        status.Should().Be(0, error);
        error.Should().Contain("The work on 2 files could not be kept for the next run");
        Results(cached).Should().BeEquivalentTo(Results(plain));
        Directory.EnumerateFiles(disk.Path, "*", SearchOption.AllDirectories).Select(f => Path.GetFileName(f)).Should().Equal("filler");
        Directory.Delete(folder, true);
    }

    [SmallDiskFact]
    public void Rows_that_find_no_room_leave_no_half_file()
    {
        using SmallDisk disk = SmallDisk.Mount(64)!;
        string input = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName() + ".csv");
        File.WriteAllText(
            input, "text\n" + string.Concat(Enumerable.Repeat("States should keep traffic data for at least one year.\n", 2_000)));

        var (status, _, error) = Cli.Start("classify", input, "--out", Path.Combine(disk.Path, "rows.jsonl"));

        File.Delete(input);
        status.Should().Be(3);
        error.TrimEnd().Should().Contain("No space left on device").And.NotContain("\n");
        Directory.EnumerateFileSystemEntries(disk.Path).Should().BeEmpty();
    }

    private static Dictionary<string, byte[]> Results(string folder) =>
        Directory.EnumerateFiles(folder).Where(f => !Path.GetFileName(f).StartsWith('.'))
            .ToDictionary(f => Path.GetFileName(f), File.ReadAllBytes);
}
