using System.Globalization;
using System.Text.Json.Nodes;
using ReportMiner.Decisions;
using ReportMiner.Export.Tests.Browsing;
using ReportMiner.Store.Folders;

namespace ReportMiner.Web.Tests;

/// <summary>The pages in a real browser.</summary>
public sealed class PageTests
{
    [ProgramFact("chromium")]
    public async Task A_theme_is_filtered_counted_and_corrected_by_keyboard()
    {
        await using Server server = await Server.StartAsync();
        await using Browser browser = await Browser.OpenAsync("<!doctype html><title>start</title>");
        await browser.GoAsync(server.FirstLine);
        await browser.UntilAsync("location.protocol === 'http:' && document.querySelector('.figures')");
        JsonNode[] items = ViewTests.Lines(Path.Combine(server.Folder, "recommendations.jsonl"));
        string theme = items.SelectMany(i => i["themes"]!.AsArray().Select(t => (string)t!["id"]!).Distinct()).CountBy(t => t).MinBy(t => (-t.Value, t.Key)).Key;
        int expected = items.Count(i => i["themes"]!.AsArray().Any(t => (string)t!["id"]! == theme));

        await browser.ValueAsync($"location.hash = '#/matrix?theme={theme}'");
        await browser.UntilAsync("document.querySelector('ol.rows .row')");
        (await browser.TextAsync("document.querySelector('h1').textContent")).Should().StartWith(expected + " items");
        for (int shown = 0; shown < expected; shown = int.Parse(await browser.TextAsync("document.querySelectorAll('ol.rows > .row').length"), CultureInfo.InvariantCulture))
        {
            await browser.ValueAsync("document.querySelector('section > button')?.hidden === false && document.querySelector('section > button').click()");
            await Task.Delay(50);
        }

        (await browser.TextAsync("document.querySelectorAll('ol.rows > .row').length")).Should().Be($"{expected}");
        await browser.PressAsync("j");
        await browser.PressAsync("Enter");
        await browser.UntilAsync("document.querySelector('#themes')");
        string id = await browser.TextAsync("decodeURIComponent(location.hash.split('/')[2])");
        string[] before = [.. items.Single(i => ViewTests.Id(i) == id)["themes"]!.AsArray().Select(t => (string)t!["id"]!)];
        await browser.PressAsync("t");
        string first = await browser.TextAsync("document.activeElement.value");
        await browser.PressAsync(" ");
        while (await browser.TextAsync("document.activeElement.type") == "checkbox")
        {
            await browser.PressAsync("Tab");
        }

        await browser.PressAsync("Enter");
        await browser.UntilAsync("document.getElementById('live').textContent === 'Saved.'");

        Decision decision = new FolderStore(server.Folder).ReadDecisions().Should().ContainSingle().Subject;
        string[] after = before.Contains(first) ? [.. before.Except([first])] : [first, .. before];
        decision.Value.Split(';', StringSplitOptions.RemoveEmptyEntries).Should().BeEquivalentTo(after);
        browser.Faults.Should().BeEmpty();
    }
}
