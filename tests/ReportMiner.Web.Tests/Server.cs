using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;

namespace ReportMiner.Web.Tests;

/// <summary>A review that was started by <c>reportminer serve</c>, and a client that has its token.</summary>
internal sealed class Server : IAsyncDisposable
{
    private readonly string[] _options;
    private Process _process;

    private Server(Process process, string folder, string[] options, string firstLine)
    {
        _process = process;
        _options = options;
        Folder = folder;
        FirstLine = firstLine;
        Client = Bare();
        Client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", Token);
    }

    /// <summary>The first line that the program printed.</summary>
    public string FirstLine { get; private set; }

    public string Folder { get; }

    public Uri Address => new(FirstLine);

    public string Token => Address.Query["?token=".Length..];

    /// <summary>A client that has the token.</summary>
    public HttpClient Client { get; }

    public int Id => _process.Id;

    public static async Task<Server> StartAsync(string? folder = null, params string[] options)
    {
        folder ??= Programs.NewRun();
        (Process process, string line) = await BeginAsync(folder, options);
        var server = new Server(process, folder, options, line);
        await server.OpenAsync();
        return server;
    }

    /// <summary>Ends the server at once and starts another one on the same folder and port, with a token of its own.</summary>
    public async Task RestartAsync()
    {
        await KillAsync();
        _process.Dispose();
        (_process, FirstLine) = await BeginAsync(
            Folder, [.. _options, "--port", Address.Port.ToString(CultureInfo.InvariantCulture)]);
        Client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", Token);
        await OpenAsync();
    }

    /// <summary>What it wrote about its own faults; it has ended.</summary>
    public Task<string> ErrorsAsync() => _process.StandardError.ReadToEndAsync();

    private static async Task<(Process Process, string FirstLine)> BeginAsync(string folder, string[] options)
    {
        Process process = Programs.Start(["serve", folder, "--who", "Reviewer", .. options]);
        string? line = await process.StandardOutput.ReadLineAsync().WaitAsync(TimeSpan.FromMinutes(1));
        return line is not null ? (process, line) : throw new InvalidOperationException(await process.StandardError.ReadToEndAsync());
    }

    /// <summary>Waits until the tables are drawn; until then pages say that they are being prepared.</summary>
    public async Task OpenAsync()
    {
        for (int tries = 0; tries < 600; tries++)
        {
            using HttpResponseMessage answer = await Client.GetAsync("/api/run");
            if (answer.StatusCode != HttpStatusCode.ServiceUnavailable)
            {
                return;
            }

            await Task.Delay(100);
        }

        throw new TimeoutException("The review did not open.");
    }

    /// <summary>A client without the token, which follows no redirect and keeps no cookie.</summary>
    public HttpClient Bare() =>
        new(
            new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false })
            {
                BaseAddress = new Uri(Address.GetLeftPart(UriPartial.Authority))
            };

    public async Task<JsonNode> GetAsync(string path) => JsonNode.Parse(await Client.GetStringAsync(("/api/" + path).TrimEnd((char)47)))!;

    public async Task<(HttpStatusCode Status, JsonNode Body)> PostAsync(string path, JsonObject? body = null)
    {
        using var content = new StringContent((body ?? []).ToJsonString(), Encoding.UTF8, "application/json");
        using HttpResponseMessage answer = await Client.PostAsync("/api/" + path, content);
        return (answer.StatusCode, JsonNode.Parse(await answer.Content.ReadAsStringAsync())!);
    }

    /// <summary>Decides a matter of an item as a person does who has seen some number of decisions on it.</summary>
    public Task<(HttpStatusCode Status, JsonNode Body)> DecideAsync(string item, string field, string value, int version) =>
        PostAsync("decisions", new JsonObject { ["item"] = item, ["field"] = field, ["value"] = value, ["version"] = version });

    /// <summary>Ends it as the system does.</summary>
    /// <returns>The status it ended with.</returns>
    public async Task<int> TerminateAsync()
    {
        await SignalAsync("TERM", Id);
        await _process.WaitForExitAsync().WaitAsync(TimeSpan.FromSeconds(30));
        return _process.ExitCode;
    }

    /// <summary>Ends the server at once, without a chance to write anything.</summary>
    public async Task KillAsync()
    {
        foreach (int child in Children())
        {
            await SignalAsync("KILL", child);
        }

        await _process.WaitForExitAsync().WaitAsync(TimeSpan.FromSeconds(30));
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        if (!_process.HasExited)
        {
            _process.Kill(entireProcessTree: true);
            await _process.WaitForExitAsync();
        }

        _process.Dispose();
        Directory.Delete(Folder, recursive: true);
    }

    private int[] Children() =>
        [
            .. File.ReadAllText($"/proc/{Id}/task/{Id}/children").Split(' ', StringSplitOptions.RemoveEmptyEntries)
                .Select(c => int.Parse(c, CultureInfo.InvariantCulture))
        ];

    private static async Task SignalAsync(string signal, int process)
    {
        using Process kill = Process.Start("kill", ["-" + signal, process.ToString(CultureInfo.InvariantCulture)]);
        await kill.WaitForExitAsync();
    }
}
