using ReportMiner.Model.Manuscripts;

namespace ReportMiner.Ingestion.Tests.Pdf;

/// <summary>How letters become words and lines where programs set them in unusual ways.</summary>
public sealed class PdfLineBuildingTests
{
    private const string Prose = "The Panel recommended that States should keep a register of all their lamps.";

    [Theory]
    [InlineData(0.24)]
    [InlineData(0.2)]
    [InlineData(0.29)]
    public void A_line_set_word_by_word_keeps_its_words_among_lines_with_printed_spaces(double gap)
    {
        const string Line = "Lamps should be named once in a year, and all of them be looked after.";
        PdfSketch sketch = new PdfSketch().Page().Text(80, 100, Prose);
        WordByWord(sketch, 80, 114, Line, gap);
        sketch.Text(80, 128, Prose);
        WordByWord(sketch, 80, 142, "each by one State.", gap);

        sketch.Read().Texts().Should().Equal(Prose, Line, Prose, "each by one State.");
    }

    [Fact]
    public void A_kerned_gap_inside_a_word_is_no_end_of_it_beside_printed_spaces()
    {
        PdfSketch sketch =
            new PdfSketch().Page().Text(80, 100, Prose).Text(80, 114, "T")
                .Text(87.2, 114, "owards a register of lamps and of all that goes with them in each State.");

        sketch.Read().Texts().Should().Equal(Prose, "Towards a register of lamps and of all that goes with them in each State.");
    }

    [Fact]
    public void A_mark_on_a_mark_stays_with_its_line()
    {
        Manuscript manuscript =
            new PdfSketch().Page().Text(80, 100, "The plan to burn less oil and make less CO").Text(267.6, 102, "2", 6)
                .Text(270.7, 99, "1", 4).Text(276, 100, "was noted.").Read();

        manuscript.Text.Should().Contain("CO").And.Contain("2").And.Contain("1");
        manuscript.Text.Count(static c => !char.IsWhiteSpace(c)).Should().Be(manuscript.CharactersDecoded);
        manuscript.Texts().Should().ContainSingle().Which.Should().Contain("CO21");
    }

    [Fact]
    public void Two_columns_with_headings_at_any_place_are_read_whole()
    {
        var random = new Random(7);
        for (int run = 0; run < 300; run++)
        {
            PdfSketch sketch = Columns(random);
            Manuscript manuscript = sketch.Read();

            manuscript.Text.Count(static c => !char.IsWhiteSpace(c)).Should().Be(manuscript.CharactersDecoded, "in run {0}", run);
            manuscript.Diagnostics.Should().BeEmpty("in run {0}", run);
        }
    }

    /// <summary>Rows of two columns with short headings, blank lines and lines over both columns thrown in.</summary>
    private static PdfSketch Columns(Random random)
    {
        PdfSketch sketch = new PdfSketch().Page();
        double y = 80;
        for (int row = 0; row < 12 + random.Next(20); row++)
        {
            switch (random.Next(8))
            {
                case 0:
                    y += 4 + random.Next(12);
                    sketch.Text(80, y, "A short heading");
                    y += random.Next(10);
                    break;
                case 1:
                    sketch.Text(80, y, "A line over both of the columns that runs from the left edge of the page to its right edge.", 9);
                    break;
                case 2:
                    sketch.Text(330, y, "only on the right side of the page here");
                    break;
                default:
                    sketch.Text(80, y, "the left column goes on to its own edge.").Text(330, y, "and so does the column on the right side");
                    break;
            }

            y += 12;
        }

        return sketch;
    }

    private static void WordByWord(PdfSketch sketch, double x, double y, string line, double gap)
    {
        foreach (string word in line.Split(' '))
        {
            sketch.Text(x, y, word);
            x += (word.Length * 5) + (gap * 10);
        }
    }
}
