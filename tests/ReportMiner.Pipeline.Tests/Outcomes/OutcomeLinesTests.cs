using System.Collections.Immutable;
using System.Text;
using ReportMiner.Model;
using ReportMiner.Model.Diagnostics;
using ReportMiner.Model.Documents;
using ReportMiner.Model.Manuscripts;
using ReportMiner.Model.Recommendations;
using ReportMiner.Model.Sources;
using ReportMiner.Pipeline.Documents;
using ReportMiner.Pipeline.Outcomes;

namespace ReportMiner.Pipeline.Tests.Outcomes;

public sealed class OutcomeLinesTests
{
    [Theory]
    [InlineData("expert-panel-2021-ru.docx")]
    [InlineData("resolution-preservation-2022-en.txt")]
    [InlineData("expert-panel-2023-en.pdf")]
    public void Nothing_is_lost_on_the_way(string sample)
    {
        DocumentOutcome outcome = DocumentProcessor.Process(Path.Combine(Folder.Samples, sample), CancellationToken.None);

        outcome.Document.Blocks.Should().NotBeEmpty();
        OutcomeLines.Of(outcome).ToOutcome().Should().BeEquivalentTo(outcome);
    }

    [Fact]
    public void Every_property_of_an_item_comes_back()
    {
        DocumentOutcome outcome =
            DocumentProcessor.Process(Path.Combine(Folder.Samples, "expert-panel-2023-en.pdf"), CancellationToken.None);
        Recommendation full = outcome.Items[0] with
        {
            Section = ["I. One", "A. Two"], Paragraph = "4", Label = "е)", Path = ["4", "e"], Ordinal = 3, Chapeau = "c",
            SubItems = [new("(i)", "s")],
            Themes = [new("data-retention", 0.1 + 0.2, [new(1, 2, double.NaN)])], Addressees = ["states"], Proposers = ["xx"],
            Strength = "should",
            Position = "noted", References = ["A/1"], TakenUpBy = "id", Ocr = true, OcrConfidence = 0.5, OcrLanguage = "ru",
            Action = new(4, 0.5), Model = "m", ThemesDecided = true, ModelThemes = [], Language = Language.Russian,
            Text = "\"<&>\" \u0001 \u202E Ж 🗎", Kind = RecommendationKind.Cited,
        };
        ShouldBeFull(full);

        Recommendation read = OutcomeLines.Of(outcome with { Items = [full] }).ToOutcome().Items[0];

        read.Should().BeEquivalentTo(full);
    }

    [Fact]
    public void Every_property_of_a_document_comes_back()
    {
        var symbol = new DocumentSymbol
        {
            Text = "A/1/Add.1",
            Bodies = ["A"],
            Nature = "L",
            Session = "74",
            Number = "1",
            Modifications = ["Add.1"],
            Recognised = true
        };
        var masthead = new Masthead
        {
            Symbol = symbol, Distribution = "General", Date = new DateOnly(2020, 7, 29), Version = "Russian", Original = "English",
            Body = "b", Session = "s", Place = "p",
            AgendaItem = "a", Title = "t", JobNumber = "j", Speaker = "sp", Meeting = "m",
        };
        var source = new SourceInfo
        {
            File = "f",
            Sha256 = "00",
            Size = 5L << 32,
            Format = SourceFormat.Html,
            PageCount = 7,
            Masthead = masthead,
            Meeting = "m"
        };
        var block = new Block
        {
            Kind = BlockKind.Item, Level = 2, Label = "(a)", Path = ["4", "a"], Text = "t", Language = Language.Russian, Pages = [3],
            Spans = [new(1, 5), new(7, 9)], Boxes = [new(3, new(0.5, 1, 2, 3))],
            Section = [0], Parent = 7, Cells = [new(2, "c", true)], Table = 4, TableHeader = true, FootnoteMarks = ["*"],
            Bold = [new(0, 1)], Italic = [new(1, 2)],
        };
        var document = new Document
        {
            Source = source, Status = DocumentStatus.Incomplete, Languages = [Language.Russian, Language.English],
            Completeness = new([new("items of 4", "a", "f", 5, ["c"], ["d"])], new(1, 2, 3, 4, 5)),
            Diagnostics = [new("RM1201", Severity.Error, "x", 1, 2, 3), new("RM1202", Severity.Warning, "y")],
            Blocks = [block],
        };
        foreach (object part in (object[])[symbol, masthead, source, block])
        {
            ShouldBeFull(part);
        }

        OutcomeLines.Of(new DocumentOutcome(document, [], 1.5)).ToOutcome().Should().BeEquivalentTo(new DocumentOutcome(document, [], 1.5));
    }

    [Fact]
    public void Items_share_the_source_of_their_document()
    {
        DocumentOutcome outcome =
            DocumentProcessor.Process(Path.Combine(Folder.Samples, "expert-panel-2023-en.pdf"), CancellationToken.None);

        DocumentOutcome read = OutcomeLines.Of(outcome).ToOutcome();

        read.Items.Should().NotBeEmpty().And.OnlyContain(i => ReferenceEquals(i.Source, read.Document.Source));
    }

    [Fact]
    public void Tags_stand_beside_the_bytes_of_their_item()
    {
        DocumentOutcome outcome =
            DocumentProcessor.Process(Path.Combine(Folder.Samples, "expert-panel-2023-en.pdf"), CancellationToken.None);
        OutcomeLines sent = OutcomeLines.Of(outcome);
        ImmutableArray<ItemTags> tags =
        [
            .. outcome.Items.Select((_, i) => new ItemTags([new("data-retention", 1.0 / (i + 3), [])], "m", null))
        ];

        OutcomeLines tagged = sent.With(outcome.Document, tags);

        tagged.ItemBytes(1).SequenceEqual(sent.ItemBytes(1)).Should().BeTrue();
        OutcomeLines.Read([7, 7, .. tagged.Bytes], 2).Items().Should()
            .BeEquivalentTo(outcome.Items.Select((item, i) => tags[i].Put(item)), o => o.WithStrictOrdering());
    }

    [Theory]
    [InlineData("")]
    [InlineData("{}")]
    [InlineData("{\"Version\":0,\"Items\":0,\"Tagged\":false,\"Milliseconds\":0}\n{}\n")]
    [InlineData("{\"Version\":1,\"Items\":2,\"Tagged\":false,\"Milliseconds\":0}\n{}\n{}\n")]
    public void Other_bytes_are_no_outcome(string text)
    {
        Action read = () => OutcomeLines.Read(Encoding.UTF8.GetBytes(text), 0);

        read.Should().Throw<InvalidDataException>();
    }

    /// <summary>A property that has its default value would come back even if nobody wrote it.</summary>
    private static void ShouldBeFull(object part) => part.GetType().GetProperties().Where(p => p.CanWrite)
        .Where(p => Equals(p.GetValue(part), p.PropertyType.IsValueType ? Activator.CreateInstance(p.PropertyType) : null))
        .Select(p => p.Name).Should().BeEmpty();
}
