using System.Globalization;
using ReportMiner.Model.Diagnostics;
using ReportMiner.Model.Manuscripts;

namespace ReportMiner.Ingestion.Tests.Pdf;

/// <summary>Text aslant over a page leaves its lines whole; a page set a little askew is read as if it were upright.</summary>
public sealed class PdfSlantedTextTests
{
    private static readonly string[] Prose =
    [
        "1. The Panel recommended that States should keep a register of all lamps,",
        "and should look after each of them at least once in a year.",
        "2. The Panel recommended that States should name one office that answers",
        "questions about lamps at any hour of the day and of the night.",
        "3. The Panel recommended that States should send their lists of lamps to",
        "the secretariat, which would print them for all to read.",
    ];

    [Theory]
    [InlineData(30, 60)]
    [InlineData(45, 72)]
    [InlineData(55, 80)]
    [InlineData(-35, 48)]
    [InlineData(150, 40)]
    public void A_mark_aslant_over_the_page_is_furniture_and_leaves_the_lines_whole(double degrees, double size)
    {
        PdfSketch sketch =
            new PdfSketch().Page().Raw(Turned(degrees, size, degrees > 90 ? 480 : 150, degrees < 0 ? 250 : 550, "ADVANCE COPY"))
                .Lines(80, 100, 40, Prose).Lines(80, 400, 40, Prose);

        Manuscript manuscript = sketch.Read();

        manuscript.Texts().Should().Equal([.. Prose, .. Prose]);
        manuscript.Texts(LineRole.Furniture).Should().Equal("ADVANCE COPY");
        manuscript.Diagnostics.Should().BeEmpty();
    }

    [Fact]
    public void Two_marks_of_two_angles_do_not_run_into_each_other()
    {
        PdfSketch sketch =
            new PdfSketch().Page().Lines(80, 100, 40, Prose).Raw(Turned(40, 70, 100, 300, "DRAFT"))
                .Raw(Turned(-40, 70, 100, 600, "SECRET"));

        sketch.Read().Texts(LineRole.Furniture).Should().BeEquivalentTo("DRAFT", "SECRET");
    }

    [Theory]
    [InlineData(1.5)]
    [InlineData(-0.7)]
    [InlineData(3)]
    public void A_page_askew_is_read_line_by_line(double degrees)
    {
        double turn = degrees * Math.PI / 180;
        string matrix =
            string.Create(
                CultureInfo.InvariantCulture,
                $"{Math.Cos(turn):0.#####} {Math.Sin(turn):0.#####} {-Math.Sin(turn):0.#####} {Math.Cos(turn):0.#####} 10 5 cm");

        Manuscript manuscript = new PdfSketch().Page().Raw(matrix).Lines(80, 150, 14, Prose).Read();

        manuscript.Texts().Should().Equal(Prose);
    }

    [Fact]
    public void Every_letter_is_somewhere_whatever_the_angle()
    {
        for (int degrees = 0; degrees < 360; degrees += 7)
        {
            Manuscript manuscript = new PdfSketch().Page().Lines(80, 100, 40, Prose).Raw(Turned(degrees, 40, 300, 400, "UNEDITED")).Read();

            manuscript.Text.Count(static c => !char.IsWhiteSpace(c)).Should().Be(manuscript.CharactersDecoded, "at {0} degrees", degrees);
            manuscript.Lines.Should().OnlyContain(static line => line.Box!.Value.Width > 0 && line.Box.Value.Height > 0);
        }
    }

    [Theory]
    [InlineData(
        "States should publish the rules for lamps every year",
        "the lamps of all ports were counted once and then again",
        true)]
    [InlineData(
        "государствам следует каждый год публиковать правила",
        "фонари всех портов были сосчитаны один раз, и потом снова",
        true)]
    [InlineData("The Panel met in Kafr Rumman, Zawtar, Mahmudiyah, Qulaylah, Shahabiyah, Bazuriyah", "", false)]
    [InlineData("see https://example.org/playlist?list=PLo7TGs7ujfOXUwG5cYKsq7uV3pq7hKT for the whole", "", false)]
    public void A_line_whose_letters_are_in_an_unlikely_order_is_reported(string line, string between, bool reported)
    {
        PdfSketch sketch = new PdfSketch().Page();
        string mixed = between.Length == 0 ? line : string.Concat(line.Zip(between, static (a, b) => $"{a}{b}"));
        string[] lines =
            ["The keepers of the lamps met twice.", "They wrote down what the lamps had cost.", "Nobody spoke against it.", mixed];
        foreach ((int i, string text) in lines.Index())
        {
            sketch.Text(60, 100 + (i * 14), text);
        }

        sketch.Read().Diagnostics.Any(static d => d.Code == DiagnosticCatalogue.LettersOverprinted.Code && d.Page == 1).Should()
            .Be(reported);
    }

    [Fact]
    public void Lines_printed_over_each_other_are_reported()
    {
        Manuscript manuscript =
            new PdfSketch().Page().Text(80, 100, "States should pay the costs of all lamps")
                .Text(82, 100, "Nobody should ever share what lamps cost").Read();

        manuscript.Diagnostics.Should().Contain(static d => d.Code == DiagnosticCatalogue.LettersOverprinted.Code && d.Page == 1);
    }

    [Fact]
    public void Bold_letters_made_by_printing_twice_are_no_disorder() =>
        new PdfSketch().Page().Text(80, 100, Prose[0]).Text(80.4, 100, Prose[0]).Read().Diagnostics.Should().BeEmpty();

    private static string Turned(double degrees, double size, double x, double y, string text)
    {
        double turn = degrees * Math.PI / 180;
        return string.Create(
            CultureInfo.InvariantCulture,
            $"BT /R {size} Tf {Math.Cos(turn):0.#####} {Math.Sin(turn):0.#####} {-Math.Sin(turn):0.#####} {Math.Cos(turn):0.#####} {x} {800 - y} Tm ({text}) Tj ET");
    }
}
