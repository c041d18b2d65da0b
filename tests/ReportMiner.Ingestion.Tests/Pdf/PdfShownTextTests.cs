using ReportMiner.Ingestion.Pdf;
using ReportMiner.Model.Diagnostics;
using ReportMiner.Model.Manuscripts;

namespace ReportMiner.Ingestion.Tests.Pdf;

/// <summary>
/// What a viewer shows is text, whoever put it on the page; what no viewer shows is none. What is shown and not known is reported.
/// </summary>
public sealed class PdfShownTextTests
{
    private const string Old = "BT /F 12 Tf 72 650 Td (The old wording) Tj ET";

    [Fact]
    public void Text_outside_the_crop_box_is_left_out_and_counted()
    {
        PdfObjects file = Page("/CropBox [0 60 600 800]").Stream(4, PdfObjects.Show + " BT /F 12 Tf 72 20 Td (Struck out) Tj ET");

        Manuscript manuscript = Read(file);

        manuscript.Texts().Should().Equal(PdfObjects.Words);
        CodesOf(manuscript).Should().Equal(DiagnosticCatalogue.HiddenText.Code);
    }

    [Theory]
    [InlineData("/OC /L BDC", "/D << /OFF [20 0 R] >>", true)]
    [InlineData("/OC /L BDC", "/D << /BaseState /OFF /ON [21 0 R] >>", true)]
    [InlineData("/OC /L BDC", "/D << /BaseState /OFF /ON [20 0 R] >>", false)]
    [InlineData("/OC /L BDC", "/D << >>", false)]
    [InlineData("/OC /M BDC", "/D << /OFF [20 0 R] >>", true)]
    [InlineData("/OC /A BDC", "/D << /OFF [20 0 R] >>", true)]
    [InlineData("/OC /E BDC", "/D << /OFF [20 0 R] >>", true)]
    [InlineData("/Span /L BDC", "/D << /OFF [20 0 R] >>", false)]
    [InlineData("/P BMC /OC /L BDC /Q BMC EMC", "/D << /OFF [20 0 R] >>", true)]
    public void A_layer_that_is_switched_off_is_no_text(string begin, string settings, bool hidden)
    {
        PdfObjects file = Page("", "/Properties << /L 20 0 R /N 21 0 R /M 22 0 R /A 23 0 R /E 24 0 R >>")
            .Put(1, $"<< /Type /Catalog /Pages 2 0 R /OCProperties << /OCGs [20 0 R 21 0 R] {settings} >> >>")
            .Put(20, "<< /Type /OCG /Name (old) >>").Put(21, "<< /Type /OCG /Name (new) >>")
            .Put(22, "<< /Type /OCMD /OCGs 20 0 R >>").Put(23, "<< /Type /OCMD /OCGs [20 0 R 21 0 R] /P /AllOn >>")
            .Put(24, "<< /Type /OCMD /VE [/And 21 0 R [/Not [/Not 20 0 R]]] >>")
            .Stream(
                4,
                $"{PdfObjects.Show} {begin} {Old} EMC {(begin.StartsWith("/P", StringComparison.Ordinal) ? "EMC" : "")} /OC /N BDC BT "
                    + $"/F 12 Tf 72 600 Td (Beside it) Tj ET EMC");

        Manuscript manuscript = Read(file);

        manuscript.Texts().Contains("The old wording").Should().Be(!hidden);
        CodesOf(manuscript).Contains(DiagnosticCatalogue.HiddenText.Code).Should().Be(hidden || !manuscript.Texts().Contains("Beside it"));
        manuscript.Texts().Should().Contain(PdfObjects.Words);
        if (!settings.Contains("BaseState /OFF /ON [20", StringComparison.Ordinal))
        {
            manuscript.Texts().Should().Contain("Beside it");
        }
    }

    [Fact]
    public void A_form_of_a_layer_that_is_switched_off_is_no_text()
    {
        PdfObjects file = new PdfObjects()
            .Put(1, "<< /Type /Catalog /Pages 2 0 R /OCProperties << /OCGs [20 0 R] /D << /OFF [20 0 R] >> >> >>")
            .Put(20, "<< /Type /OCG /Name (old) >>")
            .Stream(4, PdfObjects.Show + " /X Do")
            .Stream(6, Old, "/Type /XObject /Subtype /Form /BBox [0 0 600 800] /OC 20 0 R /Resources << /Font << /F 5 0 R >> >>");

        Read(file).Texts().Should().Equal(PdfObjects.Words);
    }

    [Fact]
    public void What_was_typed_into_a_field_is_read_in_its_place()
    {
        PdfObjects file = Page("/Annots [20 0 R 22 0 R]")
            .Put(20, "<< /Type /Annot /Subtype /Widget /FT /Tx /T (a) /V (An answer) /Rect [72 660 400 680] /F 4 /AP << /N 21 0 R >> >>")
            .Stream(21, "BT /F 10 Tf 2 5 Td (An answer) Tj ET", Form)
            .Put(22, "<< /Type /Annot /Subtype /Widget /FT /Btn /Ff 65536 /Rect [72 600 200 620] /AP << /N 23 0 R >> >>")
            .Stream(23, "BT /F 10 Tf 2 5 Td (Submit) Tj ET", Form)
            .Stream(4, PdfObjects.Show + " BT /F 12 Tf 72 630 Td (After the answer) Tj ET");

        Manuscript manuscript = Read(file);

        manuscript.Texts().Should().Equal(PdfObjects.Words, "An answer", "After the answer");
        manuscript.Texts(LineRole.Furniture).Should().Equal(["Submit"], "the caption of a button is no text, and is not lost");
        CodesOf(manuscript).Should().Equal(DiagnosticCatalogue.NotesRead.Code);
    }

    [Fact]
    public void A_note_beside_the_text_is_read_and_one_over_it_is_kept_apart()
    {
        PdfObjects file = Page("/Annots [20 0 R 22 0 R 24 0 R]")
            .Put(20, Note("FreeText", "72 660 400 680", 21)).Stream(21, "BT /F 10 Tf 2 5 Td (A note below) Tj ET", Form)
            .Put(22, Note("FreeText", "80 692 400 712", 23)).Stream(23, "BT /F 10 Tf 2 5 Td (A note over it) Tj ET", Form)
            .Put(24, Note("Stamp", "300 650 500 690", 25)).Stream(25, "BT /F 10 Tf 2 5 Td (RECEIVED) Tj ET", Form);

        Manuscript manuscript = Read(file);

        manuscript.Texts().Should().Equal(PdfObjects.Words, "A note below");
        manuscript.Texts(LineRole.Furniture).Should().BeEquivalentTo("A note over it", "RECEIVED");
    }

    [Theory]
    [InlineData(2)]
    [InlineData(32)]
    public void A_note_that_is_not_shown_is_no_text(int flags)
    {
        PdfObjects file = Page("/Annots [20 0 R]")
            .Put(20, Note("FreeText", "72 660 400 680", 21, $"/F {flags}")).Stream(21, "BT /F 10 Tf 2 5 Td (Not shown) Tj ET", Form);

        Read(file).Texts().Should().Equal(PdfObjects.Words);
    }

    [Theory]
    [InlineData("/UserUnit .75")]
    [InlineData("/UserUnit 2")]
    public void The_unit_of_a_page_costs_no_text(string unit) =>
        Read(Page(unit).Stream(4, PdfObjects.Show)).Texts().Should().Equal(PdfObjects.Words);

    [Fact]
    public void A_value_left_over_before_an_operator_costs_no_text() =>
        Read(Page("").Stream(4, PdfObjects.Show + " BT /F 12 Tf 72 650 Td (left over) (Shown as well) Tj ET")).Texts().Should()
            .Equal(PdfObjects.Words, "Shown as well");

    [Fact]
    public void Words_on_marks_of_other_kinds_are_kept_apart()
    {
        PdfObjects file = Page("/Annots [20 0 R]")
            .Put(20, Note("FileAttachment", "72 660 400 680", 21)).Stream(21, "BT /F 10 Tf 2 5 Td (See the annex) Tj ET", Form);

        Manuscript manuscript = Read(file);

        manuscript.Texts().Should().Equal(PdfObjects.Words);
        manuscript.Texts(LineRole.Furniture).Should().Equal("See the annex");
    }

    [Theory]
    [InlineData("(An answer)", "An answer")]
    [InlineData("<FEFF041E044204320435044200210020004F006B>", "Ответ! Ok")]
    [InlineData("(Four words for each\rline of the field)", "Four words for each|line of the field")]
    public void The_value_of_a_field_that_the_file_has_no_picture_of_is_read_in_its_place(string value, string lines)
    {
        PdfObjects file =
            Page("/Annots [20 0 R]").Put(20, $"<< /Type /Annot /Subtype /Widget /FT /Tx /V {value} /Rect [72 640 400 680] >>");

        Manuscript manuscript = Read(file);

        manuscript.Texts().Should().Equal([PdfObjects.Words, .. lines.Split('|')]);
        CodesOf(manuscript).Should().Equal(DiagnosticCatalogue.NotesRead.Code);
    }

    [Fact]
    public void A_field_whose_value_has_no_place_is_reported()
    {
        PdfObjects file = Page("/Annots [20 0 R]").Put(20, "<< /Type /Annot /Subtype /Widget /FT /Tx /V (An answer) >>");

        CodesOf(Read(file)).Should().Equal(DiagnosticCatalogue.NotesUnread.Code);
    }

    [Fact]
    public void A_font_that_cannot_be_read_is_an_error_of_its_page()
    {
        PdfObjects file = Page("").Stream(4, PdfObjects.Show + " BT /None 12 Tf 72 650 Td (Lost words) Tj ET");

        Manuscript manuscript = Read(file);

        manuscript.Texts().Should().Equal(PdfObjects.Words);
        manuscript.Diagnostics.Should().ContainSingle().Which.Should()
            .Match<Diagnostic>(static d => d.Code == DiagnosticCatalogue.FontNotBuilt.Code && d.Page == 1 && d.Severity == Severity.Error);
    }

    [Fact]
    public void Letters_that_a_font_calls_spaces_are_an_error_of_their_page()
    {
        const string Map = Head
            + "1 beginbfrange <61> <7A> <0061> endbfrange\n6 beginbfchar <20> <0020> <41> <0020> <42> <0020> <43> <0020> <44> <0020> "
            + "<45> <0020>\nendbfchar\nendcmap end end";
        PdfObjects file = Page("").Put(5, Mapped).Stream(7, Map)
            .Stream(4, "BT /F 12 Tf 72 700 Td (some letters ABCDEABCDEABCDE are lost) Tj ET");

        CodesOf(Read(file)).Should().Equal(DiagnosticCatalogue.UndecodedGlyphs.Code);
    }

    [Fact]
    public void Forms_in_a_ring_end_as_a_warning()
    {
        string ring = "/Type /XObject /Subtype /Form /BBox [0 0 600 800] /Resources << /XObject << /X 6 0 R /Y 7 0 R >> >>";
        PdfObjects file =
            new PdfObjects().Stream(4, PdfObjects.Show + " /X Do").Stream(6, "/Y Do /Y Do", ring).Stream(7, "/X Do /X Do", ring);

        Manuscript manuscript = Read(file);

        manuscript.Texts().Should().Equal(PdfObjects.Words);
        CodesOf(manuscript).Should().Equal(DiagnosticCatalogue.PartsInARing.Code);
    }

    [Fact]
    public void Forms_that_double_without_end_are_an_error_and_what_came_before_is_read()
    {
        var file = new PdfObjects();
        for (int i = 0; i < 40; i++)
        {
            file.Stream(
                30 + i, "/X Do /X Do",
                $"/Type /XObject /Subtype /Form /BBox [0 0 600 800] /Resources << /XObject << /X {31 + i} 0 R >> >>");
        }

        file.Stream(70, "", "/Type /XObject /Subtype /Form /BBox [0 0 600 800]").Stream(4, PdfObjects.Show + " /X Do");
        file.Put(
            3,
            "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Resources << /Font << /F 5 0 R >> /XObject << /X 30 0 R >> >> "
                + "/Contents 4 0 R >>");

        Manuscript manuscript = Read(file);

        manuscript.Texts().Should().Equal(PdfObjects.Words);
        CodesOf(manuscript).Should().Equal(DiagnosticCatalogue.PageFailed.Code);
    }

    [Fact]
    public void A_file_encrypted_in_an_unknown_way_is_called_encrypted()
    {
        var file = new PdfObjects { Trailer = "/ID [<00> <00>] /Encrypt << /Filter /Adobe.PubSec /V 5 /R 9 /EncryptMetadata false >>" };

        FluentActions.Invoking(() => Read(file)).Should().Throw<UnreadableFileException>().Which.Diagnostic.Code.Should()
            .Be(DiagnosticCatalogue.Encrypted.Code);
    }

    [Fact]
    public void A_title_over_a_picture_in_colour_is_no_scan()
    {
        PdfObjects file = Cover("/DeviceRGB", "BT /F 28 Tf 90 500 Td (Lamps for all) Tj ET");

        Manuscript manuscript = Read(file);

        manuscript.ScannedPages.Should().BeEmpty();
        CodesOf(manuscript).Should().Equal(DiagnosticCatalogue.EmbeddedContent.Code);
    }

    [Theory]
    [InlineData("/DeviceGray", "BT /F 28 Tf 90 500 Td (Lamps for all) Tj ET")]
    [InlineData("/DeviceRGB", "BT /F 8 Tf 90 500 Td (Scanned by the library) Tj ET")]
    [InlineData("/DeviceRGB", "BT /F 28 Tf 90 780 Td (Scanned copy) Tj ET")]
    public void A_picture_of_a_page_with_a_stamp_on_it_is_a_scan(string colours, string words) =>
        Read(Cover(colours, words)).ScannedPages.Should().Equal(1);

    [Fact]
    public void Bullets_of_symbol_fonts_are_bullets()
    {
        const string Map = Head
            + "1 beginbfrange <20> <7A> <0020> endbfrange\n2 beginbfchar <B7> <F0B7> <A7> <F0A7> endbfchar\nendcmap end end";
        PdfObjects file = Page("").Put(5, Mapped).Stream(7, Map)
            .Stream(4, "BT /F 12 Tf 72 700 Td (\\267 keep a register;) Tj 0 -20 Td (\\247 look after it.) Tj ET");

        Manuscript manuscript = Read(file);

        manuscript.Texts().Should().Equal("• keep a register;", "▪ look after it.");
        manuscript.Diagnostics.Should().BeEmpty();
    }

    private static string Mapped =>
        $"<< /Type /Font /Subtype /Type1 /BaseFont /Sketch /FirstChar 0 /LastChar 255 /Widths "
        + $"[{string.Join(' ', Enumerable.Repeat("500", 256))}] /ToUnicode 7 0 R "
        + "/FontDescriptor << /Type /FontDescriptor /FontName /Sketch /Flags 32 /FontBBox [0 -200 1000 800] /ItalicAngle 0 /Ascent 750 "
        + "/Descent -250 /CapHeight 700 /StemV 80 >> >>";

    private const string Head =
        "/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapType 2 def\n1 begincodespacerange <00> <FF> endcodespacerange\n";

    private const string Form = "/Type /XObject /Subtype /Form /BBox [0 0 328 20] /Resources << /Font << /F 5 0 R >> >>";

    private static string Note(string kind, string place, int appearance, string more = "/F 4") =>
        $"<< /Type /Annot /Subtype /{kind} /Rect [{place}] {more} /Contents (note) /AP << /N {appearance} 0 R >> >>";

    private static PdfObjects Page(string entries, string resources = "") => new PdfObjects()
        .Put(
            3,
            $"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] {entries} /Resources << /Font << /F 5 0 R >> {resources} >> "
                + $"/Contents 4 0 R >>");

    private static PdfObjects Cover(string colours, string words) => new PdfObjects()
        .Put(2, "<< /Type /Pages /Count 2 /Kids [3 0 R 20 0 R] >>")
        .Put(20, "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Resources << /Font << /F 5 0 R >> >> /Contents 21 0 R >>")
        .Stream(21, PdfObjects.Show)
        .Stream(4, $"q 600 0 0 800 0 0 cm /X Do Q {words}")
        .Stream(6, "abc", $"/Type /XObject /Subtype /Image /Width 1 /Height 1 /ColorSpace {colours} /BitsPerComponent 8");

    private static Manuscript Read(PdfObjects file) => new PdfManuscriptReader().Read(file.Bytes(), CancellationToken.None);

    private static IEnumerable<string> CodesOf(Manuscript manuscript) => manuscript.Diagnostics.Select(static d => d.Code);
}
