using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using ReportMiner.Export.Tests.Browsing;

namespace ReportMiner.Benchmarks;

/// <summary>
/// Opens the review of a folder of results in Chromium, as a person does, and prints what it takes: from the command to the first page, the
/// memory of the server, from a key to the text on the screen, and the memory of the page after minutes of scrolling. The tables are drawn
/// anew, as at a first start.
/// </summary>
internal static class ReviewPace
{
    private const int Strokes = 200;

    /// <summary>Notes for each key the time until what it asks for stands in the page and has been painted.</summary>
    private const string Watch = """
        window.paints = [];
        const painted = act => { const c = new MessageChannel(); c.port1.onmessage = act; c.port2.postMessage(0); };
        const row = () => document.activeElement.closest('[role=row]')?.getAttribute('aria-rowindex');
        window.state = () => [location.hash, document.querySelector('main').dataset.drawn, row()].join('|');
        addEventListener('keydown', e => {
          const before = window.state(), begun = e.timeStamp;
          const look = () => window.state() !== before && document.querySelector('main').dataset.drawn !== undefined
            ? requestAnimationFrame(() => painted(() => window.paints.push(performance.now() - begun)))
            : performance.now() - begun < 10000 && requestAnimationFrame(look);
          requestAnimationFrame(look);
        }, true);
        """;

    public static async Task<int> RunAsync(string program, string folder, int minutes, TextWriter output)
    {
        string kept = Path.Combine(folder, ".review");
        if (Directory.Exists(kept))
        {
            Directory.Delete(kept, recursive: true);
        }

        foreach (string start in new[] { "first", "second" })
        {
            long begun = Stopwatch.GetTimestamp();
            using Process process = Serve(program, folder);
            var address = new Uri((await process.StandardOutput.ReadLineAsync())!);
            using var client = new HttpClient { BaseAddress = new Uri(address.GetLeftPart(UriPartial.Authority)) };
            client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", address.Query["?token=".Length..]);
            (await client.GetAsync("/")).EnsureSuccessStatusCode();
            double page = Stopwatch.GetElapsedTime(begun).TotalSeconds;
            while ((await client.GetAsync("/api/rows?count=50")).StatusCode == HttpStatusCode.ServiceUnavailable)
            {
                await Task.Delay(50);
            }

            double rows = Stopwatch.GetElapsedTime(begun).TotalSeconds;
            output.WriteLine(
                Invariant($"{start} start: page after {page:0.00} s, rows after {rows:0.00} s, server {Peak(process.Id):0} MiB at most"));
            if (start == "second")
            {
                await PagesAsync(address, minutes, output);
                output.WriteLine(Invariant($"server after that {Peak(process.Id):0} MiB at most"));
            }

            process.Kill(entireProcessTree: true);
            await process.WaitForExitAsync();
        }

        return 0;
    }

    private static async Task PagesAsync(Uri address, int minutes, TextWriter output)
    {
        await using Browser browser = await Browser.OpenAsync("<!doctype html><title>start</title>", TimeSpan.FromMinutes(minutes + 10));
        await browser.NoteNoRequestsAsync();
        await browser.GoAsync(address.ToString());
        await browser.UntilAsync("location.protocol === 'http:' && document.querySelector('.figures')");
        await browser.ValueAsync(Watch + "; true");
        await ShowAsync(browser, "#/matrix");
        await KeysAsync(browser, "j", "next row of the matrix", output);
        await browser.PressAsync("Enter");
        await browser.UntilAsync("location.hash.startsWith('#/item') && document.querySelector('main').dataset.drawn === location.hash");
        await browser.ValueAsync("window.paints.length = 0");
        await KeysAsync(browser, "j", "next item", output);
        await ShowAsync(browser, "#/matrix");
        double heap = 0;
        for (long end = Stopwatch.GetTimestamp() + (minutes * 60 * Stopwatch.Frequency); Stopwatch.GetTimestamp() < end;)
        {
            await browser.ValueAsync("scrollBy(0, 1800)");
            await Task.Delay(80);
            heap = Math.Max(heap, (double)(await browser.ValueAsync("performance.memory.usedJSHeapSize / 1048576"))!);
        }

        string row = await browser.TextAsync("document.querySelector('.row').getAttribute('aria-rowindex')");
        output.WriteLine(Invariant($"{minutes} min of scrolling, to row {row}: heap {heap:0} MiB at most, renderer {Renderer():0} MiB"));
    }

    private static async Task KeysAsync(Browser browser, string key, string what, TextWriter output)
    {
        for (int n = 1; n <= Strokes; n++)
        {
            await browser.PressAsync(key);
            await browser.UntilAsync($"window.paints.length >= {n}");
        }

        string[] sorted = (await browser.TextAsync("window.paints.sort((a, b) => a - b).map(t => t.toFixed(1)).join(' ')")).Split(' ');
        output.WriteLine(
            $"{what}: median {sorted[Strokes / 2]} ms, 95th percentile {sorted[Strokes * 95 / 100]} ms, longest {sorted[^1]} ms");
        await browser.ValueAsync("window.paints.length = 0");
    }

    private static async Task ShowAsync(Browser browser, string hash)
    {
        await browser.ValueAsync($"location.hash = '{hash}'");
        await browser.UntilAsync($"document.querySelector('main').dataset.drawn === '{hash}'");
        await browser.ValueAsync("window.paints.length = 0");
    }

    private static Process Serve(string program, string folder) => Process.Start(new ProcessStartInfo(
        program.EndsWith(".dll", StringComparison.Ordinal) ? "dotnet" : program,
        [.. program.EndsWith(".dll", StringComparison.Ordinal) ? new[] { program } : [], "serve", folder])
    { RedirectStandardOutput = true, RedirectStandardError = true })!;

    // The program that was started waits for the server, which is below it; the search for doubtful items below that is not counted.
    private static double Peak(int id) => Children(id).Select(c => Status(c, "VmHWM")).DefaultIfEmpty(Status(id, "VmHWM")).Max();

    private static double Renderer() => Below(Environment.ProcessId)
        .Where(p => Text(Invariant($"/proc/{p}/cmdline")).Contains("--type=renderer", StringComparison.Ordinal))
        .Select(p => Status(p, "RssAnon")).DefaultIfEmpty().Max();

    private static IEnumerable<int> Below(int id) => Children(id).SelectMany(c => Below(c).Prepend(c));

    // Each thread has the children that it started.
    private static int[] Children(int id) => [.. Directory.GetDirectories(Invariant($"/proc/{id}/task"))
        .SelectMany(t => Text(Path.Combine(t, "children")).Split(' ', StringSplitOptions.RemoveEmptyEntries))
        .Select(c => int.Parse(c, CultureInfo.InvariantCulture))];

    private static double Status(int id, string name) => Text(Invariant($"/proc/{id}/status")).Split('\n')
        .Where(l => l.StartsWith(name + ":", StringComparison.Ordinal))
        .Select(l => double.Parse(l.Split([' ', '\t'], StringSplitOptions.RemoveEmptyEntries)[^2], CultureInfo.InvariantCulture) / 1024)
        .FirstOrDefault();

    private static string Text(string path)
    {
        try
        {
            return File.ReadAllText(path);
        }
        catch (IOException)
        {
            return "";
        }
    }

    private static string Invariant(FormattableString text) => FormattableString.Invariant(text);
}
