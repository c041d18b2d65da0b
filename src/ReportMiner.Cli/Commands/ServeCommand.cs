using System.Collections.Immutable;
using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;
using ReportMiner.Cli.Terminal;
using ReportMiner.Model.Runs;
using ReportMiner.Pipeline.Inputs;
using ReportMiner.Pipeline.Workers;
using ReportMiner.Postgres;
using ReportMiner.Store.Folders;

namespace ReportMiner.Cli.Commands;

/// <summary>Review in the browser: starts the program beside this one that answers it.</summary>
internal sealed class ServeCommand : ICommandSource
{
    /// <summary>Folder of the results of a served folder of documents, inside it.</summary>
    private const string Results = "reportminer";

    private static readonly Argument<string?> Folder = new("DIR")
    {
        Description = "Folder that 'run' wrote, or a folder of documents, which is run first; ReportMiner in your documents by default.",
        Arity = ArgumentArity.ZeroOrOne,
    };

    private static readonly Option<string?> Store = new("--store")
    {
        Description = "Review the run of a store that many machines share (postgres://…); DIR then holds what this server alone keeps: "
            + "views, drafts, the team.",
        HelpName = "URL",
    };

    private static readonly Option<int> Port = new(
        "--port") { Description = "Port on this computer; 0 for a free one.", DefaultValueFactory = _ => 0, HelpName = "N" };

    private static readonly Option<bool> Open = new("--open") { Description = "Open the page in the browser." };

    private static readonly Option<string> Ui = new(
        "--ui") { Description = "Language of the interface to begin with.", DefaultValueFactory = _ => "en", HelpName = "en|ru" };

    private static readonly Option<string> Who = new(
        "--who") { Description = "Name that decisions are signed with; your name on this computer by default.", HelpName = "NAME" };

    private static readonly Option<bool> Team = new(
        "--team") { Description = "Let others sign in, by invitation: readers, reviewers, leads." };

    private static readonly Option<string> Listen = new(
        "--listen")
        {
            Description = "Address to listen at; only this computer by default. Others need --team, and --certificate or --trust-header.",
            HelpName = "IP"
        };

    private static readonly Option<string> HostNames = new(
        "--name") { Description = "Names by which other computers address this one, separated by commas.", HelpName = "LIST" };

    private static readonly Option<string> Certificate = new(
        "--certificate")
        {
            Description = "File of the certificate with its key, PEM or PFX (password in REPORTMINER_CERTIFICATE_PASSWORD).",
            HelpName = "FILE"
        };

    private static readonly Option<string> TrustHeader = new(
        "--trust-header") { Description = "Header in which a proxy names the person who has signed in there.", HelpName = "NAME" };

    private static readonly Option<string> TrustFrom = new(
        "--trust-from") { Description = "Addresses of the trusted proxies, separated by commas.", HelpName = "LIST" };

    private static readonly Option<string> Documents = new(
        "--documents")
        {
            Description = "Folder that holds the documents of the results, to show their pages; the folder above the results by default.",
            HelpName = "DIR"
        };

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
        "reportminer serve --store postgres://rm@db/reports --team --listen 10.0.0.5 --name reports.example.org --certificate site.pem",
    ];

    public Command Build(CommandContext context)
    {
        var command = new Command(
            Name,
            "Review in the browser: read, correct and export, on this computer alone.")
            {
                Folder,
                Store,
                Port,
                Open,
                Ui,
                Who,
                Documents,
                Team,
                Listen,
                HostNames,
                Certificate,
                TrustHeader,
                TrustFrom
            };
        command.SetAction((parsed, _) => RunAsync(parsed, context));
        return command;
    }

    private static async Task<int> RunAsync(ParseResult parsed, CommandContext context)
    {
        ProcessStartInfo start = StartOf(parsed);
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

    /// <summary>The folder of results: the one given, or that of the documents in it, which the server has read first.</summary>
    private static (string Results, string? Documents) Reviewed(string folder, string? documents)
    {
        if (!Directory.Exists(folder))
        {
            throw new UserException($"There is no folder '{folder}'.");
        }

        if (File.Exists(Path.Combine(folder, RunFiles.Items)))
        {
            return (folder, documents);
        }

        string results = Path.Combine(folder, Results);
        if (!File.Exists(Path.Combine(results, RunFiles.Items)))
        {
            // Says what is wrong with the folder before a page opens.
            InputCollector.Collect([folder], results);
        }

        return (results, folder);
    }

    private static ProcessStartInfo StartOf(ParseResult parsed)
    {
        string? store = parsed.GetValue(Store);
        string given = parsed.GetValue(Folder) ?? (store is null ? OwnFolder(parsed.GetValue(Open)) : ServerFolder(store));
        (
            string folder,
            string? documents) = store is null ? Reviewed(given, parsed.GetValue(Documents)) : (given, parsed.GetValue(Documents));
        string beside = Path.Combine(AppContext.BaseDirectory, "reportminer-serve");
        string program = beside + (OperatingSystem.IsWindows() ? ".exe" : "");
        bool own = File.Exists(program);
        if (!own && !File.Exists(beside + ".dll"))
        {
            throw new UserException("'reportminer-serve' must be beside the program for this command.");
        }

        var start = new ProcessStartInfo(
            own ? program : Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet")
            {
                UseShellExecute = false,
                RedirectStandardOutput = true
            };
        string[] arguments =
        [
            .. own ? [] : new[] { beside + ".dll" },
            folder, "--port", parsed.GetValue(Port).ToString(CultureInfo.InvariantCulture), "--ui", parsed.GetValue(Ui)!,
            .. parsed.GetValue(Team) ? new[] { "--team" } : [],
            .. store is null ? [] : new[] { "--store", store },
            .. documents is null ? [] : new[] { "--documents", documents },
            .. folder == given ? [] : Reader().SelectMany(part => new[] { "--program", part }),
            .. new[] { Who, Listen, HostNames, Certificate, TrustHeader, TrustFrom }.Where(o => parsed.GetValue(o) is not null)
                .SelectMany(o => new[] { o.Name, parsed.GetValue(o)! }),
        ];
        foreach (string argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        // 4 MiB, in hexadecimal: what an answer leaves behind is gone soon. The runtime's own choice hangs on the caches of the processor.
        start.Environment["DOTNET_GCgen0size"] = "400000";
        return start;
    }

    /// <summary>Where a server of a store keeps what is its own, if no folder is named: one for each collection.</summary>
    private static string ServerFolder(string store)
    {
        string collection = StoreAddress.Parse(store).Collection,
            named = Uri.TryCreate(store, UriKind.Absolute, out Uri? uri) ? uri.Host + uri.AbsolutePath : "";
        string name = string.Concat($"{named}-{collection}".Select(c => char.IsLetterOrDigit(c) || c is '-' or '.' ? c : '_'));
        return Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData), "ReportMiner", "serve", name);
    }

    /// <summary>The folder of a person who named none, as by the entry in the start menu.</summary>
    private static string OwnFolder(bool open)
    {
        string folder = Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.MyDocuments), "ReportMiner");
        Directory.CreateDirectory(folder);
        if (Directory.EnumerateFileSystemEntries(folder).Any())
        {
            return folder;
        }

        if (open)
        {
            OpenPage(folder);
        }

        throw new UserException($"Put reports into '{folder}', then start again.");
    }

    /// <summary>This program, which reads documents for the server.</summary>
    private static string[] Reader()
    {
        WorkerCommand self = WorkerCommand.Self();
        return [self.Program, .. self.Arguments.Where(a => a != WorkerCommand.Word)];
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

        using Process kill =
            Process.Start(new ProcessStartInfo(
                "kill", ["-TERM", server.Id.ToString(CultureInfo.InvariantCulture)]) { UseShellExecute = false })!;
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
