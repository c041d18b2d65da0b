using ReportMiner.Analysis.Replies;
using ReportMiner.Model.Documents;
using ReportMiner.Model.Sources;

namespace ReportMiner.Analysis.Tests.Replies;

/// <summary>What a reply says of the recommendations of a report, in both languages.</summary>
public sealed class ReplyReaderTests
{
    [Theory]
    [InlineData(
        "Lakeland accepts the following recommendations: 140.7, 140.8. 140.9 and 140.10–140.12.",
        "140.7 accepted, 140.8 accepted, 140.9 accepted, 140.10 accepted, 140.11 accepted, 140.12 accepted")]
    [InlineData("The Government takes note of recommendations 140.1 and 140.2-4.", "140.1 noted, 140.2 noted, 140.3 noted, 140.4 noted")]
    [InlineData(
        "Recommendations 140.1, 140.3 enjoy the support of Lakeland, while 140.2 is noted.",
        "140.1 supported, 140.3 supported, 140.2 noted")]
    [InlineData("Lakeland does not support recommendations 98.2 and 98.5.", "98.2 noted, 98.5 noted")]
    [InlineData(
        "The following recommendations are accepted: 12.1, 12.2. Recommendation 12.3 is rejected.",
        "12.1 accepted, 12.2 accepted, 12.3 rejected")]
    [InlineData("Lakeland partially accepts recommendation 12.4.", "12.4 partially accepted")]
    [InlineData("98.1 Supported. The instrument is expected to be deposited soon.", "98.1 supported")]
    [InlineData(
        "Правительство поддерживает рекомендации 140.7, 140.9 и 140.11–140.13.",
        "140.7 supported, 140.9 supported, 140.11 supported, 140.12 supported, 140.13 supported")]
    [InlineData("Правительство принимает к сведению рекомендации 140.1 и 140.2.", "140.1 noted, 140.2 noted")]
    [InlineData("Рекомендации 140.3, 140.4 принимаются, а 140.5 принимается к сведению.", "140.3 accepted, 140.4 accepted, 140.5 noted")]
    [InlineData("Озерная Республика не может поддержать рекомендации 140.6 и 140.8.", "140.6 noted, 140.8 noted")]
    [InlineData("Рекомендация 140.9 отклонена.", "140.9 rejected")]
    [InlineData("98.3 Поддерживается. Закон вступил в силу.", "98.3 supported")]
    [InlineData("Of the 48 recommendations received, Lakeland supports 40 and takes note of 8.", "")]
    [InlineData("Lakeland spent 3.5 million on these recommendations and accepts no other figure.", "")]
    [InlineData("Lakeland supports the efforts described in 12.1.", "")]
    public void A_sentence_states_positions(string text, string positions) => Told(Reply(text)).Should().Be(positions);

    [Fact]
    public void Numbers_under_a_heading_take_its_position_and_a_sentence_goes_before_it()
    {
        Document reply = Reply(
            ("Noted recommendations", true), ("140.1-3", false), ("Lakeland supports the aims of the Convention.", false),
            ("140.5, 7", false),
            ("Рекомендации, которые пользуются поддержкой", true), ("140.11", false), ("Lakeland accepts recommendation 140.2.", false));

        Told(reply).Should().Be("140.1 noted, 140.2 accepted, 140.3 noted, 140.5 noted, 140.7 noted, 140.11 supported");
    }

    [Fact]
    public void A_number_with_two_positions_has_none()
    {
        Reply reply =
            ReplyReader.Read(
                Reply(("Lakeland accepts recommendations 12.1 and 12.2.", false), ("It takes note of recommendation 12.2.", false)))!;
        reply.Positions.Select(p => p.Number).Should().Equal("12.1");
        reply.Contradicted.Should().Equal("12.2");
    }

    [Fact]
    public void A_document_that_is_no_reply_states_none()
    {
        Document report = Reply("Lakeland accepts recommendations 12.1 and 12.2.");
        ReplyReader.Read(report with { Source = report.Source with { Masthead = new Masthead { Title = "Report of the Panel" } } }).Should()
            .BeNull();
    }

    private static string Told(Document document) =>
        string.Join(", ", ReplyReader.Read(document)?.Positions.Select(p => $"{p.Number} {p.Position}") ?? []);

    private static Document Reply(string text) => Reply((text, false));

    private static Document Reply(params (string Text, bool Heading)[] blocks)
    {
        int heading = -1;
        return new Document
        {
            Source = new SourceInfo
            {
                File = "reply.txt", Sha256 = "0", Size = 1, Meeting = "A/XYZ/9/2",
                Masthead = new Masthead { Symbol = new DocumentSymbol { Text = "A/XYZ/9/2/Add.1", Modifications = ["Add.1"] } },
            },
            Status = DocumentStatus.Complete,
            Blocks =
            [
                .. blocks.Select((b, i) => new Block
                {
                    Kind = b.Heading ? BlockKind.Heading : BlockKind.Paragraph, Text = b.Text, Spans = [],
                    Section = (heading = b.Heading ? i : heading) is >= 0 and var at && !b.Heading ? [at] : [],
                }),
            ],
        };
    }
}
