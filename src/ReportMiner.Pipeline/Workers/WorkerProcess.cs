using System.Buffers.Binary;
using System.Diagnostics;
using System.Text;
using ReportMiner.Pipeline.Documents;
using ReportMiner.Pipeline.Limits;
using ReportMiner.Pipeline.Outcomes;

namespace ReportMiner.Pipeline.Workers;

/// <summary>
/// A process that reads documents for this one, several at a time, so that a document that hangs, eats memory or overflows the stack
/// harms no more than the process it is read in.
/// </summary>
internal sealed class WorkerProcess : IDisposable
{
    private static readonly TimeSpan StartTime = TimeSpan.FromMinutes(2);
    private static readonly TimeSpan WeighEvery = TimeSpan.FromMilliseconds(250);

    /// <summary>Memory of a worker beside its heap, in MiB: the program itself, its libraries, stacks.</summary>
    private const int BesideHeap = 768;

    private readonly Process _process;
    private readonly DocumentLimits _limits;
    private readonly Replies _replies = new();
    private readonly TaskCompletionSource<bool> _ready = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly Lock _writing = new();
    private volatile bool _outOfMemory;
    private Timer? _scales;

    private WorkerProcess(Process process, DocumentLimits limits)
    {
        _process = process;
        _limits = limits;
    }

    /// <summary>Whether it has ended, or is known to end: it takes no further file.</summary>
    public bool Lost => _replies.Closed;

    public static WorkerProcess Start(WorkerCommand command, DocumentLimits limits, bool withText = false)
    {
        var start = new ProcessStartInfo(
            command.Program, [.. command.Arguments, .. limits.ToArguments(), .. withText ? [WorkerHost.WithText] : Array.Empty<string>()])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
            CreateNoWindow = true,
        };
        WorkerSettings.Apply(start.Environment, limits);
        Process process = Process.Start(start) ?? throw new InvalidOperationException("A worker could not be started.");

        var worker = new WorkerProcess(process, limits);
        process.ErrorDataReceived += worker.Hear;
        process.BeginErrorReadLine();
        new Thread(worker.Listen) { IsBackground = true }.Start();
        worker._scales = new Timer(static w => ((WorkerProcess)w!).Weigh(), worker, WeighEvery, WeighEvery);
        return worker;
    }

    /// <summary>Has one file read; may be called by several threads at a time.</summary>
    /// <exception cref="WorkerLostException">The worker ended, or was ended past the limit of time. It is of no further use.</exception>
    /// <exception cref="InvalidOperationException">The worker does not start.</exception>
    /// <exception cref="OperationCanceledException">The run was ended. The worker is of no further use.</exception>
    public OutcomeLines Work(string path, CancellationToken cancellation)
    {
        using CancellationTokenRegistration stop = cancellation.Register(Kill);
        AwaitReady(cancellation);
        byte[]? reply = Exchange(path, out WorkerLoss loss);
        cancellation.ThrowIfCancellationRequested();
        return reply is null ? throw new WorkerLostException(loss) : OutcomeLines.Read(reply, Frame.NumberBytes);
    }

    /// <summary>Ends the process; the thread that listens to it cleans up.</summary>
    public void Dispose() => Kill();

    private void AwaitReady(CancellationToken cancellation)
    {
        bool started = _ready.Task.Wait(StartTime, CancellationToken.None) && _ready.Task.Result;
        cancellation.ThrowIfCancellationRequested();
        if (!started)
        {
            throw new InvalidOperationException("A worker process did not start.");
        }
    }

    private byte[]? Exchange(string path, out WorkerLoss loss)
    {
        using PendingReply reply = _replies.Expect();
        using var clock =
            new Timer(
                _ => GiveUp(reply), null, TimeSpan.FromSeconds(_limits.WholeSeconds) + WatchedReading.Grace, Timeout.InfiniteTimeSpan);
        try
        {
            lock (_writing)
            {
                Frame.Write(_process.StandardInput.BaseStream, reply.Number, Encoding.Unicode.GetBytes(path));
            }
        }
        catch (IOException)
        {
            // The worker is ending: the one who listens to it says why.
        }

        return reply.Wait(out loss);
    }

    private void GiveUp(PendingReply reply)
    {
        reply.Overdue = true;
        Kill();
    }

    private void Listen()
    {
        try
        {
            Stream output = _process.StandardOutput.BaseStream;
            _ready.SetResult(Frame.Read(output) is [_, _, _, _]);
            while (Frame.Read(output) is { Length: > Frame.NumberBytes } message)
            {
                _replies.Give(BinaryPrimitives.ReadInt32LittleEndian(message), message);
            }
        }
        catch (Exception e) when (e is IOException or ObjectDisposedException or InvalidOperationException)
        {
            // The run has ended the worker.
        }

        _ready.TrySetResult(false);
        _replies.Close(Loss);
        _scales?.Dispose();
        _process.Dispose();
    }

    private WorkerLoss Loss()
    {
        try
        {
            // One that ended by itself is let finish, so that its exit status is its own.
            if (!_process.WaitForExit(WatchedReading.Grace))
            {
                Kill();
            }

            _process.WaitForExit();
            return _outOfMemory || _process.ExitCode == WorkerHost.OutOfMemory ? WorkerLoss.Memory : WorkerLoss.Crash;
        }
        catch (InvalidOperationException)
        {
            return WorkerLoss.Crash;
        }
    }

    /// <summary>Reads what a crash prints, lest the pipe fill up.</summary>
    private void Hear(object sender, DataReceivedEventArgs line) =>
        _outOfMemory |= line.Data?.StartsWith("Out of memory", StringComparison.Ordinal) == true;

    /// <summary>The runtime keeps its heap within the limit; what libraries take beside it, only the system knows.</summary>
    private void Weigh()
    {
        try
        {
            _process.Refresh();
            if (!_outOfMemory && _process.WorkingSet64 >> 20 > _limits.Memory + BesideHeap)
            {
                _outOfMemory = true;
                Kill();
            }
        }
        catch (InvalidOperationException)
        {
            // It has ended.
        }
    }

    private void Kill()
    {
        try
        {
            _process.Kill(entireProcessTree: true);
        }
        catch (InvalidOperationException)
        {
            // It has ended by itself.
        }
    }
}
