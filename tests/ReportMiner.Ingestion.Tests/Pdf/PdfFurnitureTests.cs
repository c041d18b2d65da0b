using ReportMiner.Model.Manuscripts;

namespace ReportMiner.Ingestion.Tests.Pdf;

public sealed class PdfFurnitureTests
{
    private const string Prose = "A line of running text that is as wide as the column of the page allows";

    [Theory]
    [InlineData("CTOC/COP/WG.9/2020/3", "5/12", "V.20-09999")]
    [InlineData("A/HRC/99/15", "5", "GE.19-99999")]
    [InlineData("E/CN.15/2021/CRP.8", "Стр. 5", "*2199999*")]
    public void Running_heads_and_feet_are_told_by_their_form(string head, string number, string job)
    {
        var manuscript = new PdfSketch().Page().Text(100, 300, Prose).Page().Text(60, 50, head).Text(100, 200, Prose)
            .Text(60, 770, number).Text(480, 770, job).Read();

        manuscript.Texts(LineRole.Furniture).Should().Equal(head, number, job);
        manuscript.Texts().Should().Equal(Prose, Prose);
    }

    [Fact]
    public void Heads_of_any_wording_are_told_by_coming_again_at_one_height()
    {
        var sketch = new PdfSketch();
        for (int i = 1; i <= 4; i++)
        {
            sketch.Page().Text(60, 50, $"Report of the {i} meeting of experts").Text(100, 90, "First line of a page")
                .Text(100, 200 + i, Prose);
        }

        var manuscript = sketch.Read();

        // The first page has its masthead there; a line of text that comes again elsewhere on the page is text.
        manuscript.Texts(LineRole.Furniture).Should().HaveCount(6).And.Contain("Report of the 3 meeting of experts");
        manuscript.Texts().Count(static text => text == Prose).Should().Be(4);
    }

    [Fact]
    public void Place_alone_makes_no_furniture()
    {
        var manuscript =
            new PdfSketch().Page().Text(100, 300, Prose).Page().Text(100, 50, "ends here.")
                .Text(100, 770, "Goes on at the foot of the page").Read();

        manuscript.Texts(LineRole.Furniture).Should().BeEmpty();
    }

    [Fact]
    public void Form_alone_makes_no_furniture()
    {
        var manuscript =
            new PdfSketch().Page().Text(100, 300, Prose).Page().Text(100, 300, "A/RES/74/999").Text(100, 320, "12").Text(100, 340, Prose)
                .Read();

        manuscript.Texts(LineRole.Furniture).Should().BeEmpty();
    }

    [Fact]
    public void A_table_of_contents_is_furniture_with_all_its_lines()
    {
        var manuscript = new PdfSketch().Page().Text(100, 100, "Содержание")
            .Text(100, 130, "I. Введение ........................................ 3")
            .Text(100, 150, "II. Выводы с длинным названием,")
            .Text(120, 162, "которое занимает две строки ........................ 5")
            .Text(100, 220, Prose).Read();

        manuscript.Texts().Should().Equal(Prose);
    }

    [Fact]
    public void Addresses_at_the_end_of_a_page_are_furniture_and_in_the_text_are_not()
    {
        var manuscript = new PdfSketch().Page().Text(100, 100, "https://example.org/a").Text(100, 130, Prose)
            .Text(100, 740, "https://undocs.org/A/1/2").Text(100, 752, "https://undocs.org/A/1/3").Read();

        manuscript.Texts(LineRole.Furniture).Should().Equal("https://undocs.org/A/1/2", "https://undocs.org/A/1/3");
        manuscript.Texts().Should().Equal("https://example.org/a", Prose);
    }

    [Fact]
    public void Nothing_but_furniture_and_notes_stands_inside_a_paragraph_that_goes_on_over_a_page()
    {
        var sketch = new PdfSketch();
        for (int i = 1; i <= 3; i++)
        {
            sketch.Page().Text(60, 50, "A/99/100").Lines(100, 100, 12, Prose, Prose, Prose)
                .Stroke(100, 700, 170, 700).Text(110, 715, $"{i}", 5).Text(116, 718, "See the annex of an earlier document.", 8)
                .Text(500, 770, $"{i}/3");
        }

        var manuscript = sketch.Read();

        manuscript.Lines.Where(static line => line.Page > 1).Select(static line => line.Role).Distinct()
            .Should().BeEquivalentTo([LineRole.Furniture, LineRole.Body, LineRole.Footnote]);
        manuscript.Texts(LineRole.Footnote).Should().HaveCount(3);
        manuscript.Lines.Where(static line => line.Role == LineRole.Footnote).Select(static line => line.FootnoteMark).Should()
            .Equal("1", "2", "3");
    }
}
