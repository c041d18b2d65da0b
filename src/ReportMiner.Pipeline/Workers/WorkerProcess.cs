using System.Diagnostics;
using System.Globalization;
using System.Text;
using ReportMiner.Pipeline.Documents;
using ReportMiner.Pipeline.Limits;

namespace ReportMiner.Pipeline.Workers;

/// <summary>A process that reads documents for this one, one at a time, so that a document that hangs, eats memory or overflows the stack harms only itself.</summary>
internal sealed class WorkerProcess : IDisposable
{
    // A worker ends a reading itself where the reader looks at the clock; one that does not is ended this much later.
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(2);

    private static readonly TimeSpan StartTime = TimeSpan.FromMinutes(2);

    private readonly Process _process;
    private readonly DocumentLimits _limits;
    private bool _ready;
    private volatile bool _overtime;
    private volatile bool _outOfMemory;

    private WorkerProcess(Process process, DocumentLimits limits)
    {
        _process = process;
        _limits = limits;
    }

    public static WorkerProcess Start(WorkerCommand command, DocumentLimits limits)
    {
        var start = new ProcessStartInfo(command.Program, [.. command.Arguments, .. limits.ToArguments()])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
            CreateNoWindow = true,
        };
        start.Environment["DOTNET_GCHeapHardLimit"] = ((long)limits.Memory << 20).ToString("X", CultureInfo.InvariantCulture);
        start.Environment["DOTNET_gcServer"] = "0";
        start.Environment["DOTNET_gcConcurrent"] = "0";
        start.Environment["DOTNET_TieredPGO"] = "0";
        start.Environment["DOTNET_DbgEnableMiniDump"] = "0";
        Process process = Process.Start(start) ?? throw new InvalidOperationException("A worker could not be started.");

        var worker = new WorkerProcess(process, limits);
        process.ErrorDataReceived += worker.Hear;
        process.BeginErrorReadLine();
        return worker;
    }

    /// <exception cref="WorkerLostException">The worker ended, or was ended past the limit of time. It is of no further use.</exception>
    /// <exception cref="InvalidOperationException">The worker does not start.</exception>
    /// <exception cref="OperationCanceledException">The run was ended. The worker is of no further use.</exception>
    public DocumentOutcome Work(string path, CancellationToken cancellation)
    {
        using CancellationTokenRegistration stop = cancellation.Register(Kill);
        AwaitReady(cancellation);
        byte[]? reply = Exchange(path);
        cancellation.ThrowIfCancellationRequested();
        return reply is null ? throw new WorkerLostException(Loss()) : OutcomeFormat.Read(reply);
    }

    public void Dispose()
    {
        Kill();
        _process.Dispose();
    }

    private void AwaitReady(CancellationToken cancellation)
    {
        if (_ready)
        {
            return;
        }

        using var clock = new Timer(_ => Kill(), null, StartTime, Timeout.InfiniteTimeSpan);
        _ready = Frame.Read(_process.StandardOutput.BaseStream) is [];
        cancellation.ThrowIfCancellationRequested();
        if (!_ready)
        {
            throw new InvalidOperationException("A worker process did not start.");
        }
    }

    private byte[]? Exchange(string path)
    {
        using var clock = new Timer(
            _ =>
            {
                _overtime = true;
                Kill();
            },
            null,
            TimeSpan.FromSeconds(_limits.Seconds) + Grace,
            Timeout.InfiniteTimeSpan);
        try
        {
            Frame.Write(_process.StandardInput.BaseStream, Encoding.Unicode.GetBytes(path));
            return Frame.Read(_process.StandardOutput.BaseStream);
        }
        catch (IOException)
        {
            return null;
        }
    }

    private WorkerLoss Loss()
    {
        // One that ended by itself is let finish, so that its exit status is its own.
        if (!_process.WaitForExit(Grace))
        {
            Kill();
        }

        _process.WaitForExit();
        return _overtime ? WorkerLoss.Time : _outOfMemory || _process.ExitCode == WorkerHost.OutOfMemory ? WorkerLoss.Memory : WorkerLoss.Crash;
    }

    /// <summary>Reads what a crash prints, lest the pipe fill up.</summary>
    private void Hear(object sender, DataReceivedEventArgs line) =>
        _outOfMemory |= line.Data?.StartsWith("Out of memory", StringComparison.Ordinal) == true;

    private void Kill()
    {
        try
        {
            _process.Kill();
        }
        catch (InvalidOperationException)
        {
            // It has ended by itself.
        }
    }
}
