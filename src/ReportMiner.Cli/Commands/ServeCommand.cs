using System.Collections.Immutable;
using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;
using ReportMiner.Cli.Terminal;
using ReportMiner.Export;
using ReportMiner.Model.Runs;
using ReportMiner.Pipeline.Runs;
using ReportMiner.Pipeline.Workers;
using ReportMiner.Store.Folders;

namespace ReportMiner.Cli.Commands;

/// <summary>Review in the browser: starts the program beside this one that answers it.</summary>
internal sealed class ServeCommand : ICommandSource
{
    /// <summary>Folder of the results of a served folder of documents, inside it.</summary>
    private const string Results = "reportminer";

    private static readonly Argument<string> Folder = new("DIR") { Description = "Folder that 'run' wrote, or a folder of documents, which is run first." };

    private static readonly Option<int> Port = new("--port") { Description = "Port on this computer; 0 for a free one.", DefaultValueFactory = _ => 0, HelpName = "N" };

    private static readonly Option<bool> Open = new("--open") { Description = "Open the page in the browser." };

    private static readonly Option<string> Ui = new("--ui") { Description = "Language of the interface to begin with.", DefaultValueFactory = _ => "en", HelpName = "en|ru" };

    private static readonly Option<string> Who = new("--who") { Description = "Name that decisions are signed with; your name on this computer by default.", HelpName = "NAME" };

    static ServeCommand()
    {
        Ui.AcceptOnlyFromAmong("en", "ru");
        Port.Validators.Add(r =>
        {
            if (r.GetValueOrDefault<int>() is < 0 or > 65535)
            {
                r.AddError("--port takes a number from 0 to 65535.");
            }
        });
    }

    public string Name => "serve";

    public ImmutableArray<string> Examples =>
    [
        "reportminer serve result --open              # review the results of a run",
        "reportminer serve reports --open --ui ru     # read the documents of a folder first, interface in Russian",
        "reportminer serve result --port 8080         # the first line of output is the address to open",
    ];

    public Command Build(CommandContext context)
    {
        var command = new Command(Name, "Review in the browser: read, correct and export, on this computer alone.") { Folder, Port, Open, Ui, Who };
        command.SetAction((parsed, cancellation) => RunAsync(parsed, context, cancellation));
        return command;
    }

    private static async Task<int> RunAsync(ParseResult parsed, CommandContext context, CancellationToken cancellation)
    {
        string folder = Reviewed(parsed.GetValue(Folder)!, UiOption.In(context, parsed, Ui), cancellation);
        ProcessStartInfo start = StartOf(folder, parsed);
        using Process server = Process.Start(start)!;
        using PosixSignalRegistration end = PosixSignalRegistration.Create(PosixSignal.SIGTERM, signal => Stop(signal, server));
        using PosixSignalRegistration interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, signal => Stop(signal, server));
        if (await server.StandardOutput.ReadLineAsync(CancellationToken.None).ConfigureAwait(false) is { } address)
        {
            context.Out.WriteLine(address);
            context.Out.Flush();
            context.Error.WriteLine(UiOption.In(context, parsed, Ui).Say(
                "Open this address in a browser. Ctrl+C ends the review; every decision is saved at once.",
                "Откройте этот адрес в браузере. Ctrl+C завершает проверку; каждое уточнение сохраняется сразу."));
            if (parsed.GetValue(Open))
            {
                OpenPage(address);
            }
        }

        await server.WaitForExitAsync(CancellationToken.None).ConfigureAwait(false);
        return server.ExitCode;
    }

    /// <summary>The folder of results: the one given, or that of the documents in it, which are read first.</summary>
    private static string Reviewed(string folder, CommandContext context, CancellationToken cancellation)
    {
        if (!Directory.Exists(folder))
        {
            throw new UserException($"There is no folder '{folder}'.");
        }

        if (File.Exists(Path.Combine(folder, RunFiles.Items)))
        {
            return folder;
        }

        string results = Path.Combine(folder, Results);
        var options = new RunOptions { Inputs = [folder], Output = results, Worker = WorkerCommand.Self() };
        var export = new ExportOptions { Interface = context.Ui };
        ProgressDisplay.During(context, progress => ReportRun.Run(options, export, progress, cancellation));
        return results;
    }

    private static ProcessStartInfo StartOf(string folder, ParseResult parsed)
    {
        string beside = Path.Combine(AppContext.BaseDirectory, "reportminer-serve");
        string program = beside + (OperatingSystem.IsWindows() ? ".exe" : "");
        bool own = File.Exists(program);
        if (!own && !File.Exists(beside + ".dll"))
        {
            throw new UserException("'reportminer-serve' must be beside the program for this command.");
        }

        var start = new ProcessStartInfo(own ? program : Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet") { UseShellExecute = false, RedirectStandardOutput = true };
        string[] arguments =
        [
            .. own ? [] : new[] { beside + ".dll" },
            folder, "--port", parsed.GetValue(Port).ToString(CultureInfo.InvariantCulture), "--ui", parsed.GetValue(Ui)!,
            .. parsed.GetValue(Who) is { } who ? new[] { "--who", who } : [],
        ];
        foreach (string argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        return start;
    }

    // The server ends by itself on the same signal; where only this process got it, it is passed on.
    private static void Stop(PosixSignalContext signal, Process server)
    {
        signal.Cancel = true;
        if (!server.HasExited)
        {
            Terminate(server);
        }
    }

    private static void Terminate(Process server)
    {
        if (OperatingSystem.IsWindows())
        {
            server.Kill(entireProcessTree: true);
            return;
        }

        using Process kill = Process.Start(new ProcessStartInfo("kill", ["-TERM", server.Id.ToString(CultureInfo.InvariantCulture)]) { UseShellExecute = false })!;
        kill.WaitForExit();
    }

    private static void OpenPage(string address)
    {
        try
        {
            using Process? page = Process.Start(new ProcessStartInfo(address) { UseShellExecute = true });
        }
        catch (Exception e) when (e is System.ComponentModel.Win32Exception or PlatformNotSupportedException or FileNotFoundException)
        {
            // No browser to be found: the address is on the screen.
        }
    }
}
