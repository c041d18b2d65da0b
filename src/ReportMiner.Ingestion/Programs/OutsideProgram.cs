using System.Diagnostics;
using System.Globalization;

namespace ReportMiner.Ingestion.Programs;

/// <summary>
/// A program of others that is run as a process: never a part of this one. It gets a folder of its own for its files and settings, no
/// network where the system can take it away, and a limit of time and memory; a run that is ended takes it along.
/// </summary>
/// <param name="Path">Full path of the program.</param>
internal sealed record OutsideProgram(string Path)
{
    private const string Shell = "/bin/sh";

    // What the shell does before it becomes the program: limits that the system watches, so that nothing is left running.
    private const string Limited =
        """ulimit -v "$1" 2>/dev/null; ulimit -t "$2" 2>/dev/null; ulimit -c 0 2>/dev/null; shift 2; exec "$@" """;

    private static readonly Lazy<string?> NetworkTaker = new(FindNetworkTaker);

    /// <returns>The first of the programs that is installed; <see langword="null"/> where none is.</returns>
    public static OutsideProgram? Find(params ReadOnlySpan<string> names)
    {
        foreach (string name in names)
        {
            if (Locate(name) is { } path)
            {
                return new OutsideProgram(path);
            }
        }

        return null;
    }

    /// <summary>Runs the program to its end. What it prints is thrown away.</summary>
    /// <param name="arguments">Its arguments.</param>
    /// <param name="folder">The folder that it works in; also its home.</param>
    /// <param name="limits">What it may take.</param>
    /// <param name="cancellation">Ends it.</param>
    /// <returns>Its exit status; <see langword="null"/> where it was ended past the limit of time.</returns>
    /// <exception cref="OperationCanceledException">It was ended from outside.</exception>
    public int? Run(IEnumerable<string> arguments, string folder, ProgramLimits limits, CancellationToken cancellation)
    {
        using Process process = Process.Start(Command(arguments, folder, limits)) ?? throw new IOException($"{Path} does not start.");
        process.StandardInput.Close();
        Task output = process.StandardOutput.BaseStream.CopyToAsync(Stream.Null, CancellationToken.None);
        Task errors = process.StandardError.BaseStream.CopyToAsync(Stream.Null, CancellationToken.None);
        using var clock = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        clock.CancelAfter(limits.Time);
        try
        {
            process.WaitForExitAsync(clock.Token).GetAwaiter().GetResult();
            return process.ExitCode;
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            cancellation.ThrowIfCancellationRequested();
            return null;
        }
        finally
        {
            Task.WhenAll(output, errors).Wait(TimeSpan.FromSeconds(5), CancellationToken.None);
        }
    }

    private ProcessStartInfo Command(IEnumerable<string> arguments, string folder, ProgramLimits limits)
    {
        var start = new ProcessStartInfo
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
            CreateNoWindow = true,
            WorkingDirectory = folder
        };
        List<string> words = [Path, .. arguments];
        if (!OperatingSystem.IsWindows() && File.Exists(Shell))
        {
            string memory = limits.Memory == 0 ? "unlimited" : (limits.Memory * 1024L).ToString(CultureInfo.InvariantCulture);
            string seconds = Math.Ceiling(limits.Time.TotalSeconds * 2).ToString(CultureInfo.InvariantCulture);
            IEnumerable<string> apart = limits.Network || NetworkTaker.Value is not { } taker
                ? []
                : [taker, "--map-current-user", "--net", "--"];
            words = [Shell, "-c", Limited, "sh", memory, seconds, .. apart, .. words];
        }

        start.FileName = words[0];
        words.Skip(1).ToList().ForEach(start.ArgumentList.Add);
        Settle(start.Environment, folder);
        return start;
    }

    private static void Settle(IDictionary<string, string?> environment, string folder)
    {
        foreach (string name in environment.Keys
            .Where(static n =>
                (n.StartsWith("DOTNET_", StringComparison.Ordinal) && n != "DOTNET_ROOT")
                    || n.EndsWith("_proxy", StringComparison.OrdinalIgnoreCase))
            .ToList())
        {
            environment.Remove(name);
        }

        environment["HOME"] = folder;
        environment["TMPDIR"] = folder;
        environment["LC_ALL"] = "C.UTF-8";
        environment["OMP_THREAD_LIMIT"] = "1";
        environment["SAL_USE_VCLPLUGIN"] = "svp";
    }

    private static string? Locate(string name)
    {
        if (System.IO.Path.IsPathRooted(name))
        {
            return File.Exists(name) ? name : null;
        }

        string end = OperatingSystem.IsWindows() ? ".exe" : "";
        return (Environment.GetEnvironmentVariable("PATH") ?? "").Split(System.IO.Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
            .Where(System.IO.Path.IsPathRooted)
            .Select(folder => System.IO.Path.Combine(folder, name + end))
            .FirstOrDefault(File.Exists);
    }

    /// <summary>Not every system lets a user make a network of his own, so it is tried once.</summary>
    private static string? FindNetworkTaker()
    {
        if (!OperatingSystem.IsLinux() || Locate("unshare") is not { } taker)
        {
            return null;
        }

        try
        {
            using Process? trial =
                Process.Start(new ProcessStartInfo(
                    taker, ["--map-current-user", "--net", "--", "true"]) { RedirectStandardError = true, UseShellExecute = false });
            return trial is not null && trial.WaitForExit(TimeSpan.FromSeconds(10)) && trial.ExitCode == 0 ? taker : null;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return null;
        }
    }
}
