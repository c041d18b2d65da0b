using ReportMiner.Model.Manuscripts;

namespace ReportMiner.Ingestion.Tests.Pdf;

public sealed class PdfLayoutTests
{
    private const string Prose = "Prose that fills the whole width of its line";

    [Fact]
    public void Two_columns_of_prose_are_read_one_after_the_other()
    {
        var sketch = new PdfSketch().Page().Text(100, 80, "A heading over both columns of the page that is wide enough to say so");
        for (int i = 0; i < 12; i++)
        {
            sketch.Text(60, 120 + (i * 14), $"left{(char)('a' + i)} {Prose}").Text(310, 120 + (i * 14), $"right{(char)('a' + i)} {Prose}");
        }

        string[] texts = sketch.Read().Texts();

        texts.Select(static text => text.Split(' ')[0]).Should().Equal(
            [
                "A",
                .. Enumerable.Range(0, 12).Select(static i => $"left{(char)('a' + i)}"),
                .. Enumerable.Range(0, 12).Select(static i => $"right{(char)('a' + i)}")
            ]);
    }

    [Fact]
    public void Lines_of_columns_need_not_stand_on_the_same_baselines_and_one_column_may_be_short()
    {
        var sketch = new PdfSketch().Page();
        for (int i = 0; i < 12; i++)
        {
            sketch.Text(60, 120 + (i * 13), $"left{(char)('a' + i)} {Prose}");
        }

        for (int i = 0; i < 3; i++)
        {
            sketch.Text(310, 116 + (i * 13), $"right{(char)('a' + i)} {(i == 2 ? "ends" : Prose)}");
        }

        FirstWords(sketch).Should().Equal([.. Words("left", 0, 12), "righta", "rightb", "rightc"]);
    }

    [Fact]
    public void A_short_left_column_is_read_before_the_right_one()
    {
        var sketch =
            new PdfSketch().Page().Text(60, 80, "A line over both columns of the page that is wide enough to be told from them all");
        for (int i = 0; i < 12; i++)
        {
            sketch.Text(310, 125 + (i * 13), $"right{(char)('a' + i)} {Prose}");
        }

        sketch.Text(60, 120, "lefta " + Prose).Text(60, 133, "leftb " + Prose).Text(60, 146, "leftc ends");

        FirstWords(sketch).Should().Equal(["A", "lefta", "leftb", "leftc", .. Words("right", 0, 12)]);
    }

    [Fact]
    public void Columns_that_begin_where_running_heads_are_keep_their_first_line()
    {
        var sketch = new PdfSketch().Page();
        for (int i = 0; i < 12; i++)
        {
            sketch.Text(60, 60 + (i * 12), $"left{(char)('a' + i)} {Prose}").Text(310, 60 + (i * 12), $"right{(char)('a' + i)} {Prose}");
        }

        FirstWords(sketch).Should().Equal([.. Words("left", 0, 12), .. Words("right", 0, 12)]);
    }

    [Fact]
    public void A_heading_below_columns_close_to_the_line_over_both_is_no_part_of_a_column()
    {
        var sketch =
            new PdfSketch().Page().Text(60, 90, "A line over both columns of the page that is wide enough to be told from them all");
        for (int i = 0; i < 8; i++)
        {
            sketch.Text(60, 120 + (i * 12), $"left{(char)('a' + i)} {Prose}").Text(310, 120 + (i * 12), $"right{(char)('a' + i)} {Prose}");
        }

        sketch.Text(60, 228, "Conclusions:")
            .Text(60, 240, "The closing line runs over both columns of the page, from one margin to the other");

        FirstWords(sketch).Should().Equal(["A", .. Words("left", 0, 8), .. Words("right", 0, 8), "Conclusions:", "The"]);
        sketch.Read().Lines[^2].GapBefore.Should().BeApproximately(2, 0.2, "a blank line parts it from the columns above");
    }

    [Fact]
    public void A_short_heading_over_both_columns_parts_them()
    {
        var sketch = new PdfSketch().Page();
        for (int i = 0; i < 12; i++)
        {
            double y = 120 + (i * 13) + (i < 8 ? 0 : 50);
            sketch.Text(60, y, $"left{(char)('a' + i)} {Prose}").Text(310, y + 5, $"right{(char)('a' + i)} {Prose}");
        }

        sketch.Text(60, 120 + (8 * 13) + 22, "Conclusions", style: 'B');

        FirstWords(sketch).Should().Equal(
            [.. Words("left", 0, 8), .. Words("right", 0, 8), "Conclusions", .. Words("left", 8, 12), .. Words("right", 8, 12)]);
    }

    [Fact]
    public void A_masthead_above_columns_is_read_line_by_line()
    {
        var sketch = new PdfSketch().Page().Text(60, 100, "Council of the Keepers", 14, 'B').Text(400, 102, "Distr.: General")
            .Text(400, 124, "Original: English").Text(60, 140, "Seventh session of all keepers").Text(60, 152, "Accra, 3 May 2022")
            .Text(60, 180, "A report on the lamps of the coast, and on the towers, over both columns of it", style: 'B');
        for (int i = 0; i < 12; i++)
        {
            sketch.Text(60, 220 + (i * 13), $"left{(char)('a' + i)} {Prose}").Text(310, 220 + (i * 13), $"right{(char)('a' + i)} {Prose}");
        }

        FirstWords(sketch).Should().Equal(
            ["Council", "Distr.:", "Original:", "Seventh", "Accra,", "A", .. Words("left", 0, 12), .. Words("right", 0, 12)]);
    }

    [Fact]
    public void The_last_few_lines_of_columns_are_told_by_the_pages_before()
    {
        var sketch = new PdfSketch().Page();
        for (int i = 0; i < 12; i++)
        {
            sketch.Text(60, 120 + (i * 13), $"left{(char)('a' + i)} {Prose}").Text(310, 120 + (i * 13), $"right{(char)('a' + i)} {Prose}");
        }

        sketch.Page().Text(60, 120, "leftm " + Prose).Text(60, 133, "leftn " + Prose).Text(60, 146, "lefto ends")
            .Text(310, 124, "rightm ends");

        FirstWords(sketch).Should().Equal([.. Words("left", 0, 12), .. Words("right", 0, 12), "leftm", "leftn", "lefto", "rightm"]);
    }

    [Fact]
    public void A_table_in_one_column_stays_in_it_and_goes_on_in_the_next()
    {
        var sketch =
            new PdfSketch().Page().Page().Text(60, 80, "A title over both columns of the page that is wide enough for it to")
                .Text(60, 92, "say so");
        for (int i = 0; i < 10; i++)
        {
            sketch.Text(60, 120 + (i * 14), "lefta " + Prose).Text(310, 190 + (i * 14), "right " + Prose);
        }

        // Two rows at the foot of the left column, two at the head of the right one without a line above them.
        foreach ((double x, double top) in ((double, double)[])[(60, 300), (310, 120)])
        {
            sketch.Stroke(x, top + 20, x + 200, top + 20).Stroke(x, top + 40, x + 200, top + 40);
            foreach (int wall in (int[])[0, 80, 200])
            {
                sketch.Stroke(x + wall, top, x + wall, top + 40);
            }
        }

        var manuscript = sketch.Text(65, 314, "Posts").Text(150, 314, "1.0").Text(65, 334, "Travel").Text(150, 334, "2.0")
            .Text(315, 134, "Rent").Text(400, 134, "3.0").Text(315, 154, "Fuel").Text(400, 154, "4.0").Read();

        manuscript.Lines.Select(manuscript.TextOf).Select(static text => text.Split(' ')[0]).Distinct()
            .Should().Equal("A", "say", "lefta", "Posts", "1.0", "Travel", "2.0", "Rent", "3.0", "Fuel", "4.0", "right");
        manuscript.LineOf("3.0").Cell.Should().Be(new CellPlace(0, 2, 1));
    }

    [Fact]
    public void Short_entries_beside_each_other_are_no_columns()
    {
        var sketch = new PdfSketch().Page().Page();
        for (int i = 0; i < 12; i++)
        {
            sketch.Text(60, 120 + (i * 14), i % 3 == 0 ? "Abbreviated name" : "AB").Text(310, 120 + (i * 14), Prose);
        }

        var manuscript = sketch.Read();

        manuscript.Texts()[1].Should().Be("AB " + Prose);
        manuscript.Texts(LineRole.Table).Should().BeEmpty();
    }

    [Fact]
    public void Justified_prose_with_wide_spaces_stays_in_lines()
    {
        var sketch = new PdfSketch().Page();
        for (int i = 0; i < 10; i++)
        {
            sketch.Text(100, 120 + (i * 12), "Wide").Text(135, 120 + (i * 12), "spaces")
                .Text(180, 120 + (i * 12), "stand in this justified line of prose");
        }

        sketch.Read().Texts().Should().OnlyContain(static text => text == "Wide spaces stand in this justified line of prose");
    }

    [Fact]
    public void A_ruled_table_is_read_cell_by_cell_and_its_bold_first_row_is_a_header()
    {
        var sketch = new PdfSketch().Page().Text(60, 100, Prose);
        foreach (int y in (int[])[150, 180, 220, 260])
        {
            sketch.Stroke(60, y, 460, y);
        }

        foreach (int x in (int[])[60, 160, 460])
        {
            sketch.Stroke(x, 150, x, 260);
        }

        sketch.Text(70, 170, "No.", style: 'B').Text(170, 170, "Recommendation", style: 'B')
            .Text(70, 195, "1").Text(170, 195, "Adopt a plan that is").Text(170, 207, "fit for use")
            .Text(70, 235, "2").Text(170, 235, "Report on it").Text(60, 300, Prose);

        var manuscript = sketch.Read();

        manuscript.Lines.Where(static line => line.Role == LineRole.Table)
            .Select(line => (manuscript.TextOf(line), line.Cell!.Value)).Should().Equal(
                ("No.", new CellPlace(0, 0, 0, true)), ("Recommendation", new CellPlace(0, 0, 1, true)),
                ("1", new CellPlace(0, 1, 0)), ("Adopt a plan that is", new CellPlace(0, 1, 1)), ("fit for use", new CellPlace(0, 1, 1)),
                ("2", new CellPlace(0, 2, 0)), ("Report on it", new CellPlace(0, 2, 1)));
        manuscript.Texts().Should().Equal(Prose, Prose);
    }

    [Fact]
    public void A_table_told_by_the_clips_of_its_cells_goes_on_over_the_page()
    {
        var sketch = new PdfSketch();
        for (int page = 0; page < 2; page++)
        {
            sketch.Page();
            for (int row = 0; row < 3; row++)
            {
                double y = 100 + (row * 30);
                sketch.Clip(80, y, 100, 30).Clip(180, y, 300, 30)
                    .Text(85, y + 20, row == 0 ? "Number" : $"{(page * 2) + row}", style: row == 0 ? 'B' : 'R')
                    .Text(185, y + 20, row == 0 ? "Text" : "Some entry", style: row == 0 ? 'B' : 'R');
            }
        }

        var manuscript = sketch.Read();

        manuscript.Lines.Select(static line => line.Cell!.Value.Table).Should().OnlyContain(static table => table == 0);
        manuscript.Lines.Where(line => manuscript.TextOf(line) is "Number").Select(static line => line.Cell!.Value)
            .Should().Equal(new CellPlace(0, 0, 0, true), new CellPlace(0, 3, 0, true));
        manuscript.LineOf("4").Cell.Should().Be(new CellPlace(0, 5, 0));
    }

    [Fact]
    public void A_masthead_is_read_line_by_line_from_left_to_right_and_stays_body()
    {
        var manuscript = new PdfSketch().Page()
            .Text(120, 60, "Организация Объединенных Наций", 14).Text(460, 60, "V/2020/L.3")
            .Text(120, 90, "Генеральная Ассамблея", 20, 'B').Text(390, 90, "Distr.: Limited").Text(390, 102, "5 July 2020")
            .Text(60, 160, "Первая сессия").Text(120, 200, "Доклад о работе совещания", 14, 'B').Text(60, 760, "V.21-01234 (R)").Read();

        manuscript.Texts().Should().Equal(
            "Организация Объединенных Наций", "V/2020/L.3", "Генеральная Ассамблея", "Distr.: Limited", "5 July 2020", "Первая сессия",
            "Доклад о работе совещания");
        manuscript.Texts(LineRole.Furniture).Should().Equal("V.21-01234 (R)");
    }

    private static IEnumerable<string> FirstWords(PdfSketch sketch) => sketch.Read().Texts().Select(static text => text.Split(' ')[0]);

    private static IEnumerable<string> Words(string side, int from, int to) =>
        Enumerable.Range(from, to - from).Select(i => $"{side}{(char)('a' + i)}");
}
