using System.CommandLine;
using System.Diagnostics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using ReportMiner.Postgres;

namespace ReportMiner.Cli;

/// <summary>
/// The program compiled ahead of time, which a publication puts in the place of the launcher. It knows every command and does most by
/// itself. The others it hands to the launcher beside it: training and language models need code that is made while the program runs, and
/// stores are not worth a second copy of their libraries.
/// </summary>
/// <remarks>
/// Where <c>RuntimeFeature.IsDynamicCodeSupported</c> is asked, the compiler knows the answer and leaves out what cannot be reached.
/// </remarks>
internal static class NativeProgram
{
    /// <summary>Name of the launcher that starts the program on the .NET runtime, without the ending of programs.</summary>
    private const string Launcher = "reportminer-dotnet";

    /// <summary>Whether this is it, and a line of arguments names a store, for which the launcher has the libraries.</summary>
    public static bool HandsOver(string[] args) => !RuntimeFeature.IsDynamicCodeSupported && args.Any(StoreAddress.IsAddress);

    /// <summary>A command that this program only knows: its line of arguments is for the launcher.</summary>
    public static Command HandingOver(Command command)
    {
        command.SetAction(static _ => HandOver());
        return command;
    }

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
        using Process other =
            Process.Start(new ProcessStartInfo(launcher, Environment.GetCommandLineArgs().Skip(1)) { UseShellExecute = false })!;
        using PosixSignalRegistration end = PosixSignalRegistration.Create(PosixSignal.SIGTERM, signal =>
        {
            signal.Cancel = true;
            other.Kill(entireProcessTree: true);
        });
        other.WaitForExit();
        return other.ExitCode;
    }
}
