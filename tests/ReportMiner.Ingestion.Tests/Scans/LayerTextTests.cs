using ReportMiner.Ingestion.Tests.Docx;
using ReportMiner.Ingestion.Tests.Pdf;
using ReportMiner.Model.Diagnostics;
using ReportMiner.Model.Manuscripts;

namespace ReportMiner.Ingestion.Tests.Scans;

/// <summary>Text that another program recognised and laid over the picture of the page.</summary>
public sealed class LayerTextTests
{
    private static readonly string[] Prose =
    [
        "1. Государствам следует вести реестр запросов", "и публиковать его каждый год на двух языках."
    ];

    [Fact]
    public void Its_words_are_those_of_the_layer_and_the_page_is_said_to_be_recognised()
    {
        PdfSketch sketch = Layer(new PdfSketch().Page().Image(0, 0, 600, 800), off: 0.7);
        Manuscript manuscript = sketch.Read();

        manuscript.Texts().Should().Equal(Prose);
        manuscript.RecognisedPages.Should().Equal(1);
        manuscript.RecognisedWords.Select(w => manuscript.Text[w.Start..w.End]).Should().Equal(string.Join(' ', Prose).Split(' '));
        manuscript.RecognisedWords.Should().OnlyContain(w => w.Confidence == null && w.Language == null);
        manuscript.Diagnostics.Select(d => d.Code).Should().Contain(DiagnosticCatalogue.LayerOfRecognition.Code);
        manuscript.ShouldBeWhole();
    }

    [Fact]
    public void Invisible_text_without_a_picture_is_text_as_any_other()
    {
        Manuscript manuscript = Layer(new PdfSketch().Page(), off: 0).Read();
        manuscript.Texts().Should().Equal(Prose);
        manuscript.RecognisedPages.Should().BeEmpty();
    }

    [Fact]
    public void A_layer_without_spaces_has_its_words_where_the_gaps_are()
    {
        Manuscript manuscript = Layer(new PdfSketch().Page().Image(0, 0, 600, 800), off: 0.7, space: "").Read();
        manuscript.Texts().Should().Equal(Prose);
        manuscript.RecognisedPages.Should().Equal(1);
    }

    /// <summary>Word by word, as programs write such layers, every second one off the line by so many points.</summary>
    private static PdfSketch Layer(PdfSketch sketch, double off, string space = " ")
    {
        for (int i = 0; i < Prose.Length; i++)
        {
            double x = 60;
            foreach ((int at, string word) in Prose[i].Split(' ').Index())
            {
                sketch.Text(x, 100 + (i * 12) + (at % 2 * off), word + space, mode: 3);
                x += (word.Length * 5) + 2.5;
            }
        }

        return sketch;
    }
}
