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
        int start = Decisions.Length;
        foreach ((string language, string[] words) in new[]
        {
            ("en", new[] { "Matrix", "Change themes", "Save", "Comment", "Links", "None of these", "Queue", "Cannot tell" }),
            ("ru", ["Матрица", "Изменить темы", "Сохранить", "Замечание", "Соответствия", "Ни один", "На проверку", "Нельзя определить"]),
        })
        {
            await pages.SpeakAsync(language);
            int before = Decisions.Length, earlier = Decisions.Count(d => d.Field == DecisionField.Link), links = 0;
            await ClickAsync(words[0]);
            await Browser.UntilAsync("document.querySelector('.rows .row a')");
            await Browser.ValueAsync("document.querySelector('.rows .row a').click()");
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
        await ExportedAsync(Decisions[start..]);
        new FolderStore(pages.Results).Read().DecisionConflicts.Should().BeEmpty();
        Browser.Faults.Should().BeEmpty();
    }

    /// <summary>All that was decided is in the exported files, which are read by other code.</summary>
    private async Task ExportedAsync(Decision[] log)
    {
        Dictionary<string, JsonNode> items = (await pages.Server.Client.GetStringAsync("/api/export/jsonl"))
            .Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(l => JsonNode.Parse(l)!).ToLookup(ViewTests.Id)
            .ToDictionary(g => g.Key, g => g.First());
        List<string[]> rows = MatrixTable.Read(new StringReader(await pages.Server.Client.GetStringAsync("/api/export/matrix")));
        int comment = Array.IndexOf(rows[0], "comment");
        int told = 0;
        foreach (Decision last in log.GroupBy(d => (d.Line, d.Field, d.Field == DecisionField.Link
            ? string.Join(' ', d.Items.Select(i => i.Id)) : "")).Select(matter => matter.Last()))
        {
            foreach (string id in last.Items.Select(i => i.Id).Where(items.ContainsKey))
            {
                string[] row = rows.Skip(1).FirstOrDefault(r => r.Any(cell => cell.Split(';').Contains(id))) ?? [];
                told += last.Field == DecisionField.Checked ? 0 : 1;
                switch (last.Field)
                {
                    case DecisionField.Themes:
                        items[id]["themes"]!.AsArray().Select(t => (string)t!["id"]!).Should()
                            .BeEquivalentTo(last.Value.Split(';', StringSplitOptions.RemoveEmptyEntries));
                        break;
                    case DecisionField.Comment:
                        row[comment].Should().Be(last.Value);
                        break;
                    case DecisionField.Link when last.Value == "none":
                        row.SelectMany(cell => cell.Split(';')).Should().NotContain(last.Items.Select(i => i.Id).Except([id]));
                        break;
                }
            }
        }

        told.Should().BeGreaterThan(3);
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
            await Browser.UntilAsync("document.activeElement.closest('[role=row]')?.getAttribute('aria-rowindex') === '3'");
            await PressAsync("KeyK", "k", "л");
            await Browser.UntilAsync("document.activeElement.closest('[role=row]')?.getAttribute('aria-rowindex') === '2'");
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
            + "c.textContent).join('; ')).join('|')")).Split('|');
        JsonNode run = JsonNode.Parse(await File.ReadAllTextAsync(Path.Combine(pages.Results, "run.json")))!;
        Dictionary<string, string> before = run["series"]!.AsArray().ToDictionary(s => (string)s!["later"]!, s => (string)s!["earlier"]!);
        meetings.Should().BeEquivalentTo(run["documents"]!.AsArray().GroupBy(d => (string)d!["meeting"]!).Select(m =>
            $"{m.Key}; {before.GetValueOrDefault(m.Key)}; {items.Count(i => (string)i["meeting"]! == m.Key)}; {m.Count()} "
                + $"{(m.All(d => (string)d!["status"]! == "complete") ? "✓" : "⚠")}; "
                + $"{m.Sum(d => d!["completeness"]!["asks"]!["unaccounted"]!.AsArray().Count)}"));
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

    /// <summary>While a comment is on its way the page may be drawn anew: what is saved is no draft any more.</summary>
    [ProgramFact("chromium")]
    public async Task A_comment_that_is_saved_while_the_page_is_drawn_anew_leaves_no_draft()
    {
        const string Field = "document.getElementById('comment')";
        string id = await FirstItemAsync(60);
        int before = Decisions.Length;
        await pages.SpeakAsync("en");
        await pages.ShowAsync("#/item/" + id);
        await Browser.ValueAsync("window.fetch_ = fetch, window.fetch = async (...asked) => { const answer = await fetch_(...asked); "
            + "if (!String(asked[0]).endsWith('/decisions')) return answer; window.fetch = fetch_; const old = " + Field + "; "
            + "dispatchEvent(new Event('hashchange')); while (" + Field + " === old) await new Promise(requestAnimationFrame); "
            + "return answer; }, true");
        await Browser.ValueAsync($"{Field}.value = 'Once.', {Field}.dispatchEvent(new Event('input'))");
        await ClickAsync("Save");
        await DecidedAsync(before + 1);
        await Browser.UntilAsync($"{Field}.defaultValue === 'Once.' && document.querySelector('main').dataset.drawn === location.hash");
        await pages.ShowAsync("#/");
        await pages.ShowAsync("#/item/" + id);
        (await Browser.TextAsync($"[{Field}.value, {Field}.dataset.version, sessionStorage.getItem('rm-draft comment {id}')].join()"))
            .Should().Be("Once.,1,");
        (await Browser.TextAsync("document.querySelector('main').textContent.includes('Not saved yet')")).Should().Be("false");
        Browser.Faults.Should().BeEmpty();
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
    public async Task A_round_and_a_disagreement_are_worked_by_keys_of_both_layouts()
    {
        string[] meetings = [.. (await pages.Server.GetAsync("facets?kind=recommendation"))["meeting"]!.AsArray().Take(2)
            .Select(m => (string)m!["value"]!)];
        foreach ((string language, bool russian, string meeting) in new[] { ("en", false, meetings[0]), ("ru", true, meetings[1]) })
        {
            string name = "Keys " + language;
            await pages.SpeakAsync(language);
            (await pages.Server.PostAsync("rounds", new JsonObject { ["name"] = name, ["people"] = new JsonArray("Reviewer", "Clerk"),
                ["query"] = "kind=recommendation&meeting=" + Uri.EscapeDataString(meeting), ["count"] = 4 })).Status.Should()
                .Be(System.Net.HttpStatusCode.OK);
            await pages.ShowAsync("#/rounds/" + Uri.EscapeDataString(name));
            await GiveAllAsync(russian);
            Decision[] mine = [.. Decisions.Where(d => d.Round == name)];
            mine.Should().HaveCount(4);
            mine[0].Value.Should().BeEmpty();
            new FolderStore(pages.Results)
                .Append([.. mine.Take(2).Select(d => d with { Who = "Clerk", Value = d.Value.Length > 0 ? "" : "sovereignty" })]);
            await Browser.ValueAsync("[...document.querySelectorAll('main .bar button')].at(-1).click()");
            await Browser.UntilAsync("document.querySelector('dialog[open] button.main')");
            await Browser.ValueAsync("document.querySelector('dialog[open] button.main').click()");
            await Browser.UntilAsync("document.querySelector('main table th[scope=row]')");
            await SettleAsync(russian);
        }

        Browser.Faults.Should().BeEmpty();
    }

    private async Task GiveAllAsync(bool russian)
    {
        for (int left = 4; left > 0; left--)
        {
            await Browser.UntilAsync($"document.querySelector('.left').textContent.includes('{left}') && document.activeElement.tagName "
                + $"=== 'H1'");
            int before = Decisions.Length;
            foreach (string key in left == 4 ? ["KeyT", "Digit2", "Digit3"] : new[] { "Digit1" })
            {
                await Browser.PressAsync(Typed(key, russian), place: key);
                if (key is "KeyT" or "Digit2")
                {
                    await Browser.UntilAsync("document.activeElement.id === 'find-theme'");
                    await Browser.PressAsync("Escape");
                    await Browser.UntilAsync("!document.querySelector('dialog[open]') && document.activeElement !== document.body");
                }
            }

            await DecidedAsync(before + 1);
            await Browser.UntilAsync(left > 1 ? $"document.querySelector('progress')?.value === {5 - left}"
                : "!document.querySelector('.question')");
        }
    }

    private async Task SettleAsync(bool russian)
    {
        int open = (await pages.Server.GetAsync("disagreements"))["entries"]!.AsArray().Count;
        open.Should().BeGreaterThan(1);
        await pages.ShowAsync("#/conflicts");
        foreach ((string key, string shown) in new[] { ("KeyJ", "2"), ("KeyK", "1") })
        {
            await Browser.PressAsync(Typed(key, russian), place: key);
            await Browser.UntilAsync($"document.querySelector('.head .muted')?.textContent.match(/\\d+/)?.[0] === '{shown}' && "
                + "document.querySelector('main').dataset.drawn === location.hash && document.activeElement.tagName === 'H1'");
        }

        await Browser.PressAsync(Typed("KeyT", russian), place: "KeyT");
        await Browser.UntilAsync("document.activeElement.id === 'find-theme'");
        await Browser.PressAsync("Escape");
        await Browser.UntilAsync("!document.querySelector('dialog[open]') && document.activeElement !== document.body");
        await Browser.PressAsync("1");
        await Browser.UntilAsync($"document.querySelector('.head .muted')?.textContent.match(/\\d+/g)?.[1] === '{open - 1}'");
        Decisions[^1].Settles.Should().NotBeNullOrEmpty();
    }

    /// <summary>Programs that read the screen meet a grid of all items, of which arrows go from cell to cell.</summary>
    [ProgramFact("chromium")]
    public async Task The_matrix_is_a_grid_that_arrows_walk()
    {
        const string Row = "document.activeElement.closest('[role=row]')?.getAttribute('aria-rowindex')";
        const string Column = "document.activeElement.closest('[aria-colindex]')?.getAttribute('aria-colindex')";
        int items = ViewTests.Lines(Path.Combine(pages.Results, "recommendations.jsonl")).Length;
        await pages.ShowAsync("#/matrix");
        (await Browser.TextAsync("document.querySelector('[role=grid]').getAttribute('aria-rowcount')")).Should()
            .Be((items + 1).ToString(CultureInfo.InvariantCulture), "its first row are the headings");
        (await Browser.TextAsync("document.querySelectorAll('[role=grid] [role=columnheader]').length")).Should()
            .Be(await Browser.TextAsync("document.querySelector('[role=grid]').getAttribute('aria-colcount')"));
        (await Browser.TextAsync("[...document.querySelectorAll('[role=grid] .row')].every(r => r.querySelector('[role=rowheader] a') && "
            + "r.querySelector('[role=gridcell]'))")).Should().Be("true");

        await Browser.PressAsync("j", place: "KeyJ");
        await Browser.UntilAsync($"{Row} === '2' && {Column} === '1'");
        foreach ((string key, string row, int cell) in new[] { ("ArrowUp", "2", 0), ("ArrowLeft", "2", 0), ("ArrowRight", "2", 1),
            ("ArrowRight", "2", 2), ("ArrowLeft", "2", 1), ("ArrowLeft", "2", 0), ("ArrowDown", "3", 0), ("ArrowUp", "2", 0) })
        {
            await Browser.PressAsync(key);
            await Browser.UntilAsync($"{Row} === '{row}' && [...document.activeElement.closest('[role=row]').children].indexOf("
                + $"document.activeElement.closest('[role=gridcell], [role=rowheader]')) === {cell}");
        }

        for (int row = 3; row < 130; row++)
        {
            await Browser.PressAsync("ArrowDown");
            await Browser.UntilAsync($"{Row} === '{row}'");
        }

        Browser.Faults.Should().BeEmpty();
    }

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
}
