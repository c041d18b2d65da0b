using System.Collections.Concurrent;
using System.ComponentModel;
using System.Diagnostics;
using ReportMiner.Pipeline.Workers;

namespace ReportMiner.Fuzz;

/// <summary>
/// A <see cref="BatchHost"/>, watched from outside: an input that ends it, or does not end, is known by the ending that is missing.
/// </summary>
internal sealed class BatchProcess : IDisposable
{
    private static readonly TimeSpan Look = TimeSpan.FromSeconds(2);

    // Start-up and the compiling of the first input are not the input's.
    private static readonly TimeSpan StartTime = TimeSpan.FromMinutes(1);

    // One that waits and does nothing is given up too, however busy the machine is.
    private const int MostWaiting = 20;

    private readonly string _folder = Directory.CreateTempSubdirectory("reportminer-fuzz-").FullName;
    private readonly Process _process;
    private readonly BlockingCollection<string> _lines = [];
    private readonly TimeSpan _patience;
    private bool _started;

    /// <param name="command">Starts a worker; the batch differs by its word only.</param>
    /// <param name="options">What it makes its inputs by.</param>
    public BatchProcess(WorkerCommand command, FuzzOptions options)
    {
        var start = new ProcessStartInfo(command.Program, [.. command.Arguments[..^1], BatchHost.Word, .. options.ToArguments()])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        WorkerSettings.Apply(start.Environment, options.Limits);
        start.Environment[OperatingSystem.IsWindows() ? "TMP" : "TMPDIR"] = _folder;
        _patience = TimeSpan.FromSeconds(options.Seconds + 5);
        _process = Process.Start(start) ?? throw new InvalidOperationException("A batch could not be started.");
        _process.ErrorDataReceived += static (_, _) => { };
        _process.BeginErrorReadLine();
        _process.OutputDataReceived += Hear;
        _process.BeginOutputReadLine();
    }

    /// <summary>Has inputs read.</summary>
    /// <param name="stretch">Their numbers.</param>
    /// <returns>Their endings in order; fewer where the process is lost, which then is of no further use.</returns>
    public IEnumerable<Ending> Read(Stretch stretch)
    {
        Send(stretch);
        for (int i = stretch.From; i < stretch.To; i++)
        {
            if (Next() is not { } line)
            {
                yield break;
            }

            _started = true;
            yield return Ending.Parse(line);
        }
    }

    /// <summary>
    /// Waits by the clock of the process, not by that of the wall: on a busy machine an input is not slow because others are.
    /// </summary>
    private string? Next()
    {
        TimeSpan patience = _started ? _patience : StartTime, before = Used();
        long since = Stopwatch.GetTimestamp();
        while (Used() - before < patience && Stopwatch.GetElapsedTime(since) < MostWaiting * patience)
        {
            if (_lines.TryTake(out string? line, Look))
            {
                return line;
            }

            if (_lines.IsCompleted)
            {
                return null;
            }
        }

        return null;
    }

    private TimeSpan Used()
    {
        try
        {
            _process.Refresh();
            return _process.TotalProcessorTime;
        }
        catch (Exception e) when (e is InvalidOperationException or Win32Exception)
        {
            // It has ended, or ends while it is asked; what it said last may still be there.
            return TimeSpan.Zero;
        }
    }

    /// <summary>Lets it end by itself, that it may clear up; ends it where it does not.</summary>
    public void Dispose()
    {
        try
        {
            _process.StandardInput.Close();
        }
        catch (IOException)
        {
            // It has ended.
        }

        if (!_process.WaitForExit(TimeSpan.FromSeconds(2)))
        {
            _process.Kill();
            _process.WaitForExit();
        }

        _process.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    private void Send(Stretch stretch)
    {
        try
        {
            _process.StandardInput.WriteLine(stretch);
            _process.StandardInput.Flush();
        }
        catch (IOException)
        {
            // It has ended: no ending will come.
        }
    }

    private void Hear(object sender, DataReceivedEventArgs line)
    {
        if (line.Data is null)
        {
            _lines.CompleteAdding();
        }
        else
        {
            _lines.Add(line.Data);
        }
    }
}
