using System.Diagnostics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using ReportMiner.Postgres;

namespace ReportMiner.Cli;

/// <summary>
/// The program compiled ahead of time, which a publication puts in the place of the launcher. It does by itself what it has commands for, and
/// hands everything else to the launcher beside it: training, language models and databases need code that is made while the program runs.
/// </summary>
internal static class NativeProgram
{
    /// <summary>Name of the launcher that starts the program on the .NET runtime, without the ending of programs.</summary>
    private const string Launcher = "reportminer-dotnet";

    /// <summary>Whether this is it, and a line of arguments is not for it.</summary>
    public static bool HandsOver(string[] args) =>
        !RuntimeFeature.IsDynamicCodeSupported
        && (!(args is [string command, ..] && CommandLine.Commands.Any(c => c.Name == command)) || args.Any(StoreAddress.IsAddress));

    /// <summary>Has the line of arguments of this process done by the launcher, with the same streams.</summary>
    /// <returns>Its exit status.</returns>
    public static int HandOver()
    {
        string launcher = Path.Combine(AppContext.BaseDirectory, Launcher + Path.GetExtension(Environment.ProcessPath));
        if (!File.Exists(launcher))
        {
            Console.Error.WriteLine($"reportminer: '{Launcher}' must be beside the program for this command.");
            return ExitStatus.Fault;
        }

        // Keys reach both, as members of one group, and the other decides; a signal to end reaches this process alone.
        Console.CancelKeyPress += static (_, e) => e.Cancel = true;
        using Process other = Process.Start(new ProcessStartInfo(launcher, Environment.GetCommandLineArgs().Skip(1)) { UseShellExecute = false })!;
        using PosixSignalRegistration end = PosixSignalRegistration.Create(PosixSignal.SIGTERM, signal =>
        {
            signal.Cancel = true;
            other.Kill(entireProcessTree: true);
        });
        other.WaitForExit();
        return other.ExitCode;
    }
}
