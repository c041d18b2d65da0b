using System.Diagnostics;

namespace ReportMiner.Postgres.Tests;

/// <summary>
/// The files by which workers are started on servers and clusters say what those understand, and options that the program has.
/// </summary>
public sealed class PlacesTests
{
    private static readonly string Folder = Path.Combine(CheckoutFolder.Root, "src", "packaging", "Places");

    [ProgramFact("systemd-analyze")]
    public void Systemd_understands_the_service()
    {
        // The check looks for the program, which is not installed here.
        string unit = Path.Combine(Directory.CreateTempSubdirectory("reportminer-unit-").FullName, "reportminer-work.service");
        File.WriteAllText(
            unit,
            File.ReadAllText(Path.Combine(Folder, "reportminer-work.service"))
                .Replace("/usr/bin/reportminer", "/bin/sh", StringComparison.Ordinal));
        (int status, string said) = Start("systemd-analyze", "verify", "--man=no", unit);
        (status, said.Split('\n').Where(l => l.Contains("reportminer", StringComparison.Ordinal))).Should()
            .BeEquivalentTo((0, Array.Empty<string>()));
    }

    [ProgramFact("bash")]
    public void The_job_of_Slurm_starts_a_worker_that_ends()
    {
        string job = Path.Combine(Folder, "reportminer-work.sbatch");
        (int status, string said) =
            Start("env", "REPORTMINER=echo", "REPORTMINER_STORE=postgres://rm@db/reports", "SLURM_CPUS_PER_TASK=2", "bash", job);
        (status, said.Trim()).Should().Be((0, "work --once --jobs 2 --store postgres://rm@db/reports"));
    }

    [ProgramFact("python3")]
    public void The_job_of_Kubernetes_is_whole_and_asks_the_health_that_the_worker_answers()
    {
        const string check = """
            import sys
            try:
                import yaml
            except ImportError:
                sys.exit(0)
            job = yaml.safe_load(open(sys.argv[1]))
            assert (job["apiVersion"], job["kind"]) == ("batch/v1", "Job"), job
            pod = job["spec"]["template"]["spec"]
            assert pod["restartPolicy"] in ("OnFailure", "Never")
            work, = pod["containers"]
            assert work["args"][:2] == ["work", "--once"], work
            probe = work["livenessProbe"]["httpGet"]
            assert probe["path"] == "/health" and work["args"][work["args"].index("--health") + 1].endswith(":%d" % probe["port"])
            named = {e["name"] for e in work["env"]}
            assert "$(REPORTMINER_STORE)" in work["args"] and "REPORTMINER_STORE" in named
            assert {m["name"] for m in work["volumeMounts"]} == {v["name"] for v in pod["volumes"]}
            """;
        Start("python3", "-c", check, Path.Combine(Folder, "reportminer-work.yaml")).Should().Be((0, ""));
    }

    [Fact]
    public void Every_option_in_the_files_is_one_of_the_program()
    {
        string page = File.ReadAllText(Path.Combine(CheckoutFolder.Root, "src", "docs", "commands.md"));
        string work = page[page.IndexOf("## work", StringComparison.Ordinal)..];
        string[] options = [.. Directory.GetFiles(Folder).SelectMany(File.ReadLines)
            .Where(l => l.Contains("work --", StringComparison.Ordinal) || l.Contains("args:", StringComparison.Ordinal))
            .SelectMany(l => l.Split(' ', '"', ',')).Where(w => w.StartsWith("--", StringComparison.Ordinal)).Distinct()];
        options.Should().Contain(["--store", "--once", "--health"]).And.OnlyContain(o => work.Contains($"`{o}", StringComparison.Ordinal));
    }

    private static (int Status, string Said) Start(string program, params string[] arguments)
    {
        using Process process =
            Process.Start(new ProcessStartInfo(
                program, arguments) { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true })!;
        Task<string> error = process.StandardError.ReadToEndAsync();
        string output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, output + error.Result);
    }
}

/// <summary>A test that needs a program; skipped where it is not installed.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class ProgramFactAttribute : FactAttribute
{
    public ProgramFactAttribute(string program)
    {
        if (!(Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Any(p => File.Exists(Path.Combine(p, program))))
        {
            Skip = $"{program} is not installed.";
        }
    }
}
