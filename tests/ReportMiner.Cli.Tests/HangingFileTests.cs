using System.Diagnostics;

namespace ReportMiner.Cli.Tests;

/// <summary>
/// A page that keeps the parser busy for minutes, during which it looks at no clock: text between end tags of nothing is put together
/// anew each time.
/// </summary>
public sealed class HangingFileTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("reportminer-cli-").FullName;
    private readonly string _file;

    public HangingFileTests()
    {
        _file = Path.Combine(_folder, "slow.html");
        File.WriteAllText(_file, "<!DOCTYPE html><p>" + string.Concat(Enumerable.Repeat("x</b>", 800_000)));
    }

    public void Dispose() => Directory.Delete(_folder, true);

    [Fact]
    public void Inspect_gives_it_up_after_the_limit()
    {
        var (status, output, _) = Cli.Start("inspect", _file, "--limit-seconds", "1");

        status.Should().Be(2);
        output.Should().Contain("slow.html").And.Contain("failed").And.Contain("RM1009").And.Contain("longer than 1 s (--limit-seconds)");
    }

    [Fact]
    public void Align_gives_it_up_after_the_limit()
    {
        var (status, output, error) = Cli.Start("align", _file, Cli.Sample("expert-panel-2023-en.pdf"), "--limit-seconds", "1");

        status.Should().Be(1);
        output.Should().BeEmpty();
        error.Should().Contain("RM1009").And.Contain("slow.html");
    }

    [LinuxFact]
    public void A_signal_ends_it()
    {
        using Process program = Process.Start(new ProcessStartInfo("dotnet", [Cli.Program, "inspect", _file]) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        SpinWait.SpinUntil(() => program.HasExited || program.TotalProcessorTime > TimeSpan.FromSeconds(2), TimeSpan.FromSeconds(60));

        program.HasExited.Should().BeFalse();
        Process.Start("kill", ["-TERM", program.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)])!.WaitForExit();
        bool ended = program.WaitForExit(30_000);
        program.Kill();

        ended.Should().BeTrue("a signal is heard before the limit of 120 s");
        program.ExitCode.Should().NotBe(0);
    }
}
