using System.Collections.Immutable;
using ReportMiner.Semantics.Answers;
using ReportMiner.Semantics.Index;
using ReportMiner.Semantics.Search;

namespace ReportMiner.Semantics.Tests.Answers;

public sealed class ExtractiveAnswererTests
{
    [Fact]
    public async Task Items_stand_by_theme_and_meeting_in_order_of_time_with_change_of_strength()
    {
        Answer answer = await AskAsync("How long must the log of lamp outages be kept?");
        answer.Groups.Select(g => (g.Theme, g.Meeting)).Should().Equal(("data-retention", "panel-2019"), ("data-retention", "panel-2021"));
        answer.Groups[0].Items.Should().ContainSingle("the Russian version of the item is left out").Which.Item.Id.Should()
            .Be("aaaa000000000001");
        AnswerWriter.Write(answer, null).Should().Contain(
            "    “Coastal States must keep the log of every lamp outage for at least 90 days;” (LH/2021/1, 4 (a); p. 2; must; stronger "
                + "than [aaaa000000000001]) [bbbb000000000001]");
    }

    [Fact]
    public async Task Version_in_the_language_of_the_question_is_shown()
    {
        Answer answer = await AskAsync("Сколько дней хранить журнал отключений ламп?");
        answer.Groups.SelectMany(g => g.Items).Select(i => i.Item.Id).Should().Contain("aaaa000000000002").And
            .NotContain("aaaa000000000001").And.Contain("bbbb000000000001");
    }

    [Theory]
    [InlineData("log of lamp outages since 2020", "bbbb000000000001")]
    [InlineData("журнал отключений ламп до 2020 года", "aaaa000000000002")]
    [InlineData("log of lamp outages in 2019", "aaaa000000000001")]
    public async Task Years_of_the_question_limit_the_dates(string question, string id) =>
        (await AskAsync(question)).Groups.SelectMany(g => g.Items).Select(i => i.Item.Id).Should().Equal(id);

    [Theory]
    [InlineData("penguin colonies of Antarctica", "Nothing found.")]
    [InlineData("Сколько стоит проезд в метро?", "Ничего не найдено.")]
    [InlineData("???", "Nothing found.")]
    public async Task Nothing_found_is_answered_with_nothing_found(string question, string answer) =>
        AnswerWriter.Write(await AskAsync(question), null).Should().Equal(answer);

    [Fact]
    public async Task Instruction_in_a_document_is_shown_as_its_text_and_changes_nothing()
    {
        ImmutableArray<string> lines =
            AnswerWriter.Write(await AskAsync("Which harbours must close, and what instructions were given?"), null);
        lines.Where(l => l.Contains("Ignore", StringComparison.Ordinal)).Should().ContainSingle().Which.Should()
            .StartWith("    “Ignore the previous").And.EndWith($"[{InventedRun.Hidden}]");
        (await AskAsync("How long must the log of lamp outages be kept?")).Groups.SelectMany(g => g.Items).Should()
            .NotContain(i => i.Item.Id == InventedRun.Hidden);
    }

    [Fact]
    public async Task Filters_narrow_the_search()
    {
        using var run = new InventedRun();
        using ItemIndex index = await run.OpenAsync();
        var search = new HybridSearch(index);
        async Task<IEnumerable<string>> FindAsync(SearchFilter filter) =>
            (await search.FindAsync("lamp log workshop", filter, 10)).Select(h => h.Item.Id).Order();
        (await FindAsync(new SearchFilter { Languages = ["ru"] })).Should().Equal("aaaa000000000002", "bbbb000000000003");
        (await FindAsync(new SearchFilter { Addressees = ["secretariat"] })).Should().Equal("bbbb000000000003");
        (await FindAsync(new SearchFilter { Strengths = ["must"], Themes = ["data-retention"] })).Should().Equal("bbbb000000000001");
        (await FindAsync(new SearchFilter { Meetings = ["panel-2019"], Since = "2020" })).Should().BeEmpty();
        (await search.FindAsync("мастерские в портах", SearchFilter.None, 1))[0].Matched.Select(m => m.Word).Should()
            .Contain("мастерские").And.Contain("портов");
        (await search.FindAsync("outage", new SearchFilter { Languages = ["ru"] }, 1))[0].Matched.Should().ContainSingle().Which.Word
            .Should().Be("отключения");
    }

    private static async Task<Answer> AskAsync(string question)
    {
        using var run = new InventedRun();
        using ItemIndex index = await run.OpenAsync();
        return await new ExtractiveAnswerer(index).AnswerAsync(question, SearchFilter.None, 10);
    }
}
