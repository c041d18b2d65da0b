using System.Text;
using ReportMiner.Ingestion.Text;
using ReportMiner.Model.Manuscripts;

namespace ReportMiner.Ingestion.Tests.Text;

/// <summary>Reads a text given as a string, and looks lines up.</summary>
internal static class Reading
{
    public static Manuscript Plain(string text) => new TextManuscriptReader().Read(Encoding.UTF8.GetBytes(text), CancellationToken.None);

    public static Manuscript Markdown(string text) =>
        new MarkdownManuscriptReader().Read(Encoding.UTF8.GetBytes(text), CancellationToken.None);

    public static Manuscript Html(string text) => new HtmlManuscriptReader().Read(Encoding.UTF8.GetBytes(text), CancellationToken.None);

    /// <summary>The one line that holds a stretch of text.</summary>
    public static Line LineWith(this Manuscript manuscript, string stretch) =>
        manuscript.Lines.Single(line => manuscript.TextOf(line).Contains(stretch, StringComparison.Ordinal));

    public static IEnumerable<string> Texts(this Manuscript manuscript, LineRole role) =>
        manuscript.Lines.Where(line => line.Role == role).Select(manuscript.TextOf);

    /// <summary>The stretches of a style, each with the text before it back to the last space.</summary>
    public static IEnumerable<string> Raised(this Manuscript manuscript) =>
        manuscript.Lines.Where(line => line.Role == LineRole.Body).SelectMany(line => line.Spans)
            .Where(span => span.Style.HasFlag(TextStyle.Superscript))
            .Select(span =>
                manuscript.Text[(manuscript.Text.LastIndexOfAny([' ', '\n'], span.Start - 1) + 1)..span.Start] + "^"
                    + manuscript.Text[span.Start..span.End]);

    /// <summary>What every manuscript must be.</summary>
    public static void ShouldBeSound(this Manuscript manuscript)
    {
        string text = manuscript.Text;
        int covered = 0, end = 0;
        foreach (Line line in manuscript.Lines)
        {
            line.Start.Should().BeGreaterThanOrEqualTo(end);
            line.End.Should().BeGreaterThan(line.Start);
            char.IsWhiteSpace(text[line.Start]).Should().BeFalse();
            char.IsWhiteSpace(text[line.End - 1]).Should().BeFalse();
            int at = line.Start;
            foreach (StyledSpan span in line.Spans)
            {
                span.Start.Should().BeGreaterThanOrEqualTo(at);
                span.End.Should().BeGreaterThan(span.Start).And.BeLessThanOrEqualTo(line.End);
                span.Style.Should().NotBe(TextStyle.Plain);
                at = span.End;
            }

            (line.Role == LineRole.Table).Should().Be(line.Cell is not null);
            (line.FootnoteMark is null || line.Role == LineRole.Footnote).Should().BeTrue();
            covered += manuscript.TextOf(line).Count(c => !char.IsWhiteSpace(c));
            end = line.End;
        }

        covered.Should().Be(text.Count(c => !char.IsWhiteSpace(c)));
        manuscript.CharactersDecoded.Should().Be(covered);
    }
}
