using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using ReportMiner.Decisions;
using ReportMiner.Export.Tests.Browsing;
using ReportMiner.Store.Folders;

namespace ReportMiner.Web.Tests;

/// <summary>Every page is within reach of those who do not see, do not point, enlarge what they read, or have a small window.</summary>
[Collection(PagesToRead.Name)]
public sealed class ReachTests(PagesToRead pages)
{
    // 1400 px as on a desk; 700 of them are what 200 % leaves; a small phone.
    private static readonly int[] s_widths = [1400, 700, 320];

    private Browser Browser => pages.Browser;

    [AxeFact]
    public async Task Nothing_is_out_of_reach_for_those_who_do_not_see_or_point()
    {
        string id =
            ViewTests.Id(ViewTests.Lines(Path.Combine(pages.Results, "recommendations.jsonl"))
                .First(i => i["provenance"]!["boxes"]!.AsArray().Count > 0));
        await RoundAsync("Seen");
        (await pages.Server.PostAsync("rounds", new JsonObject { ["name"] = "Running", ["people"] = new JsonArray("Reviewer", "Clerk"),
            ["query"] = "kind=recommendation", ["count"] = 3 })).Status.Should().Be(System.Net.HttpStatusCode.OK);
        await Browser.ValueAsync(await File.ReadAllTextAsync(AxeFactAttribute.Script) + "; true");
        LayTrial(id);
        var found = new List<string>();
        foreach (string language in new[] { "en", "ru" })
        {
            await pages.SpeakAsync(language);
            foreach (string hash in new[] { "#/", "#/matrix", "#/item/" + id, "#/queue", "#/links", "#/list", "#/sources", "#/log",
                "#/conflicts", "#/rounds", "#/rounds/Seen", "#/rounds/Running", "#/learn" })
            {
                await pages.ShowAsync(hash);
                await Browser.ValueAsync("document.querySelector('details.series')?.setAttribute('open', '')");
                (await Browser.TextAsync("document.querySelector('main').textContent")).Should()
                    .NotContainAny("[object", "undefined", "NaN");
                foreach (int width in s_widths)
                {
                    await Browser.SizeAsync(width, 900);
                    if (width == s_widths[^1] && (hash == "#/matrix" || hash.StartsWith("#/item", StringComparison.Ordinal)))
                    {
                        // These two look at the width when they are drawn.
                        await pages.ShowAsync(hash);
                    }

                    found.AddRange((await ViolationsAsync()).Select(v => $"{hash} {language} {width} {v}"));
                    string wide =
                        await Browser.TextAsync(
                            "document.documentElement.scrollWidth > innerWidth ? document.documentElement.scrollWidth : ''");
                    if (wide.Length > 0)
                    {
                        found.Add($"{hash} {language} {width}: reaches out of the window, {wide}");
                    }
                }

                await Browser.SizeAsync(s_widths[0], 900);
            }
        }

        await Browser.SizeAsync(1400, 900);
        found.Should().BeEmpty();
        Browser.Faults.Should().BeEmpty();
    }

    /// <summary>What opens over a page: it has the focus while it is open, fits the window, and gives the focus back.</summary>
    [AxeFact]
    public async Task What_opens_over_a_page_is_within_reach_and_gives_the_focus_back()
    {
        string id = (await LogTests.ItemsAsync(pages.Server, 12))[^1];
        (await pages.Server.PostAsync("rounds", new JsonObject { ["name"] = "Over", ["people"] = new JsonArray("Reviewer", "Clerk"),
            ["query"] = "kind=recommendation", ["count"] = 2 })).Status.Should().Be(System.Net.HttpStatusCode.OK);
        await Browser.ValueAsync(await File.ReadAllTextAsync(AxeFactAttribute.Script) + "; true");
        var found = new List<string>();
        foreach (string language in new[] { "en", "ru" })
        {
            await pages.SpeakAsync(language);
            foreach ((string hash, string open) in new[] { ("#/matrix", "F1"), ("#/matrix", "KeyS"), ("#/item/" + id, "KeyT"),
                ("#/queue?only=themes", "KeyN"), ("#/rounds/Over", "close"), ("#/item/" + id, "conflict") })
            {
                await pages.ShowAsync(hash);
                await Browser.UntilAsync("document.activeElement.tagName === 'H1'");
                await OpenAsync(open, id, language);
                await Browser.UntilAsync("document.querySelector('dialog[open]')?.contains(document.activeElement)");
                foreach (int width in s_widths)
                {
                    await Browser.SizeAsync(width, 900);
                    found.AddRange((await ViolationsAsync("'#dialog'")).Select(v => $"{open} {language} {width} {v}"));
                    if (await Browser.TextAsync("(d => d.scrollWidth > d.clientWidth || d.getBoundingClientRect().right > innerWidth)"
                        + "(document.getElementById('dialog'))") == "true")
                    {
                        found.Add($"{open} {language} {width}: reaches out of the window");
                    }
                }

                await Browser.SizeAsync(s_widths[0], 900);
                await Browser.PressAsync("Escape");
                await Browser.UntilAsync("!document.querySelector('dialog[open]') && document.activeElement !== document.body");
            }
        }

        found.Should().BeEmpty();
        Browser.Faults.Should().OnlyContain(f => f.Contains("409 (Conflict)"), "the browser notes what the writer was shown");
        Browser.Faults.Clear();
    }

    private async Task OpenAsync(string what, string id, string language)
    {
        switch (what)
        {
            case "close":
                await Browser.ValueAsync("[...document.querySelectorAll('main .bar button')].at(-1).click()");
                break;
            case "conflict":
                JsonNode comment = (await pages.Server.GetAsync("items/" + id))["matters"]!["comment"]!;
                await Browser.ValueAsync("(f => { f.value = 'Mine'; f.dispatchEvent(new Event('input')); })"
                    + "(document.getElementById('comment'))");
                await pages.Server.DecideAsync(id, "comment", "Theirs " + language, (int)comment["version"]!);
                await Browser.ValueAsync("[...document.querySelectorAll('button')].find(b => b.textContent.includes('Ctrl Enter'))"
                    + ".click()");
                break;
            default:
                await Browser.PressAsync(what.StartsWith("Key", StringComparison.Ordinal) ? what[3..].ToLowerInvariant() : what);
                break;
        }
    }

    /// <summary>The pages of a team, and those by which people come in, which have no switch of language or theme.</summary>
    [AxeFact]
    public async Task Coming_in_and_the_team_are_within_reach_of_all()
    {
        var found = new List<string>();
        foreach (string language in new[] { "en", "ru" })
        {
            await using Server server = await Server.StartAsync(null, "--team", "--ui", language);
            string root = server.Address.GetLeftPart(UriPartial.Authority), item = (await LogTests.ItemsAsync(server, 1))[0];
            await Member.OfAsync(server, "reader", "Ann");
            Programs.Run("decide", "--in", server.Folder, "--item", item, "--comment", "@Reviewer: see this.", "--who", "Ann");
            foreach (string address in new[] { root + "/sign-in", root + "/join?invitation=x", server.FirstLine, root + "/#/team",
                root + "/#/item/" + item })
            {
                await Browser.GoAsync(address);
                await Browser.UntilAsync($"location.origin === '{root}' && document.readyState === 'complete' && "
                    + "document.querySelector('form[method=post], main[data-drawn]')");
                await Browser.UntilAsync("document.querySelector('form[method=post]') || document.querySelector('main').dataset.drawn === "
                    + "location.hash");
                if (language == "ru" && address.EndsWith("team", StringComparison.Ordinal))
                {
                    (await Browser.TextAsync("document.querySelector('.history').textContent.replace(/Reviewer|Ann/g, '')")).Should()
                        .Contain("приглашение").And.NotMatchRegex("[a-z]{3}", "what was done is said in Russian");
                }

                await Browser.ValueAsync(await File.ReadAllTextAsync(AxeFactAttribute.Script) + "; true");
                foreach (int width in s_widths)
                {
                    await Browser.SizeAsync(width, 900);
                    found.AddRange((await ViolationsAsync()).Select(v => $"{address} {language} {width} {v}"));

                    // The menu of a small window, open.
                    if (width == 320 && await Browser.TextAsync("document.getElementById('menu')?.textContent ?? ''") is { Length: > 0 })
                    {
                        await Browser.ValueAsync("document.getElementById('menu').click()");
                        found.AddRange((await ViolationsAsync()).Select(v => $"{address} {language} menu {v}"));
                    }
                }
            }
        }

        await Browser.SizeAsync(1400, 900);
        await Browser.GoAsync(pages.Server.FirstLine);
        await Browser.UntilAsync($"location.host === '{pages.Server.Address.Authority}' && document.querySelector('.figures')");
        Browser.Faults.Clear();
        found.Should().BeEmpty();
    }

    /// <summary>The dark theme changes colours and nothing else: all rules are asked once, those of colours twice.</summary>
    private async Task<string[]> ViolationsAsync(string within = "document")
    {
        string light = await ViolationsAsync(within, "light", "['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']"),
            dark = await ViolationsAsync(within, "dark", "{ type: 'rule', values: ['color-contrast', 'link-in-text-block'] }");
        return [.. new[] { light, dark }.Where(v => v.Length > 0)];
    }

    private async Task<string> ViolationsAsync(string within, string theme, string rules) => (string)(await Browser.ValueAsync(
        $"(document.documentElement.dataset.theme = '{theme}', axe.run({within}, {{ resultTypes: ['violations'], runOnly: {rules} }})"
            + $".then(r => r.violations.map(v => '{theme} ' + v.id + ': ' + v.nodes.slice(0, 2).map(n => n.html.slice(0, "
            + "120) + ' ' + n.failureSummary.slice(0, 160)).join(' / ')).join('; ')))"))!;

    [Fact]
    public void The_dark_theme_changes_colours_alone()
    {
        string style = File.ReadAllText(Path.Combine(Programs.Root, "src", "ReportMiner.Web", "wwwroot", "style.css"));
        MatchCollection rules = Regex.Matches(style, @"data-theme[^{]*\{([^}]*)\}");
        rules.Should().ContainSingle();
        rules[0].Groups[1].Value.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Should()
            .OnlyContain(p => Regex.IsMatch(p, "^(--[a-z0-9-]+: #[0-9a-f]{3,6}|color-scheme: dark)$"));
    }

    /// <summary>A round that is closed, with the opinions of two people.</summary>
    private async Task RoundAsync(string name)
    {
        await pages.Server.PostAsync("rounds",
            new JsonObject { ["name"] = name, ["people"] = new JsonArray("Reviewer", "Clerk"), ["query"] = "kind=recommendation",
            ["count"] = 3 });
        string[] items = [.. (await pages.Server.GetAsync("rounds/" + name))["entries"]!.AsArray().Select(e => (string)e!["id"]!)];
        string theme = (string)(await pages.Server.GetAsync("run"))["themes"]![0]!["id"]!;
        foreach (string item in items)
        {
            (await pages.Server.PostAsync("decisions",
                new JsonObject { ["item"] = item, ["field"] = "themes", ["value"] = theme, ["version"] = 0, ["round"] = name })).Status
                .Should().Be(System.Net.HttpStatusCode.OK);
        }

        Decision[] given = [.. new FolderStore(pages.Results).ReadDecisions().Where(d => d.Round == name)];
        new FolderStore(pages.Results).Append(given.Select((d, i) => d with { Who = "Clerk", Value = i == 0 ? "" : d.Value }));
        using HttpResponseMessage closed = await pages.Server.Client.PostAsync($"/api/rounds/{name}/close", null);
        closed.StatusCode.Should().Be(System.Net.HttpStatusCode.OK);
    }

    /// <summary>Lays what learning would leave, so that the page has all its parts.</summary>
    private void LayTrial(string id)
    {
        string folder = Directory.CreateDirectory(Path.Combine(pages.Results, ".review", "learned")).FullName;
        JsonObject figures = new() { ["micro"] = 0.8, ["macro"] = 0.7, ["exact"] = 0.6 };
        JsonObject item = new() { ["id"] = id, ["place"] = "A/1 1", ["language"] = "en", ["text"] = "Count the lamps.",
            ["lost"] = new JsonArray("sovereignty"), ["gained"] = new JsonArray("prevention") };
        File.WriteAllText(Path.Combine(folder, "report.json"), new JsonObject
        {
            ["base"] = "a", ["model"] = "b", ["decided"] = 20, ["texts"] = 40, ["before"] = figures, ["after"] = figures.DeepClone(),
            ["difference"] = -0.01, ["p"] = 0.4, ["significant"] = false, ["unknown"] = new JsonArray("own"), ["changes"] = 70,
            ["items"] = new JsonArray(item),
        }.ToJsonString());
    }
}
