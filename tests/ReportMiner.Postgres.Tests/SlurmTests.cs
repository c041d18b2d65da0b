using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Runtime.Versioning;

namespace ReportMiner.Postgres.Tests;

/// <summary>The job of <c>reportminer-work.sbatch</c> as an array on a cluster of one node, by the packages of Debian.</summary>
[UnsupportedOSPlatform("windows")]
public sealed class SlurmTests(Cluster cluster) : IClassFixture<Cluster>, IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("reportminer-slurm-").FullName;
    private readonly List<Process> _daemons = [];

    public void Dispose()
    {
        foreach (Process daemon in Enumerable.Reverse(_daemons))
        {
            daemon.Kill(entireProcessTree: true);
            daemon.WaitForExit();
            daemon.Dispose();
        }

        Directory.Delete(_folder, true);
    }

    [SlurmFact]
    public void An_array_of_jobs_fills_a_store()
    {
        string address = cluster.Collection(), documents = Path.Combine(Sharing.Samples, "expert-panel-2019-en.md");
        Sharing.Submit(address, documents);
        StartCluster();
        string program = At("reportminer"), built = Path.Combine(AppContext.BaseDirectory, "reportminer.dll");
        File.WriteAllText(program, $"#!/bin/sh\nexec dotnet '{built}' \"$@\"\n");
        File.SetUnixFileMode(program, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);

        string job = Path.Combine(CheckoutFolder.Root, "src", "packaging", "Places", "reportminer-work.sbatch");
        (int status, string said) = Run(
            "sbatch", "--wait", "--array=1-2", "--mem=0", "--cpus-per-task=1", $"--output={At("job-%a.log")}",
            $"--export=ALL,REPORTMINER={program},REPORTMINER_STORE={address}", job);

        status.Should().Be(0, said);
        Directory.GetFiles(_folder, "job-*.log").Should().HaveCount(2);
        using Database database = Sharing.Open(address);
        StoreStatus.Of(database).Should().BeEquivalentTo(new { Done = 2, Ready = 0, Running = 0 });
    }

    /// <summary>A control daemon and a node, with a key and ports of their own.</summary>
    private void StartCluster()
    {
        string host = Dns.GetHostName().Split('.')[0];
        File.WriteAllBytes(At("munge.key"), System.Security.Cryptography.RandomNumberGenerator.GetBytes(128));
        File.SetUnixFileMode(At("munge.key"), UnixFileMode.UserRead | UnixFileMode.UserWrite);
        Directory.CreateDirectory(At("state"));
        Directory.CreateDirectory(At("spool"));
        File.WriteAllText(At("slurm.conf"), string.Create(CultureInfo.InvariantCulture, $"""
            ClusterName=test
            SlurmctldHost={host}(127.0.0.1)
            SlurmUser=root
            AuthType=auth/munge
            AuthInfo=socket={At("munge.socket")}
            SlurmctldPort={Port()}
            SlurmdPort={Port()}
            ProctrackType=proctrack/pgid
            SelectType=select/linear
            TaskPlugin=task/none
            MpiDefault=none
            StateSaveLocation={At("state")}
            SlurmdSpoolDir={At("spool")}
            SlurmctldPidFile={At("ctld.pid")}
            SlurmdPidFile={At("d.pid")}
            NodeName={host} NodeAddr=127.0.0.1 CPUs=1 State=UNKNOWN
            PartitionName=all Nodes=ALL Default=YES MaxTime=INFINITE OverSubscribe=FORCE:2 State=UP

            """));
        Start(
            "munged",
            "--foreground",
            "--force",
            $"--key-file={At("munge.key")}",
            $"--socket={At("munge.socket")}",
            $"--pid-file={At("munge.pid")}",
            $"--log-file={At("munge.log")}",
            $"--seed-file={At("munge.seed")}");
        Start("slurmctld", "-D", "-f", At("slurm.conf"));
        Start("slurmd", "-D", "-f", At("slurm.conf"));
        for (int tries = 0; tries < 120; tries++)
        {
            if (Run("sinfo", "--noheader", "--format=%t").Said.Trim() == "idle")
            {
                return;
            }

            Thread.Sleep(500);
        }

        throw new TimeoutException("The node does not come up.");
    }

    private void Start(string program, params string[] arguments)
    {
        var start = new ProcessStartInfo(
            "sh",
            ["-c", "exec \"$0\" \"$@\" >/dev/null 2>&1 </dev/null", $"/usr/sbin/{program}", .. arguments]) { UseShellExecute = false };
        start.Environment["SLURM_CONF"] = At("slurm.conf");
        _daemons.Add(Process.Start(start)!);
        Thread.Sleep(500);
    }

    private (int Status, string Said) Run(string program, params string[] arguments)
    {
        var start = new ProcessStartInfo(
            program,
            arguments) { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = _folder };
        start.Environment["SLURM_CONF"] = At("slurm.conf");
        using Process process = Process.Start(start)!;
        Task<string> error = process.StandardError.ReadToEndAsync();
        string output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, output + error.Result);
    }

    private string At(string name) => Path.Combine(_folder, name);

    private static int Port()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}

/// <summary>A test that needs Slurm and the rights to run it; skipped elsewhere.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class SlurmFactAttribute : FactAttribute
{
    public SlurmFactAttribute()
    {
        if (Cluster.Programs is null || !File.Exists("/usr/sbin/slurmctld") || !File.Exists("/usr/sbin/munged")
            || Environment.UserName != "root")
        {
            Skip = "Slurm and PostgreSQL are not installed, or this is not root.";
        }
    }
}
