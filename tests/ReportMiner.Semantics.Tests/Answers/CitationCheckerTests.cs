using System.Collections.Immutable;
using ReportMiner.Model;
using ReportMiner.Semantics.Answers;
using ReportMiner.Semantics.Index;

namespace ReportMiner.Semantics.Tests.Answers;

public sealed class CitationCheckerTests
{
    private readonly Dictionary<string, IndexedItem> _store = InventedRun.Rows.Select(IndexedItem.Read).ToDictionary(i => i.Id);

    [Theory]
    [InlineData("Logs are kept for 30 days [aaaa000000000001].")]
    [InlineData("Logs are kept for 30 days. [aaaa000000000001]")]
    [InlineData("Logs are kept “for at least 30 days” [aaaa000000000001, bbbb000000000001].")]
    [InlineData("The Panel wants «Журнал каждого  отключения лампы» kept [aaaa000000000002].")]
    [InlineData("Operators should publish \"tide tables\" [bbbb000000000002].")]
    [InlineData("Logs are kept ‘for at least 30 days’ [aaaa000000000001].")]
    [InlineData("The States' logs are kept 'for at least 30 days' [aaaa000000000001].")]
    [InlineData("The log is kept „for at least 30 days“, and so is „every lamp outage” [aaaa000000000001].")]
    [InlineData("Keepers’ logs, and the States’ too, are kept for 30 days [aaaa000000000001].")]
    [InlineData("The operators' logs and the keepers' books are kept [aaaa000000000001].")]
    public void Sentence_that_holds_stands(string answer) =>
        Check(answer).Should().ContainSingle().Which.Struck.Should().BeNull();

    [Theory]
    [InlineData("Logs are kept for 30 days.", "cites nothing")]
    [InlineData("Logs are kept [deadbeef00000000].", "not in the store")]
    [InlineData("Logs are kept [aaaa000000000001; deadbeef00000000].", "not in the store")]
    [InlineData("Logs are kept “for at least 60 days” [aaaa000000000001].", "not in the text cited")]
    [InlineData("Keepers learn “the repair of foghorns” [aaaa000000000001].", "not in the text cited")]
    [InlineData("Operators publish \"sea charts\" [bbbb000000000002].", "not in the text cited")]
    [InlineData("Operators publish “sea charts [bbbb000000000002].", "never ends")]
    [InlineData("Logs are kept ‘for at least 60 days’ [aaaa000000000001].", "not in the text cited")]
    [InlineData("Logs are kept 'for the keeper's life' [aaaa000000000001].", "not in the text cited")]
    [InlineData("Logs are kept „for at least 60 days“ [aaaa000000000001].", "not in the text cited")]
    [InlineData("Logs are kept ”for at least 60 days” [aaaa000000000001].", "not in the text cited")]
    [InlineData("Logs are kept ‘for at least 60 days [aaaa000000000001].", "never ends")]
    [InlineData("Logs are kept 'for at least 60 days [aaaa000000000001].", "never ends")]
    [InlineData("The log says \"Ring twice. Then wait.\" every night [aaaa000000000001].", "not in the text cited")]
    [InlineData("See the report [1].", "not in the store")]
    public void Sentence_that_does_not_hold_is_struck(string answer, string why) =>
        Check(answer).Should().ContainSingle().Which.Struck.Should().Contain(why);

    [Fact]
    public void Each_sentence_is_judged_for_itself()
    {
        ImmutableArray<AnswerSentence> sentences = Check(
            "Logs are kept for 30 days [aaaa000000000001]. Harbours must close [cccc000000000009]. In para. 4 (b) keepers are trained. "
                + "[aaaa000000000003]\nNobody objected.");
        sentences.Select(s => s.Struck is null).Should().Equal(true, false, true, false);
        sentences[2].Text.Should().Be("In para. 4 (b) keepers are trained. [aaaa000000000003]");
    }

    [Fact]
    public void Citation_does_not_reach_over_to_the_next_sentence() =>
        Check("Harbours must close. Logs are kept [aaaa000000000001].").Select(s => s.Struck is null).Should().Equal(false, true);

    [Fact]
    public void Reason_is_told_in_the_language_of_the_answer() =>
        new CitationChecker(_store.GetValueOrDefault, Language.Russian).Check("Порты закрыты.")[0].Struck.Should().Be("в нём нет ссылки");

    private ImmutableArray<AnswerSentence> Check(string answer) =>
        new CitationChecker(_store.GetValueOrDefault, Language.English).Check(answer);
}
