using ReportMiner.Model.Runs;
using ReportMiner.Model.Themes;

namespace ReportMiner.Export.Tests.Browsing;

/// <summary><c>report.html</c> as people use it: by mouse and keyboard, on a phone and on a desk, in both languages.</summary>
public sealed class ReportPageTests
{
    private const string Shown = "document.querySelectorAll('#results article').length";

    /// <summary>Elements that reach out of the window and are not in a part that scrolls by itself, and texts that are cut.</summary>
    private const string Overflow = """
        (() => {
          const inner = e => e.closest('.wide, .heard, .skip, svg, script, style, title, noscript');
          const out = [...document.body.querySelectorAll('*')].filter(e => !inner(e)).filter(e => {
            const box = e.getBoundingClientRect();
            return box.width > 0 && (box.right > innerWidth + 1 || box.left < -1 || (getComputedStyle(e).overflowX === 'hidden' && e.scrollWidth > e.clientWidth + 1));
          });
          const page = document.documentElement.scrollWidth > innerWidth ? [`page ${document.documentElement.scrollWidth}`] : [];
          return [...page, ...out.map(e => `${e.tagName} ${e.className} ${e.textContent.slice(0, 40)}`)].join('; ');
        })()
        """;

    /// <summary>Texts of the pictures that begin left of them or end right of them.</summary>
    private const string Cut = """
        [...document.querySelectorAll('#heat svg > text, #flow svg > text')].filter(t => {
          const box = t.getBoundingClientRect(), picture = t.closest('svg').getBoundingClientRect();
          return box.left < picture.left - 1 || box.right > picture.right + 1;
        }).map(t => t.textContent).join('; ')
        """;

    private const string Choose = """
        (name, value) => new Promise(done => {
          const field = document.forms.filters.elements[name];
          field.value = value;
          field.dispatchEvent(new Event('input', { bubbles: true }));
          setTimeout(done, name === 'q' ? 250 : 50);
        })
        """;

    private static readonly string Page = MemoryTarget.Of(InventedRun.Build(), "html").Text("report.html");

    [ProgramFact("chromium")]
    public async Task Nothing_reaches_out_of_the_window_in_either_language()
    {
        await using Browser browser = await Browser.OpenAsync(LongNames());
        foreach (int width in new[] { 390, 1440 })
        {
            await browser.SizeAsync(width, 844);
            foreach (string language in new[] { "en", "ru" })
            {
                await browser.ValueAsync($"document.querySelector('[data-ui={language}]').click()");
                await browser.UntilAsync($"innerWidth === {width} && document.documentElement.lang === '{language}'");
                (await browser.TextAsync(Overflow)).Should().BeEmpty("at {0} in {1}", width, language);
                await browser.ValueAsync("new Promise(requestAnimationFrame)");
                (await browser.TextAsync(Cut)).Should().BeEmpty("at {0} in {1}", width, language);
            }
        }

        Clean(browser);
    }

    [ProgramFact("chromium")]
    public async Task Filters_narrow_the_list_and_are_cleared()
    {
        await using Browser browser = await Browser.OpenAsync(Page);
        await browser.ValueAsync("document.querySelector('[data-ui=en]').click()");
        (await browser.TextAsync(Shown)).Should().Be("7");
        foreach ((string name, string value, int count, string text) in new[]
        {
            ("status", "new", 2, "new"), ("q", "signal codes", 1, "signal codes"), ("lang", "ru", 2, "Смотрител"),
            ("theme", "-", 4, "without a theme"),
        })
        {
            await browser.ValueAsync($"({Choose})('{name}', '{value}')");
            (await browser.TextAsync($"{Shown} + ' ' + document.getElementById('count').textContent")).Should()
                .Be($"{count} {count} of 7 recommendations shown", name);
            (await browser.TextAsync("document.getElementById('results').textContent")).Should().Contain(text);
            (await browser.TextAsync("location.hash")).Should().Contain($"{name}=");
            await browser.ValueAsync("document.querySelector('button[type=reset]').click()");
            await browser.UntilAsync($"{Shown} === 7");
        }

        await browser.ValueAsync($"({Choose})('q', 'no such words at all')");
        (await browser.TextAsync("document.getElementById('count').textContent")).Should().Be("Nothing was found.");
        Clean(browser);
    }

    /// <summary>
    /// «What did Norway recommend, and what became of it?»: the proposer, then a state; every number is what the list then shows.
    /// </summary>
    [ProgramFact("chromium")]
    public async Task Who_asked_and_what_became_of_it_takes_two_clicks()
    {
        await using Browser browser = await Browser.OpenAsync(Page);
        await browser.ValueAsync("document.querySelector('[data-ui=ru]').click()");
        (await browser.TextAsync("[...document.forms.filters.elements.proposer.options].map(o => o.text).join('|')")).Should()
            .Be("все авторы предложений|Норвегия");
        await browser.ValueAsync($"({Choose})('proposer', 'norway')");
        (await browser.TextAsync(Shown)).Should().Be("1");
        (await browser.TextAsync("document.getElementById('results').textContent")).Should().Contain("Кем предложено: Норвегия").And
            .NotContain("norway");
        await browser.ValueAsync("document.querySelector('button[type=reset]').click()");
        await browser.UntilAsync($"{Shown} === 7");
        string[] states =
            (await browser.TextAsync("[...document.querySelectorAll('#outcomes button')].map(b => b.textContent).join('|')")).Split('|');
        states.Should().HaveCountGreaterThan(2).And.NotContain(s => s.Contains("dropped", StringComparison.Ordinal));
        for (int i = 0; i < states.Length; i++)
        {
            await browser.ValueAsync(
                $"[...document.querySelectorAll('#outcomes button')].find(b => b.textContent === '{states[i]}').click()");
            (await browser.TextAsync(Shown)).Should().Be(states[i].Split(": ")[1], states[i]);
            await browser.ValueAsync("document.querySelector('#outcomes button[aria-pressed=true]').click()");
        }

        Clean(browser);
    }

    [ProgramFact("chromium")]
    public async Task The_search_finds_words_in_any_form()
    {
        await using Browser browser = await Browser.OpenAsync(Page);
        await browser.ValueAsync("document.querySelector('[data-ui=en]').click()");
        foreach ((string query, int count) in new[]
        {
            ("курсами", 1), ("курсе", 1), ("сигнального кода", 1), ("keeping", 1), ("course inviting", 1), ("Норвегией", 1),
            ("Норвегия", 1), ("share lens", 1), ("журналов", 1), ("no-such-word", 0),
        })
        {
            await browser.ValueAsync($"({Choose})('q', '{query}')");
            (await browser.TextAsync(Shown)).Should().Be(count.ToString(System.Globalization.CultureInfo.InvariantCulture), query);
        }

        await browser.ValueAsync($"({Choose})('q', 'журналам')");
        (await browser.TextAsync("[...document.querySelectorAll('#results mark')].map(m => m.textContent).join()")).Should().Be("журналы");
        Clean(browser);
    }

    [ProgramFact("chromium")]
    public async Task Keyboard_alone_reaches_and_works_everything()
    {
        await using Browser browser = await Browser.OpenAsync(Page);
        await browser.SizeAsync(1440, 900);
        await browser.ValueAsync("document.querySelector('[data-ui=en]').click(), document.activeElement.blur(), window.focus()");
        var reached = new List<string>();
        for (int i = 0; i < 60 && !reached.Contains("reset"); i++)
        {
            await browser.PressAsync("Tab");
            reached.Add(await browser.TextAsync(
                "(e => e.type === 'reset' ? 'reset' : e.className === 'skip' ? 'skip' : e.dataset.ui ?? (e.getAttribute('role') === "
                    + "'button' ? 'cell' : e.name ?? (e.id || e.tagName)))(document.activeElement)"));
        }

        reached.Distinct().Should()
            .ContainInOrder(
                "skip",
                "en",
                "ru",
                "heat",
                "cell",
                "flow",
                "SUMMARY",
                "q",
                "theme",
                "meeting",
                "status",
                "proposer",
                "addressee",
                "lang",
                "reset");

        await browser.ValueAsync("document.querySelector('#heat [role=button]').focus()");
        await browser.PressAsync("Enter");
        await browser.UntilAsync($"document.forms.filters.elements.theme.value !== '' && {Shown} < 7");
        string label = await browser.TextAsync("document.querySelector('#heat [aria-pressed=true]').getAttribute('aria-label')");
        label.Should().EndWith(": " + await browser.TextAsync(Shown), "a cell counts what it shows");

        await browser.ValueAsync("document.querySelector('[data-ui=ru]').focus()");
        await browser.PressAsync(" ");
        await browser.UntilAsync("document.documentElement.lang === 'ru' && document.title === 'Рекомендации по сессиям и совещаниям'");
        await browser.ValueAsync("document.querySelector('.skip').focus()");
        await browser.PressAsync("Enter");
        await browser.UntilAsync("document.activeElement.id === 'results'");
        Clean(browser);
    }

    /// <summary>The page of a run whose themes have names as long as those of a real catalogue.</summary>
    private static string LongNames()
    {
        RunResult run = InventedRun.Build();
        var name =
            new Bilingual(
                "Law enforcement cooperation and information exchange", "Сотрудничество правоохранительных органов и обмен информацией");
        return MemoryTarget
            .Of(
                run with { Catalogue = run.Catalogue with { Themes = [.. run.Catalogue.Themes.Select(t => t with { Name = name })] } },
                "html")
            .Text("report.html");
    }

    /// <summary>The page logged nothing and asked for nothing but itself.</summary>
    private static void Clean(Browser browser)
    {
        browser.Faults.Should().BeEmpty();
        browser.Requests.Should()
            .OnlyContain(r => r.StartsWith("file:", StringComparison.Ordinal) && r.Contains("/page.html", StringComparison.Ordinal));
    }
}
