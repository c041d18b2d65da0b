using ReportMiner.Model.Manuscripts;

namespace ReportMiner.Ingestion.Tests.Docx;

/// <summary>Short views of a manuscript, and what must hold of every one.</summary>
internal static class ManuscriptFacts
{
    public static IEnumerable<string> Texts(this Manuscript manuscript) => manuscript.Lines.Select(manuscript.TextOf);

    public static IEnumerable<string?> Labels(this Manuscript manuscript) => manuscript.Lines.Select(line => line.AutoLabel);

    public static void ShouldBeWhole(this Manuscript manuscript)
    {
        manuscript.CharactersDecoded.Should().Be(manuscript.Text.Count(c => !char.IsWhiteSpace(c)));
        var end = 0;
        foreach (var line in manuscript.Lines)
        {
            line.Start.Should().BeGreaterThanOrEqualTo(end);
            manuscript.Text[end..line.Start].Should().BeNullOrWhiteSpace();
            var text = manuscript.TextOf(line);
            text.Should().Be(text.Trim());
            line.Spans
                .Where(span => span.Start < line.Start || span.End > line.End || span.Start >= span.End || span.Style == TextStyle.Plain)
                .Should().BeEmpty();
            line.Spans.Zip(line.Spans.Skip(1)).Should().NotContain(pair => pair.First.End > pair.Second.Start);
            (line.Role == LineRole.Table).Should().Be(line.Cell is not null);
            end = line.End;
        }

        manuscript.Text[end..].Should().BeNullOrWhiteSpace();
    }
}
