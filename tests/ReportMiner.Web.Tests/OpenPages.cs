using ReportMiner.Export.Tests.Browsing;

namespace ReportMiner.Web.Tests;

/// <summary>One review of a folder of documents, open in one browser, for all tests of a class.</summary>
public class OpenPages : IAsyncLifetime
{
    // Read once for all: who serves a copy finds nothing new in it.
    private static readonly Lazy<string> s_read = new(Read);

    private Server? _server;
    private Browser? _browser;

    internal Server Server => _server!;

    internal Browser Browser => _browser!;

    /// <summary>The folder of the results.</summary>
    internal string Results => Path.Combine(Server.Folder, "reportminer");

    public async Task InitializeAsync()
    {
        if (!ProgramFactAttribute.IsInstalled("chromium"))
        {
            return;
        }

        _server = await Server.StartAsync(LogTests.Copy(s_read.Value));
        for (int tries = 0; tries < 600 && (int)(await _server.GetAsync("queue"))["kinds"]!["themes"]!["total"]! == 0; tries++)
        {
            await Task.Delay(100);
        }

        _browser = await Browser.OpenAsync("<!doctype html><title>start</title>", TimeSpan.FromMinutes(15));
        await _browser.GoAsync(_server.FirstLine);
        await _browser.UntilAsync("location.protocol === 'http:' && document.querySelector('.figures')");
    }

    public async Task DisposeAsync()
    {
        if (_browser is not null)
        {
            await _browser.DisposeAsync();
        }

        if (_server is not null)
        {
            await _server.DisposeAsync();
        }
    }

    /// <summary>Opens a page of the review and waits until it is drawn.</summary>
    internal async Task ShowAsync(string hash)
    {
        await Browser.ValueAsync(
            $"delete document.querySelector('main').dataset.drawn, document.querySelector('main').replaceChildren(), location.hash === "
                + $"'{hash}' ? dispatchEvent(new Event('hashchange')) : location.hash = '{hash}'");
        await DrawnAsync(hash);
    }

    /// <summary>Waits until the page of an address is drawn: the address changes before the page does.</summary>
    internal async Task DrawnAsync(string hash)
    {
        await Browser.UntilAsync($"document.querySelector('main').dataset.drawn === '{hash}'");
        await Browser.UntilAsync("document.querySelector('main h1')");
    }

    /// <summary>Opens a page in another language of the interface.</summary>
    internal async Task SpeakAsync(string language)
    {
        await Browser.ValueAsync($"document.querySelector('.tools [lang={language}]').click()");
        await Browser.UntilAsync(
            $"document.documentElement.lang === '{language}' && document.querySelector('main').dataset.drawn === location.hash");
    }

    /// <summary>Lays documents into a folder and reads them.</summary>
    private static string Read()
    {
        string folder = Directory.CreateTempSubdirectory("documents-").FullName, samples = Path.Combine(Programs.Root, "corpus", "samples");
        foreach (string file in Directory.GetFiles(samples, "*.pdf").Append(Path.Combine(samples, "expert-panel-2019-en.md")))
        {
            File.Copy(file, Path.Combine(folder, Path.GetFileName(file)));
        }

        // One of their links is uncertain.
        foreach (string file in Directory.GetFiles(Path.Combine(Programs.Root, "corpus", "chains"), "*-20*.md"))
        {
            File.Copy(file, Path.Combine(folder, Path.GetFileName(file)));
        }

        File.WriteAllText(
            Path.Combine(folder, "expert-panel-2020-en.md"),
            Revised(File.ReadAllText(Path.Combine(samples, "expert-panel-2019-en.md"))));
        Programs.Run("run", folder, "--out", Path.Combine(folder, "reportminer"));
        return folder;
    }

    /// <summary>The same report a year later.</summary>
    private static string Revised(string report) => report
        .Replace("UNDIG/EP.2/2019/5", "UNDIG/EP.2/2020/3", StringComparison.Ordinal).Replace("2019", "2020", StringComparison.Ordinal)
        .Replace("fifth meeting", "sixth meeting", StringComparison.Ordinal);
}

/// <summary>The pages for tests that look at them: what other tests decide is not in them.</summary>
public sealed class PagesToRead : OpenPages
{
    public const string Name = "Pages to read";
}

[CollectionDefinition(PagesToRead.Name)]
public sealed class ForPagesToRead : ICollectionFixture<PagesToRead>;
