using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using DocumentFormat.OpenXml.Wordprocessing;
using Language = ReportMiner.Model.Language;

namespace ReportMiner.Export.Tests;

public class DocxTests
{
    [Theory]
    [InlineData(Language.English)]
    [InlineData(Language.Russian)]
    public void The_validator_finds_no_error(Language language)
    {
        using var document = Open(language);
        new OpenXmlValidator(FileFormatVersions.Microsoft365).Validate(document)
            .Select(e => $"{e.Part?.Uri} {e.Path?.XPath}: {e.Description}").Should().BeEmpty();
    }

    [Fact]
    public void Sections_are_themes_then_the_rest_then_what_was_dropped()
    {
        using var document = Open(Language.English);
        Paragraphs(document, "Heading1").Select(p => p.InnerText).Should().Equal(
            "Keeping of logs / Хранение журналов", "Training / Обучение", "Other matters / Прочие вопросы",
            "Items not carried forward / Рекомендации, не сохраненные в последующих документах");
        Paragraphs(document, "Heading1").Should().OnlyContain(p => p.ParagraphProperties!.NumberingProperties != null);
        Paragraphs(document, "ListItem").Select(p => p.Elements<SimpleField>().Single().InnerText).Should()
            .Equal("1", "2", "3", "4", "5", "6");
    }

    [Fact]
    public void Changed_words_are_tracked_and_accepting_all_gives_the_present_text()
    {
        using var document = Open(Language.English);
        Paragraph first = Paragraphs(document, "ListItem").First();
        first.Descendants<InsertedRun>().Select(r => r.InnerText).Should().Equal(", ", "and bell for two years");
        first.Descendants<DeletedRun>().Select(r => r.InnerText).Should()
            .Equal(" and ", "for twelve months.(i) in paper form;(ii) in digital form");
        string.Concat(first.Descendants<Text>().Select(t => t.Text)).Should()
            .Be("1.Harbour States must keep the logs of every lamp, buoy and bell for two years.");
        first.Descendants<InsertedRun>().Should()
            .OnlyContain(r => r.Author! == "ReportMiner" && r.Date!.InnerText == "2035-04-22T00:00:00Z");
    }

    [Fact]
    public void A_source_names_document_number_what_was_before_and_what_became_of_it()
    {
        using var document = Open(Language.English);
        Paragraphs(document, "ListSource").First().InnerText.Should()
            .Be("LP/2035/9, 31 · cf. LP/2033/4, 20 (a); LP/2033/4, 20 a) · reworded · addressed to: States");
    }

    [Fact]
    public void Both_languages_of_an_item_share_a_number()
    {
        using var document = Open(Language.Russian);
        Paragraphs(document, "ListItem").Should()
            .Contain(p => p.InnerText.EndsWith(".Смотрителей следует приглашать на курс по сигнальным кодам.", StringComparison.Ordinal));
        Paragraphs(document, "ListItemOther").Should().ContainSingle().Which.InnerText.Should()
            .Be("Keepers should be invited to a course on signal codes.");
    }

    [ProgramFact("soffice")]
    public void LibreOffice_numbers_entries_with_tracked_changes_like_the_others()
    {
        string folder = Directory.CreateTempSubdirectory("export-tests-").FullName;
        try
        {
            File.WriteAllBytes(Path.Combine(folder, "list.docx"), MemoryTarget.Of(InventedRun.Build(), "docx").Bytes("consolidated.docx"));
            ProgramRun.Output(
                "soffice",
                $"-env:UserInstallation=file://{folder}/profile",
                "--headless",
                "--convert-to",
                "txt:Text (encoded):UTF8",
                "--outdir",
                folder,
                Path.Combine(folder, "list.docx"));
            string[] numbers =
            [
                .. File.ReadLines(Path.Combine(folder, "list.txt")).Where(l => l.Contains('\t', StringComparison.Ordinal))
                    .Select(l => l.Split('\t')[0])
            ];
            numbers.Should().Equal("1.", "2.", "3.", "4.", "5.", "6.");
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static WordprocessingDocument Open(Language language) => WordprocessingDocument.Open(
        new MemoryStream(
            MemoryTarget.Of(InventedRun.Build(), ExportOptions.Default with { Interface = language }, "docx").Bytes("consolidated.docx")),
        isEditable: false);

    private static IEnumerable<Paragraph> Paragraphs(WordprocessingDocument document, string style) =>
        document.MainDocumentPart!.Document!.Body!.Elements<Paragraph>().Where(p => p.ParagraphProperties?.ParagraphStyleId?.Val == style);
}
