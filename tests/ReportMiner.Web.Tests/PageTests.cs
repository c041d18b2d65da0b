using System.Globalization;
using System.Text.Json.Nodes;
using ReportMiner.Decisions;
using ReportMiner.Export.Tests.Browsing;
using ReportMiner.Store.Folders;

namespace ReportMiner.Web.Tests;

/// <summary>The pages in a real browser, as people use them: by what is written on them, by keys of both layouts, at all sizes.</summary>
public sealed class PageTests(OpenPages pages) : IClassFixture<OpenPages>
{
    private const string Named = """
        name => {
          const words = e => [...e.childNodes].filter(n => n.nodeName !== 'KBD').map(n => n.textContent).join('');
          const said = e => (e.getAttribute('aria-label') ?? e.labels?.[0]?.textContent ?? words(e)).trim();
          return [...(document.querySelector('dialog[open]') ?? document).querySelectorAll('button, a, input, select, textarea')].find(e => said(e).startsWith(name) && e.checkVisibility());
        }
        """;

    private Browser Browser => pages.Browser;

    private Decision[] Decisions => [.. new FolderStore(pages.Results).ReadDecisions()];

    [ProgramFact("chromium")]
    public async Task A_newcomer_finds_corrects_rejects_decides_comments_and_exports()
    {
        foreach ((string language, string[] words) in new[]
        {
            ("en", new[] { "Matrix", "Change themes", "Save", "Comment", "Links", "None of these", "Queue", "Cannot tell" }),
            ("ru", ["Матрица", "Изменить темы", "Сохранить", "Замечание", "Соответствия", "Ни один", "На проверку", "Нельзя определить"]),
        })
        {
            await pages.SpeakAsync(language);
            int before = Decisions.Length, earlier = Decisions.Count(d => d.Field == DecisionField.Link), links = 0;
            await ClickAsync(words[0]);
            await Browser.UntilAsync("document.querySelector('ol.rows .row a')");
            await Browser.ValueAsync("document.querySelector('ol.rows .row a').click()");
            await ClickAsync(words[1]);
            await Browser.UntilAsync("document.querySelector('dialog[open] input[type=checkbox]')");
            await Browser.ValueAsync("document.querySelector('dialog[open] input[type=checkbox]').click()");
            await ClickAsync(words[2]);
            await DecidedAsync(before + 1);
            await Browser.UntilAsync("!document.querySelector('dialog[open]') && document.getElementById('comment')");
            await Browser.ValueAsync(
                $"document.getElementById('comment').value = 'Noted {language}', document.getElementById('comment').dispatchEvent(new "
                    + $"Event('input'))");
            await Browser.ValueAsync("[...document.querySelectorAll('button')].find(b => b.textContent.includes('Ctrl Enter')).click()");
            await DecidedAsync(before + 2);
            if (language == "en")
            {
                await pages.ShowAsync("#/links");
                await ClickAsync(words[5]);
                await Browser.UntilAsync("document.querySelector('h1')?.textContent.startsWith('No link')");

                // An item in two languages has a link in each.
                links = Decisions.Count(d => d.Field == DecisionField.Link) - earlier;
                links.Should().BeInRange(1, 2);
            }

            await pages.ShowAsync("#/queue?only=themes");
            await ClickAsync(words[7]);
            await DecidedAsync(before + links + 3);
            Decisions[^1].Field.Should().Be(DecisionField.Checked);
        }

        Decisions.Select(d => d.Field).Should()
            .Contain([DecisionField.Themes, DecisionField.Comment, DecisionField.Link, DecisionField.Checked]);
        string exported = await pages.Server.Client.GetStringAsync("/api/export/matrix");
        exported.Should().Contain("Noted ru");
        new FolderStore(pages.Results).Read().DecisionConflicts.Should().BeEmpty();
        Browser.Faults.Should().BeEmpty();
    }

    [ProgramFact("chromium")]
    public async Task Every_key_works_in_both_layouts()
    {
        await pages.SpeakAsync("en");
        foreach (bool russian in new[] { false, true })
        {
            await Browser.ValueAsync(
                "(() => { window.seen ??= (addEventListener('keydown', e => window.seen.push(e.code + ' ' + e.target.tagName + ' ' + "
                    + "document.getElementById('dialog').open + ' ' + e.altKey + e.ctrlKey + e.metaKey + ' ' + location.hash.slice(0, "
                    + "12)), true), []); })()");
            foreach ((string code, string latin, string cyrillic, string hash) in new[] { ("KeyM", "m", "ь", "#/matrix"),
                ("KeyQ", "q", "й", "#/queue"), ("KeyL", "l", "д", "#/links"), ("KeyS", "s", "ы", "#/list"), ("KeyD", "d", "в", "#/sources"),
                ("KeyH", "h", "р", "#/log"), ("KeyC", "c", "с", "#/conflicts"), ("KeyR", "r", "к", "#/rounds"),
                ("KeyT", "t", "е", "#/learn"), ("KeyO", "o", "щ", "#/") })
            {
                await PressAsync("KeyG", "g", "п");
                await PressAsync(code, latin, cyrillic);
                await pages.DrawnAsync(hash);
                await Browser.UntilAsync(
                    $"location.hash === '{hash}' && document.querySelector('main h1') && !document.querySelector('main[aria-busy]')");
                await Browser.UntilAsync("document.activeElement.tagName === 'H1'");
            }

            // Proposals and cited requests are in no line of the matrix, so they take no comment.
            await pages.ShowAsync("#/matrix?kind=recommendation");
            await PressAsync("KeyJ", "j", "о");
            await PressAsync("KeyJ", "j", "о");
            await Browser.UntilAsync("document.activeElement.closest('[aria-posinset]')?.getAttribute('aria-posinset') === '2'");
            await PressAsync("KeyK", "k", "л");
            await Browser.UntilAsync("document.activeElement.closest('[aria-posinset]')?.getAttribute('aria-posinset') === '1'");
            await PressAsync("Slash", "/", ".");
            await Browser.UntilAsync("document.activeElement.type === 'search'");
            await Browser.PressAsync("Escape");
            await PressAsync("KeyF", "f", "а");
            await Browser.UntilAsync("document.activeElement.closest('.fold')");
            await Browser.PressAsync(russian ? "," : "?", shift: true, russian ? "Slash" : null);
            await Browser.UntilAsync("document.querySelector('dialog[open] dl')");
            (await Browser.TextAsync("[...document.querySelectorAll('dialog dt')].map(d => d.textContent).join(' ')")).Should()
                .Contain("J").And.Contain("E").And.Contain("S");
            await Browser.ValueAsync("document.getElementById('dialog').close()");
            await PressAsync("KeyJ", "j", "о");
            await Browser.PressAsync("Enter");
            await Browser.UntilAsync(
                "location.hash.startsWith('#/item') && document.querySelector('main').dataset.drawn === location.hash && "
                    + "document.querySelector('.themes, .pdfpage, #comment')");
            string item = await Browser.TextAsync("location.hash");
            (await Browser.TextAsync("document.querySelector('.head .muted').textContent")).Should().StartWith("2 of");
            await PressAsync("KeyJ", "j", "о");
            await Browser.UntilAsync(
                $"location.hash !== '{item}' && document.querySelector('main').dataset.drawn === location.hash && "
                    + $"document.querySelector('.head .muted')?.textContent.startsWith('3 of') && document.activeElement.tagName === 'H1'");
            await PressAsync("KeyC", "c", "с");
            await Browser.UntilAsync("document.activeElement.id === 'comment'");
            await Browser.PressAsync("Escape");
            await PressAsync("KeyT", "t", "е");
            await Browser.UntilAsync("document.activeElement.id === 'find-theme'");
            await Browser.ValueAsync("document.getElementById('dialog').close()");

            async Task PressAsync(string code, string latin, string cyrillic) =>
                await Browser.PressAsync(russian ? cyrillic : latin, place: code);
        }

        Browser.Faults.Should().BeEmpty();
    }

    /// <summary>The numbers of the overview are counted again from the results.</summary>
    [ProgramFact("chromium")]
    public async Task The_overview_counts_themes_and_meetings_as_the_results_do()
    {
        await pages.SpeakAsync("en");
        await pages.ShowAsync("#/");
        string exported = await pages.Server.Client.GetStringAsync("/api/export/jsonl");
        JsonNode[] items = [.. exported.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(l => JsonNode.Parse(l)!)];
        Dictionary<string, string> names = (await pages.Server.GetAsync("run"))["themes"]!.AsArray()
            .ToDictionary(t => (string)t!["id"]!, t => (string)t!["en"]!);
        string[] shown = (await Browser.TextAsync("[...document.querySelectorAll('.tally')][1].querySelectorAll('a').values().map(a => "
            + "a.getAttribute('aria-label')).toArray().join('|')")).Split('|');
        shown.Should().BeEquivalentTo(items.SelectMany(i => i["themes"]!.AsArray().Select(t => (string)t!["id"]!).Distinct())
            .CountBy(t => t).Select(t => $"{names[t.Key]}: {t.Value}"));
        string[] meetings = (await Browser.TextAsync("[...document.querySelectorAll('main table tbody tr')].map(r => [...r.cells].map(c => "
            + "c.textContent).join(': ')).join('|')")).Split('|');
        meetings.Where(m => !m.EndsWith(": 0", StringComparison.Ordinal)).Should()
            .BeEquivalentTo(items.CountBy(i => (string)i["meeting"]!).Select(m => $"{m.Key}: {m.Value}"));
    }

    /// <summary>The commands of a page are those of its sheet: each key of it does something, by its place on either keyboard.</summary>
    [ProgramFact("chromium")]
    public async Task Every_key_of_every_page_does_something_in_both_layouts()
    {
        const string State = "[location.hash, document.querySelector('dialog').open, document.activeElement.outerHTML.slice(0, 300), "
            + "document.getElementById('live').textContent, scrollY, document.querySelector('main').innerHTML.length].join('|')";
        string item = await FirstItemAsync(10), view = "?" + "view=kind%3Drecommendation&at=10";
        await Browser.ValueAsync("window.taken ??= (addEventListener('keydown', e => { if (e.defaultPrevented) "
            + "window.taken.push(e.code); }), [])");
        foreach ((string language, bool russian) in new[] { ("en", false), ("ru", true) })
        {
            await pages.SpeakAsync(language);
            foreach (string hash in new[] { "#/matrix?kind=recommendation", "#/item/" + item + view, "#/queue?only=themes",
                "#/queue?only=link", "#/links/" + await LinkedAsync(), "#/list" })
            {
                await pages.ShowAsync(hash);
                string[] keys = await KeysAsync();
                keys.Length.Should().BeGreaterThan(hash == "#/queue?only=link" ? 1 : 5, hash);
                foreach (string key in keys)
                {
                    string code = key == "?" ? "Slash" : key, typed = Typed(code, russian);
                    await pages.ShowAsync(hash);
                    await Browser.UntilAsync("document.activeElement.tagName === 'H1'");
                    int decided = Decisions.Length;
                    if (hash == "#/list" && (code is "ArrowUp" or "ArrowDown" or "Escape" or "KeyX" or "KeyK"))
                    {
                        // They are about the entry that is taken up, or has the focus.
                        await Browser.PressAsync(Typed("KeyJ", russian), place: "KeyJ");
                        await Browser.PressAsync(Typed("KeyJ", russian), place: "KeyJ");
                        await Browser.PressAsync(Typed("KeyM", russian), place: "KeyM");
                    }

                    await Browser.ValueAsync($"window.taken.length = 0, window.before = {State}");
                    await Browser.PressAsync(typed, key == "?", code);
                    await Browser.UntilAsync($"window.taken.includes('{code}')");

                    // A download leaves the page as it is; a page of a document and the next question may not be there.
                    if (code != "KeyE" && !(hash.StartsWith("#/item", StringComparison.Ordinal) && code == "KeyP")
                        && !(hash.StartsWith("#/links", StringComparison.Ordinal) && code is ("KeyJ" or "KeyK")))
                    {
                        await Browser.UntilAsync($"window.before !== {State}");
                    }

                    await Browser.ValueAsync("document.getElementById('dialog').close()");
                    if (code.StartsWith("Digit", StringComparison.Ordinal))
                    {
                        await TakeBackAsync(decided);
                    }
                }
            }
        }

        Browser.Faults.Should().BeEmpty();

        async Task<string[]> KeysAsync()
        {
            await Browser.PressAsync("F1");
            await Browser.UntilAsync("document.querySelector('dialog[open] dl')");

            // Of two lists the first is of the page itself; where nothing is left to ask there is one.
            string keys = await Browser.TextAsync("[...document.querySelectorAll('dialog[open] dl')].slice(0, -1).flatMap(l => "
                + "[...l.querySelectorAll('kbd')]).map(k => k.dataset.key).join(' ')");
            await Browser.ValueAsync("document.getElementById('dialog').close()");
            return [.. keys.Split(' ', StringSplitOptions.RemoveEmptyEntries), "Slash", "?"];
        }

        async Task<string> LinkedAsync()
        {
            foreach (JsonNode? row in (await pages.Server.GetAsync("rows?status=reworded&count=50"))["rows"]!.AsArray())
            {
                string id = ViewTests.Id(row!["item"]!);
                if ((await pages.Server.GetAsync("candidates/" + id))["candidates"]!.AsArray().Count > 0)
                {
                    return id;
                }
            }

            throw new InvalidOperationException("No item has a link.");
        }

        async Task TakeBackAsync(int decided)
        {
            // Some digits open a dialog or go to a field: nothing was decided then.
            await Task.Delay(150);
            while (Decisions.Count(d => d.Undoes is null) > Decisions.Count(d => d.Undoes is not null) + Net(decided))
            {
                using HttpResponseMessage answer = await pages.Server.Client.PostAsync("/api/undo", null);
                answer.IsSuccessStatusCode.Should().BeTrue();
            }
        }

        // Decisions that hold among the first of the log.
        int Net(int count) => Decisions.Take(count).Sum(d => d.Undoes is null ? 1 : -1);
    }

    private static string Typed(string code, bool russian) => code switch
    {
        "Slash" => russian ? "." : "/",
        ['K', 'e', 'y', char letter] =>
            (russian ? "фисвуапршолдьтщзйкыегмцчня"[letter - 'A'] : char.ToLowerInvariant(letter)).ToString(CultureInfo.InvariantCulture),
        ['D', 'i', 'g', 'i', 't', char digit] => digit.ToString(CultureInfo.InvariantCulture),
        _ => code,
    };

    /// <summary>What is being written is nobody else's to take away: neither a redraw does, nor another page, nor another person.</summary>
    [ProgramFact("chromium")]
    public async Task A_comment_that_is_not_saved_outlives_redraws_and_other_people()
    {
        const string Field = "document.getElementById('comment')";
        string id = await FirstItemAsync(20), other = await FirstItemAsync(40);
        await pages.SpeakAsync("en");
        await pages.ShowAsync("#/item/" + id);
        await Browser.PressAsync("c");
        await Browser.UntilAsync($"document.activeElement === {Field}");
        foreach (char letter in "Ask again")
        {
            await Browser.PressAsync(letter.ToString(CultureInfo.InvariantCulture));
        }

        await Browser.UntilAsync($"{Field}.value === 'Ask again'");
        await Browser.ValueAsync($"{Field}.setSelectionRange(4, 9)");

        // The same page is drawn anew beneath the writer's hands.
        await Browser.ValueAsync($"window.old = {Field}, dispatchEvent(new Event('hashchange'))");
        await Browser.UntilAsync($"{Field} && {Field} !== window.old && document.querySelector('main').dataset.drawn === location.hash");
        (await Browser.TextAsync(
            $"[{Field}.value, {Field}.selectionStart, {Field}.selectionEnd, document.activeElement === {Field}].join()"))
            .Should().Be("Ask again,4,9,true");

        // Another decision of one's own on the item, then a visit to another item and a reload.
        await Browser.PressAsync("Escape");
        int before = Decisions.Length;
        await Browser.PressAsync("t");
        await Browser.UntilAsync("document.querySelector('dialog[open] input[type=checkbox]')");
        await Browser.ValueAsync("document.querySelector('dialog[open] input[type=checkbox]').click()");
        await ClickAsync("Save");
        await DecidedAsync(before + 1);
        await Browser.UntilAsync(
            $"!document.querySelector('dialog[open]') && {Field}?.value === 'Ask again' && "
                + $"document.querySelector('main').textContent.includes('Not saved yet')");
        await pages.ShowAsync("#/item/" + other);
        (await Browser.TextAsync($"{Field}.value")).Should().BeEmpty();
        await pages.ShowAsync("#/item/" + id);
        (await Browser.TextAsync($"{Field}.value")).Should().Be("Ask again");
        await Browser.ValueAsync("window.left = true, location.reload()");
        await Browser.UntilAsync($"!window.left && {Field}?.value === 'Ask again'");

        // Another person saves a comment meanwhile: both texts are shown, and nothing is written over.
        Programs.Run("decide", "--in", pages.Results, "--item", id, "--comment", "Settled.", "--who", "Clerk");
        await pages.ShowAsync("#/item/" + id);
        (await Browser.TextAsync($"{Field}.value")).Should().Be("Ask again");
        await ClickAsync("Save");
        await Browser.UntilAsync("document.querySelector('dialog[open] .three')");
        (await Browser.TextAsync("document.querySelector('dialog[open]').textContent")).Should().Contain("Clerk").And
            .Contain("Settled.").And.Contain("Ask again");
        await Browser.PressAsync("Escape");
        await Browser.UntilAsync(
            $"!document.querySelector('dialog[open]') && document.activeElement !== document.body && {Field}.value === 'Ask again'");
        Decisions[^1].Value.Should().Be("Settled.", "who chooses nothing has decided nothing");
        await ClickAsync("Save");
        await Browser.UntilAsync("document.querySelector('dialog[open] .three')");
        await Browser.ValueAsync("document.querySelectorAll('dialog[open] .answers button')[2].click()");
        await DecidedAsync(before + 3);
        Decisions[^1].Value.Should().Be("Settled.\nAsk again");
        await Browser.UntilAsync($"{Field}.value === 'Settled.\\nAsk again' && document.activeElement.tagName === 'H1'");
        Browser.Faults.Should().HaveCount(2).And
            .OnlyContain(f => f.Contains("409 (Conflict)"), "the browser notes the two answers that the writer was shown");
        Browser.Faults.Clear();
    }

    [ProgramFact("chromium")]
    public async Task Sixty_questions_are_answered_by_one_key_each_and_focus_is_never_lost()
    {
        await pages.SpeakAsync("ru");
        await pages.ShowAsync("#/queue?only=themes");
        int before = Decisions.Length,
            left =
                int.Parse(
                    await Browser.TextAsync("document.querySelector('.left').textContent.match(/\\d+/)[0]"), CultureInfo.InvariantCulture);
        left.Should().BeGreaterThan(60);
        for (int i = 1; i <= 60; i++)
        {
            await Browser.PressAsync(i % 3 == 0 ? "0" : "1");
            await Browser.UntilAsync(
                $"document.querySelector('.left').textContent.match(/\\d+/)[0] === '{left - i}' && document.activeElement.tagName "
                    + $"=== 'H1'");
        }

        Decisions.Length.Should().Be(before + 60);
        await Browser.PressAsync("г", place: "KeyU");
        await DecidedAsync(before + 61);
        Decisions[^1].Undoes.Should().NotBeNull();
        Browser.Faults.Should().BeEmpty();
    }

    [ProgramFact("chromium")]
    public async Task A_round_and_a_disagreement_are_worked_by_keys()
    {
        await pages.SpeakAsync("ru");
        (await pages.Server.PostAsync("rounds", new JsonObject { ["name"] = "Keys", ["people"] = new JsonArray("Reviewer", "Clerk"),
            ["query"] = "kind=recommendation", ["count"] = 4 })).Status.Should().Be(System.Net.HttpStatusCode.OK);
        await pages.ShowAsync("#/rounds/Keys");
        for (int left = 4; left > 0; left--)
        {
            await Browser.UntilAsync($"document.querySelector('.left').textContent.includes('{left}') && document.activeElement.tagName "
                + $"=== 'H1'");
            int before = Decisions.Length;
            await Browser.PressAsync(left == 4 ? "3" : "1");
            await DecidedAsync(before + 1);
            await Browser.UntilAsync(left > 1 ? $"document.querySelector('progress')?.value === {5 - left}"
                : "!document.querySelector('.question')");
        }

        Decision[] mine = [.. Decisions.Where(d => d.Round == "Keys")];
        mine.Should().HaveCount(4);
        mine[0].Value.Should().BeEmpty();
        new FolderStore(pages.Results)
            .Append([mine[0] with { Who = "Clerk", Value = mine[1].Value.Length > 0 ? mine[1].Value : "sovereignty" }]);
        await Browser.ValueAsync("[...document.querySelectorAll('main button')].find(b => b.textContent === 'Закрыть раунд').click()");
        await Browser.UntilAsync("document.querySelector('dialog[open] button.main')");
        await Browser.ValueAsync("document.querySelector('dialog[open] button.main').click()");
        await Browser.UntilAsync("document.querySelector('main table')?.textContent.includes('Все темы')");
        int open = (await pages.Server.GetAsync("disagreements"))["entries"]!.AsArray().Count;
        open.Should().BeGreaterThan(0);
        await pages.ShowAsync("#/conflicts");
        await Browser.PressAsync("1");
        await Browser.UntilAsync(open > 1 ? $"document.querySelector('.head .muted')?.textContent.includes('{open - 1}')"
            : "document.querySelector('h1')?.textContent === 'Расхождений нет.'");
        Decisions[^1].Settles.Should().NotBeNullOrEmpty();
        Browser.Faults.Should().BeEmpty();
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

        Decision[] given = [.. Decisions.Where(d => d.Round == name)];
        new FolderStore(pages.Results).Append(given.Select((d, i) => d with { Who = "Clerk", Value = i == 0 ? "" : d.Value }));
        using HttpResponseMessage closed = await pages.Server.Client.PostAsync($"/api/rounds/{name}/close", null);
        closed.StatusCode.Should().Be(System.Net.HttpStatusCode.OK);
    }

    [ProgramFact("chromium")]
    public async Task The_frame_on_the_page_is_the_box_of_the_item_at_every_size()
    {
        await pages.SpeakAsync("en");
        JsonNode[] items =
        [
            .. ViewTests.Lines(Path.Combine(pages.Results, "recommendations.jsonl"))
                .Where(i => i["provenance"]!["boxes"]!.AsArray().Count > 0).DistinctBy(i => (string)i["source"]!["file"]!)
        ];
        items.Should().HaveCountGreaterThan(8);
        foreach (JsonNode item in items)
        {
            await pages.ShowAsync("#/item/" + ViewTests.Id(item));
            foreach (int zoom in new[] { 50, 100, 300 })
            {
                await Browser.UntilAsync("document.querySelector('.pdf')?.dataset.drawn");
                await Browser.ValueAsync(
                    $"(s => {{ s.value = {zoom}; s.dispatchEvent(new Event('change')); }})(document.querySelector('.pdfpage select'))");
                await Browser.UntilAsync($"document.querySelector('.pdf').dataset.drawn?.endsWith(' {zoom}')");
                double overlap = (double)(await Browser.ValueAsync($"({Overlap})({item["provenance"]!["boxes"]!.ToJsonString()})"))!;
                overlap.Should().BeGreaterThanOrEqualTo(0.95, "{0} at {1} %", item["source"]!["file"], zoom);
            }
        }

        Browser.Faults.Should().BeEmpty();
    }

    [ProgramFact("chromium")]
    public async Task The_frames_of_every_item_of_a_pdf_are_its_boxes_at_every_size_on_every_page()
    {
        await pages.ShowAsync("#/");
        JsonArray items = [.. ViewTests.Lines(Path.Combine(pages.Results, "recommendations.jsonl"))
            .Where(i => i["provenance"]!["boxes"]!.AsArray().Count > 0)
            .Select(i => new JsonObject
            {
                ["id"] = ViewTests.Id(i),
                ["pages"] = i["provenance"]!["pages"]!.DeepClone(),
                ["boxes"] = i["provenance"]!["boxes"]!.DeepClone(),
            })];
        items.Count.Should().BeGreaterThan(250);
        await Browser.ValueAsync($"window.slipped = null, ({Frames})({items.ToJsonString()}, {Overlap}).then(x => window.slipped = x, e => "
            + "window.slipped = [String(e)]), true");
        for (int tries = 0; tries < 3000 && !(bool)(await Browser.ValueAsync("window.slipped !== null"))!; tries++)
        {
            await Task.Delay(100);
        }

        (await Browser.TextAsync("window.slipped")).Should().BeEmpty();
        Browser.Faults.Should().BeEmpty();
    }

    [ProgramFact("chromium")]
    public async Task The_words_of_every_item_of_a_pdf_stand_within_its_boxes()
    {
        await pages.ShowAsync("#/");
        JsonArray items = [.. ViewTests.Lines(Path.Combine(pages.Results, "recommendations.jsonl"))
            .Where(i => i["provenance"]!["boxes"]!.AsArray().Count > 0)
            .Select(i =>
                new JsonObject
                {
                    ["id"] = ViewTests.Id(i),
                    ["text"] = (string)i["text"]!,
                    ["boxes"] = i["provenance"]!["boxes"]!.DeepClone()
                })];
        items.Count.Should().BeGreaterThan(250);
        string outside = (string)(await Browser.ValueAsync($"({Words})({items.ToJsonString()}).then(x => x.join(', '))"))!;
        outside.Should().BeEmpty();
    }

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
        foreach (int width in new[] { 1400, 700, 320 })
        {
            await Browser.SizeAsync(width, 900);
            foreach (string language in new[] { "en", "ru" })
            {
                await pages.SpeakAsync(language);
                foreach (string hash in new[] { "#/", "#/matrix", "#/item/" + id, "#/queue", "#/links", "#/list", "#/sources", "#/log",
                    "#/conflicts", "#/rounds", "#/rounds/Seen", "#/rounds/Running", "#/learn" })
                {
                    await pages.ShowAsync(hash);
                    await Browser.ValueAsync("document.querySelector('details.series')?.setAttribute('open', '')");
                    foreach (string theme in new[] { "light", "dark" })
                    {
                        string violations = await ViolationsAsync(theme);
                        if (violations.Length > 0)
                        {
                            found.Add($"{hash} {language} {theme} {width}: {violations}");
                        }
                    }

                    string wide =
                        await Browser.TextAsync(
                            "document.documentElement.scrollWidth > innerWidth ? document.documentElement.scrollWidth : ''");
                    if (wide.Length > 0)
                    {
                        found.Add($"{hash} {language} {width}: reaches out of the window, {wide}");
                    }
                }
            }
        }

        await Browser.SizeAsync(1400, 900);
        found.Should().BeEmpty();
        Browser.Faults.Should().BeEmpty();
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
                await Browser.ValueAsync(await File.ReadAllTextAsync(AxeFactAttribute.Script) + "; true");
                foreach (int width in new[] { 1400, 700, 320 })
                {
                    await Browser.SizeAsync(width, 900);
                    foreach (string theme in new[] { "light", "dark" })
                    {
                        string violations = await ViolationsAsync(theme);
                        found.AddRange(violations.Length > 0 ? [$"{address} {language} {theme} {width}: {violations}"] : []);
                    }

                    // The menu of a small window, open.
                    if (width == 320 && await Browser.TextAsync("document.getElementById('menu')?.textContent ?? ''") is { Length: > 0 })
                    {
                        await Browser.ValueAsync("document.getElementById('menu').click()");
                        string open = await ViolationsAsync("light");
                        found.AddRange(open.Length > 0 ? [$"{address} {language} menu: {open}"] : []);
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

    private async Task<string> ViolationsAsync(string theme) => (string)(await Browser.ValueAsync(
        $"(document.documentElement.dataset.theme = '{theme}', axe.run(document, {{ runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', "
            + "'wcag22aa', 'best-practice'] }).then(r => r.violations.map(v => v.id + ': ' + v.nodes.slice(0, 2).map(n => n.html.slice(0, "
            + "120) + ' ' + n.failureSummary.slice(0, 160)).join(' / ')).join('; ')))"))!;

    /// <summary>The least overlap of a drawn frame with its box, both in parts of the page.</summary>
    private const string Overlap = """
        boxes => {
          const [page] = document.querySelector('.pdf').dataset.drawn.split(' ').map(Number);
          const sheet = document.querySelector('.sheet canvas').getBoundingClientRect(), overlay = document.querySelector('.overlay');
          const width = overlay.viewBox.baseVal.width, scale = width / sheet.width;
          const own = boxes.filter(b => b.page === page), rects = [...overlay.querySelectorAll('rect')].map(r => r.getBoundingClientRect());
          if (own.length !== rects.length || !own.length) return 0;
          return Math.min(...own.map((b, i) => {
            const r = { left: (rects[i].left - sheet.left) * scale, right: (rects[i].right - sheet.left) * scale, top: (rects[i].top - sheet.top) * scale, bottom: (rects[i].bottom - sheet.top) * scale };
            const w = Math.min(b.right, r.right) - Math.max(b.left, r.left), h = Math.min(b.bottom, r.bottom) - Math.max(b.top, r.top);
            const both = Math.max(0, w) * Math.max(0, h), area = x => (x.right - x.left) * (x.bottom - x.top);
            return both / (area(b) + area(r) - both);
          }));
        }
        """;

    /// <summary>Ids, zooms and pages of items whose frames do not cover their boxes.</summary>
    private const string Frames = """
        async (items, overlap) => {
          const { pdfPage } = await import('/pdfpage.js'), slipped = [];
          const frame = () => new Promise(requestAnimationFrame);
          const drawn = async state => { while (document.querySelector('.pdf').dataset.drawn !== state) await frame(); };
          for (const item of items) {
            const file = (await (await fetch('/api/items/' + item.id)).json()).files[item.id].document;
            document.querySelector('main').replaceChildren(pdfPage(file, item.pages, item.boxes).node);
            const [size, next] = [document.querySelector('.pdfpage select'), document.querySelectorAll('.pdfpage button')[1]];
            let at = item.pages[0];
            await drawn(`${at} 100`);
            for (const page of item.pages) {
              for (; at < page; at++) { next.click(); await drawn(`${at + 1} ${size.value}`); }
              for (const zoom of [50, 300, 100]) {
                size.value = zoom;
                size.dispatchEvent(new Event('change'));
                await drawn(`${page} ${zoom}`);
                if (overlap(item.boxes) < 0.95) slipped.push(`${item.id} page ${page} at ${zoom} %`);
              }
            }
          }
          return slipped;
        }
        """;

    /// <summary>Ids of items of which the page, read by another reader, does not have most of the words within the boxes.</summary>
    private const string Words = """
        async items => {
          const lib = await import('/lib/pdfjs/pdf.min.mjs');
          lib.GlobalWorkerOptions.workerSrc = '/lib/pdfjs/pdf.worker.min.mjs';
          const documents = new Map(), texts = new Map(), bad = [];
          const words = s => s.normalize('NFKC').toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
          for (const item of items) {
            const file = (await (await fetch('/api/items/' + item.id)).json()).files[item.id].document;
            if (!documents.has(file)) documents.set(file, await lib.getDocument({ url: `/api/documents/${file}/file`, standardFontDataUrl: '/lib/pdfjs/standard_fonts/', wasmUrl: '/lib/pdfjs/wasm/' }).promise);
            let inside = '';
            for (const box of item.boxes) {
              const key = `${file} ${box.page}`;
              if (!texts.has(key)) {
                const page = await documents.get(file).getPage(box.page), view = page.getViewport({ scale: 1 });
                texts.set(key, (await page.getTextContent()).items.filter(t => t.str).map(t => { const [x, y] = view.convertToViewportPoint(t.transform[4], t.transform[5]); return { x, y, end: x + t.width, str: t.str }; }));
              }
              inside += ' ' + texts.get(key).filter(t => t.y >= box.top - 1 && t.y <= box.bottom + 1 && t.end >= box.left - 1 && t.x <= box.right + 1).map(t => t.str).join(' ');
            }
            const there = words(inside).join(''), wanted = words(item.text);
            if (wanted.filter(w => there.includes(w)).length < 0.9 * wanted.length) bad.push(item.id);
          }
          return bad;
        }
        """;

    /// <summary>An item of the matrix that no other test comments.</summary>
    private async Task<string> FirstItemAsync(int from) =>
        (await pages.Server.GetAsync($"rows?kind=recommendation&from={from}&count=50"))["rows"]!.AsArray()
            .Where(r => r!["line"] is not null).Select(r => ViewTests.Id(r!["item"]!)).First();

    private async Task ClickAsync(string name)
    {
        await Browser.UntilAsync($"({Named})('{name}')");
        await Browser.ValueAsync($"({Named})('{name}').click()");
    }

    private async Task DecidedAsync(int count)
    {
        for (int tries = 0; tries < 500 && Decisions.Length < count; tries++)
        {
            await Task.Delay(20);
        }

        Decisions.Length.Should().Be(count);
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
