using System.Text.Json;
using ReportMiner.Model;
using ReportMiner.Model.Documents;
using ReportMiner.Model.Recommendations;
using ReportMiner.Pipeline.Documents;
using ReportMiner.Pipeline.Workers;

namespace ReportMiner.Pipeline.Tests.Workers;

public sealed class OutcomeFormatTests
{
    [Theory]
    [InlineData("expert-panel-2021-ru.docx")]
    [InlineData("resolution-preservation-2022-en.txt")]
    [InlineData("expert-panel-2023-en.pdf")]
    public void Nothing_is_lost_on_the_way(string sample)
    {
        DocumentOutcome outcome = DocumentProcessor.Process(Path.Combine(Folder.Samples, sample), CancellationToken.None);

        OutcomeFormat.Read(OutcomeFormat.Write(outcome)).Should().BeEquivalentTo(outcome);
    }

    [Fact]
    public void Every_property_of_an_item_comes_back()
    {
        DocumentOutcome outcome = DocumentProcessor.Process(Path.Combine(Folder.Samples, "expert-panel-2023-en.pdf"), CancellationToken.None);
        Recommendation full = outcome.Items[0] with
        {
            Section = ["I. One", "A. Two"], Paragraph = "4", Label = "е)", Path = ["4", "e"], Ordinal = 3, Chapeau = "c", SubItems = [new("(i)", "s")],
            Themes = [new("data-retention", 0.1 + 0.2, [new(1, 2, double.NaN)])], Addressees = ["states"], Proposers = ["xx"], Strength = "should",
            Position = "noted", References = ["A/1"], TakenUpBy = "id", Action = new(4, 0.5), Model = "m", ThemesDecided = true, Language = Language.Russian,
            Text = "\"<&>\" \u0001 \u202E Ж 🗎", Kind = RecommendationKind.Cited,
        };
        typeof(Recommendation).GetProperties().Should().OnlyContain(p => !Equals(p.GetValue(full), p.PropertyType.IsValueType ? Activator.CreateInstance(p.PropertyType) : null), "a property left out here is not proved");

        Recommendation read = OutcomeFormat.Read(OutcomeFormat.Write(outcome with { Items = [full] })).Items[0];

        read.Should().BeEquivalentTo(full);
    }

    [Fact]
    public void Items_share_the_source_of_their_document()
    {
        DocumentOutcome outcome = DocumentProcessor.Process(Path.Combine(Folder.Samples, "expert-panel-2023-en.pdf"), CancellationToken.None);

        DocumentOutcome read = OutcomeFormat.Read(OutcomeFormat.Write(outcome));

        read.Items.Should().NotBeEmpty().And.OnlyContain(i => ReferenceEquals(i.Source, read.Document.Source));
    }

    [Fact]
    public void Other_bytes_are_no_outcome()
    {
        Action read = () => OutcomeFormat.Read("{}"u8);

        read.Should().Throw<JsonException>();
    }
}
