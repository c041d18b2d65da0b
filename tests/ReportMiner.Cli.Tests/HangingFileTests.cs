using System.Diagnostics;
using System.Globalization;

namespace ReportMiner.Cli.Tests;

/// <summary>Files past the limits, given to commands that read a single one: what they do is done in another process.</summary>
public sealed class HangingFileTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("reportminer-cli-").FullName;
    private readonly string _slow;

    public HangingFileTests()
    {
        // A parser that looks at no clock has minutes to do with it.
        _slow =
            Add(
                "slow.html",
                "<!DOCTYPE html><p>"
                    + string.Concat(
                        Enumerable.Range(0, 4_000_000).Select(i => (i % 3) switch { 0 => "<p>x", 1 => "<b>y</b>", _ => "<i>z</i>" })));
    }

    public void Dispose() => Directory.Delete(_folder, true);

    [Fact]
    public void Inspect_gives_it_up_after_the_limit()
    {
        var (status, output, _) = Cli.Start("inspect", _slow, "--limit-seconds", "1", "--limit-memory", "4096");

        status.Should().Be(2);
        output.Should().Contain("slow.html").And.Contain("failed").And.Contain("RM1009").And.Contain("longer than 1 s (--limit-seconds)");
    }

    [Fact]
    public void Align_gives_it_up_after_the_limit()
    {
        var (status, output, error) =
            Cli.Start("align", _slow, Cli.Sample("expert-panel-2023-en.pdf"), "--limit-seconds", "1", "--limit-memory", "4096");

        status.Should().Be(1);
        output.Should().BeEmpty();
        error.Should().Contain("RM1009").And.Contain("slow.html");
    }

    [Fact]
    public void Inspect_gives_a_file_up_that_needs_more_memory()
    {
        var (status, output, _) = Cli.Start("inspect", Large(), "--limit-memory", "60");

        status.Should().Be(2);
        output.Should().Contain("large.txt").And.Contain("failed").And.Contain("RM1006").And
            .Contain("more memory than 60 MiB (--limit-memory)");
    }

    [Fact]
    public void Align_gives_a_file_up_that_needs_more_memory()
    {
        var (status, output, error) = Cli.Start("align", Large(), Cli.Sample("expert-panel-2023-en.pdf"), "--limit-memory", "60");

        status.Should().Be(1);
        output.Should().BeEmpty();
        error.TrimEnd().Should().Contain("RM1006").And.Contain("large.txt").And.NotContain("\n");
    }

    [LinuxFact]
    public void A_signal_ends_it()
    {
        using Process program =
            Process.Start(new ProcessStartInfo(
                "dotnet",
                [Cli.Program, "inspect", _slow, "--limit-memory", "4096"])
                {
                    RedirectStandardOutput = true,
                    RedirectStandardError = true
                })!;
        string id = program.Id.ToString(CultureInfo.InvariantCulture);
        SpinWait.SpinUntil(() => program.HasExited || HasChild(id), TimeSpan.FromSeconds(60));

        program.HasExited.Should().BeFalse();
        Process.Start("kill", ["-TERM", id])!.WaitForExit();
        bool ended = program.WaitForExit(30_000);
        program.Kill();

        ended.Should().BeTrue("a signal is heard before the limit of 120 s");
        program.ExitCode.Should().NotBe(0);
    }

    private static bool HasChild(string id) =>
        Directory.Exists($"/proc/{id}/task")
            && Directory.EnumerateDirectories($"/proc/{id}/task").Any(t => File.ReadAllText(Path.Combine(t, "children")).Length > 0);

    private string Large() =>
        Add(
            "large.txt",
            string.Concat(Enumerable.Range(1, 400_000)
                .Select(i => FormattableString.Invariant($"{i}. The Panel took note of lamp {i} and of its keeper.\n\n"))));

    private string Add(string name, string text)
    {
        string file = Path.Combine(_folder, name);
        File.WriteAllText(file, text);
        return file;
    }
}
