using System.Collections.Immutable;
using ReportMiner.Analysis.Coverage;
using ReportMiner.Analysis.Tests.Specs;
using ReportMiner.Model.Diagnostics;
using ReportMiner.Model.Documents;
using ReportMiner.Model.Recommendations;

namespace ReportMiner.Analysis.Tests.Coverage;

public sealed class CoverageReaderTests
{
    private const string Decision = """
        Decision 7

        1. Takes note of the report of the pilots;

        2. Affords the ports one more year;

        3. Requests the ports to repair their beacons by the spring.
        """;

    [Fact]
    public void A_sentence_in_a_row_is_accounted_for()
    {
        Document read = Read(Decision, RecommendationKind.Operative, "1.", "2.", "3.");

        read.Completeness.Asks.Unaccounted.Should().BeEmpty();
        read.Completeness.Asks.Accounted.Should().Equal(new AskCount(AskReason.Item, 2));
        read.Status.Should().Be(DocumentStatus.Complete);
    }

    [Fact]
    public void A_number_between_two_rows_is_open_whatever_its_verb()
    {
        Document read = Read(Decision, RecommendationKind.Operative, "1.", "3.");

        read.Completeness.Asks.Unaccounted.Should().ContainSingle().Which.Should()
            .Match<OpenAsk>(a => a.Sign == AskSign.Number && a.Label == "2.");
        read.Status.Should().Be(DocumentStatus.Incomplete);
    }

    [Fact]
    public void A_number_after_a_row_that_a_semicolon_ends_is_open()
    {
        Document read = Read(Decision, RecommendationKind.Operative, "1.");

        read.Completeness.Asks.Unaccounted.Select(a => a.Label).Should().Equal("2.", "3.");
    }

    [Fact]
    public void A_number_that_a_draft_keeps_without_a_text_is_not_open()
    {
        Document read =
            Read(
                Decision.Replace("Affords the ports one more year;", "[Deleted]", StringComparison.Ordinal),
                RecommendationKind.Operative,
                "1.",
                "3.");

        read.Completeness.Asks.Unaccounted.Should().BeEmpty();
    }

    [Fact]
    public void A_bullet_beside_a_row_is_open_under_a_heading_of_recommendations()
    {
        Document read =
            Read(
                "Recommendations\n\n• Pilots should learn the lights.\n\n• A lamp for each buoy.\n", RecommendationKind.Recommendation,
                "•");

        read.Completeness.Asks.Unaccounted.Should().ContainSingle().Which.Text.Should().Be("A lamp for each buoy.");
    }

    [Fact]
    public void A_row_that_ends_with_a_colon_and_holds_nothing_is_named()
    {
        Document read = Read("1. Requests the ports:\n", RecommendationKind.Operative, "1.");

        read.Diagnostics.Should().Contain(d => d.Code == DiagnosticCatalogue.ListWithoutItems.Code);
    }

    [Fact]
    public void A_table_of_recommendations_that_is_not_there_is_named()
    {
        Document read =
            CoverageReader.Read(SpecDocuments.Understand("1. The recommendations of the pilots are set out in the table below.\n"), []);

        read.Diagnostics.Should().Contain(d => d.Code == DiagnosticCatalogue.ListWithoutItems.Code);
        read.Status.Should().Be(DocumentStatus.Incomplete);
    }

    [Fact]
    public void A_row_that_another_place_repeats_word_for_word_is_not_accounted_for_there()
    {
        string twice = Decision + "\n\nAnnex\n\n1. Takes note of the report of the pilots;\n";

        Document read = Read(twice, RecommendationKind.Operative, "1.", "2.", "3.");

        read.Completeness.Asks.Unaccounted.Should().ContainSingle(a => a.Label == "1.");
    }

    [Fact]
    public void The_open_sentences_say_where_they_are()
    {
        Document read = Read(Decision, RecommendationKind.Operative, "1.", "2.");

        OpenAsk open = read.Completeness.Asks.Unaccounted.Single();
        Block block = read.Blocks.Single(b => b.Label == "3.");
        (open.Start, open.End, open.Text).Should().Be((block.Start, block.End, block.Text));
        read.Diagnostics.Should().ContainSingle(d => d.Code == DiagnosticCatalogue.AskUnaccounted.Code && d.Start == block.Start);
    }

    [Fact]
    public void A_row_of_prose_in_which_nothing_asks_is_doubtful()
    {
        Document read = Read("1. The pilots met in March and agreed with one another.\n", RecommendationKind.Recommendation, "1.");

        read.Diagnostics.Should().Contain(d => d.Code == DiagnosticCatalogue.DoubtfulItem.Code);
        read.Status.Should().Be(DocumentStatus.Incomplete);
    }

    [Fact]
    public void A_document_without_rows_and_without_asks_is_complete_and_says_that_it_has_none()
    {
        Document read = CoverageReader.Read(SpecDocuments.Understand("1. The pilots met in March.\n"), []);

        read.Status.Should().Be(DocumentStatus.Complete);
        read.Diagnostics.Should().Contain(d => d.Code == DiagnosticCatalogue.NoItems.Code);
    }

    [Fact]
    public void Names_of_other_alphabets_and_addresses_are_no_noise()
    {
        const string text =
            "1. See https://example.org/a?b=c&d=e#f and write to office@example.org about UNDIG/EP.2/2019/5 (α, β and γ).\n\n2. الموانئ "
            + "والمنارات في المضيق الشمالي\n";

        CoverageReader.Read(SpecDocuments.Understand(text), []).Diagnostics.Should()
            .NotContain(d => d.Code == DiagnosticCatalogue.MeaninglessText.Code);
    }

    /// <summary>Reads a document in which the first blocks of the labels given are rows.</summary>
    private static Document Read(string text, RecommendationKind kind, params string[] labels)
    {
        Document document = SpecDocuments.Understand(text);
        ImmutableArray<Recommendation> rows = [.. labels.Select(l => Row(document, document.Blocks.First(b => b.Label == l), kind))];
        return CoverageReader.Read(document, rows);
    }

    private static Recommendation Row(Document document, Block block, RecommendationKind kind) => new()
    {
        Id = block.Label!,
        Source = document.Source,
        Language = block.Language,
        Label = block.Label!,
        Path = block.Path,
        Kind = kind,
        Text = block.Text,
        Provenance = new Provenance(block.Pages, block.Start, block.End, []),
    };
}
