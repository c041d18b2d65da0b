using System.Diagnostics;
using System.Text;
using System.Text.Json;
using ReportMiner.Web.Review;

namespace ReportMiner.Web.Desk;

/// <summary>
/// Reads the documents of a folder, by the program that reads them on the command line: in processes of its own, under its limits. One job
/// at a time; what comes in meanwhile is read by the next.
/// </summary>
/// <param name="options">The folder of documents and that of results.</param>
/// <param name="model">Folder of the theme model to read them with; <see langword="null"/> for the shipped one.</param>
/// <param name="told">Receives every step: one line of JSON.</param>
/// <param name="done">Called when the results are ready.</param>
internal sealed class DocumentJob(ServeOptions options, Func<string?> model, Action<string> told, Action done)
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(200);

    private readonly Lock _gate = new();
    private bool _running;
    private bool _again;

    /// <summary>The last step; <see langword="null"/> before the first.</summary>
    public string? Last { get; private set; }

    /// <summary>Whether documents can be read here.</summary>
    public bool CanRun => options.Documents is not null && options.Program.Length > 0;

    /// <summary>Starts the job; if one is running, another follows it.</summary>
    public void Start()
    {
        lock (_gate)
        {
            _again = _running;
            if (_running)
            {
                return;
            }

            _running = true;
        }

        _ = Task.Run(RunAllAsync);
    }

    /// <summary>Reports a step.</summary>
    public void Tell(string stage, int files, int total, string problem = "") => Tell(stage, files, total, problem, null);

    /// <summary>Reports how far the pages are, with what is known of the run by then.</summary>
    public void Tell(Drawn drawn) => Tell("drawing", drawn.Items, drawn.Total, "", drawn);

    private void Tell(string stage, int files, int total, string problem, Drawn? drawn)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream))
        {
            json.WriteStartObject();
            json.WriteString("stage", stage);
            json.WriteNumber("done", files);
            json.WriteNumber("total", total);
            json.WriteString("problem", problem);
            if (drawn is { } run)
            {
                json.WriteNumber("documents", run.Documents);
                json.WriteNumber("incomplete", run.Incomplete);
            }

            json.WriteEndObject();
        }

        Last = Encoding.UTF8.GetString(stream.ToArray());
        told(Last);
    }

    private async Task RunAllAsync()
    {
        bool more = true;
        while (more)
        {
            string? problem = await RunAsync();
            if (problem is null)
            {
                done();
            }
            else
            {
                Tell("failed", 0, 0, problem);
            }

            lock (_gate)
            {
                more = _again;
                _again = false;
                _running = more;
            }
        }
    }

    /// <returns>Why there are no results; <see langword="null"/> where there are.</returns>
    private async Task<string?> RunAsync()
    {
        string log = Path.GetTempFileName();
        try
        {
            var start = new ProcessStartInfo(
                options.Program[0]) { UseShellExecute = false, RedirectStandardError = true, RedirectStandardOutput = true };
            foreach (string argument in (string[])[
                .. options.Program[1..], "run", options.Documents!, "--out", options.Folder, "--ui", options.Language, "--log", log,
                .. model() is { } learned ? new[] { "--model", learned } : [],
            ])
            {
                start.ArgumentList.Add(argument);
            }

            using Process process = Process.Start(start)!;
            Task<string> output = process.StandardOutput.ReadToEndAsync(), error = process.StandardError.ReadToEndAsync();
            using var stop = new CancellationTokenSource();
            Task following = FollowAsync(log, stop.Token);
            await process.WaitForExitAsync();
            await stop.CancelAsync();
            await following;
            await output;
            return process.ExitCode is 0 or 2 && File.Exists(Path.Combine(options.Folder, "run.json"))
                ? null
                : (await error).Trim().Split('\n')[^1];
        }
        catch (System.ComponentModel.Win32Exception e)
        {
            return e.Message;
        }
        finally
        {
            File.Delete(log);
        }
    }

    private async Task FollowAsync(string log, CancellationToken stop)
    {
        (string stage, int total, int files) = ("reading", 0, 0);
        await using var stream = new FileStream(log, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        using var reader = new StreamReader(stream);
        while (!stop.IsCancellationRequested)
        {
            string before = $"{stage} {files}";
            while (await reader.ReadLineAsync(CancellationToken.None) is { } line)
            {
                Take(line, ref stage, ref total, ref files);
            }

            if (before != $"{stage} {files}")
            {
                Tell(stage, files, total);
            }

            await Task.Delay(Pause, stop).ContinueWith(_ => { }, TaskScheduler.Default);
        }
    }

    // An incomplete line is skipped: it only reports progress.
    private static void Take(string line, ref string stage, ref int total, ref int files)
    {
        try
        {
            using var parsed = JsonDocument.Parse(line);
            if (parsed.RootElement.TryGetProperty("stage", out JsonElement named))
            {
                stage = named.GetString()!;
                total = parsed.RootElement.GetProperty("files").GetInt32();
            }
            else if (parsed.RootElement.TryGetProperty("file", out _))
            {
                files++;
            }
        }
        catch (JsonException)
        {
        }
    }
}
