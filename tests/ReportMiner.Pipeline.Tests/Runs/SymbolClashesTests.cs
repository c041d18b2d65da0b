using FluentAssertions;
using ReportMiner.Model;
using ReportMiner.Model.Manuscripts;
using ReportMiner.Model.Recommendations;
using ReportMiner.Model.Sources;
using ReportMiner.Pipeline.Batch;

namespace ReportMiner.Pipeline.Tests.Runs;

/// <summary>Files that print one symbol: what is a copy does not count twice, and nothing that only one file has is lost.</summary>
public sealed class SymbolClashesTests
{
    private static readonly string[] Ten =
    [
        "Mark reefs.", "Train pilots.", "Open a school.", "Paint buoys.", "Dredge canals.", "Count seals.", "Print charts.",
        "Repair locks.", "Lend boats.", "Plant reeds."
    ];

    [Fact]
    public void A_copy_in_another_format_counts_once()
    {
        Recommendation[] items = [.. File("morning.docx", SourceFormat.Docx, Ten), .. File("morning.pdf", SourceFormat.Pdf, Ten)];

        Recommendation[] told = Told(items, out SymbolClashes clashes);

        told.Where(i => i.Primary).Should().HaveCount(Ten.Length).And.OnlyContain(i => i.Source.Format == SourceFormat.Docx);
        clashes.Findings.Should().BeEmpty();
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void What_the_other_format_has_alone_counts_too(int changed)
    {
        string[] others = [.. Ten.Select((text, i) => i < changed ? $"Do not {text.ToLowerInvariant()}" : text)];
        Recommendation[] items = [.. File("morning.docx", SourceFormat.Docx, Ten), .. File("evening.pdf", SourceFormat.Pdf, others)];

        Recommendation[] told = Told(items, out SymbolClashes clashes);

        told.Where(i => i.Primary).Select(i => i.Text).Should()
            .BeEquivalentTo(Ten.Concat(others).Distinct(), "each text is there once, and none is taken out");
        clashes.Findings.Should().ContainSingle().Which.Alone.Should().Be(changed);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(5)]
    public void Near_equal_drafts_of_one_format_are_stages_with_all_their_items(int changed)
    {
        string[] others = [.. Ten.Select((text, i) => i < changed ? $"Do not {text.ToLowerInvariant()}" : text)];
        Recommendation[] items = [.. File("morning.docx", SourceFormat.Docx, Ten), .. File("evening.docx", SourceFormat.Docx, others)];

        Recommendation[] told = Told(items, out SymbolClashes clashes);

        told.Should().HaveCount(2 * Ten.Length).And.OnlyContain(i => i.Primary);
        told.Select(i => i.Source.Meeting).Distinct().Should().HaveCount(2);
        clashes.Findings.Should().ContainSingle().Which.Drafts.Should().BeTrue();
    }

    [Fact]
    public void Parts_of_one_document_count_in_one_meeting()
    {
        Recommendation[] items = [.. File("part1.docx", SourceFormat.Docx, Ten[..5]), .. File("part2.docx", SourceFormat.Docx, Ten[5..])];

        Recommendation[] told = Told(items, out SymbolClashes clashes);

        told.Should().HaveCount(Ten.Length).And.OnlyContain(i => i.Primary && i.Source.Meeting == "XYZ/2031/1");
        clashes.Findings.Should().ContainSingle().Which.Drafts.Should().BeFalse();
    }

    private static Recommendation[] Told(Recommendation[] items, out SymbolClashes clashes)
    {
        SymbolClashes found = SymbolClashes.Find([.. items]);
        clashes = found;
        return [.. items.Select(found.Apply)];
    }

    private static IEnumerable<Recommendation> File(string name, SourceFormat format, string[] texts)
    {
        var source = new SourceInfo
        {
            File = name, Sha256 = name, Size = 1, Format = format, Meeting = "XYZ/2031/1",
            Masthead = new Masthead { Symbol = new DocumentSymbol { Text = "XYZ/2031/1", Bodies = ["XYZ"] } },
        };
        return texts.Select((text, i) => new Recommendation
        {
            Id = $"{name} {i}",
            Source = source,
            Language = Language.English,
            Label = $"{i + 1}",
            Path = [$"{i + 1}"],
            Kind = RecommendationKind.Recommendation,
            Text = text,
            SubItems = [],
            Provenance = new Provenance([], 0, 0, []),
        });
    }
}
