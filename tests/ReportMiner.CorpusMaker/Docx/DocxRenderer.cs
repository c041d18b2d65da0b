using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using ReportMiner.CorpusMaker.Sources;
using ReportMiner.CorpusMaker.Typesetting;

namespace ReportMiner.CorpusMaker.Docx;

/// <summary>Renders a document as a Word file.</summary>
public static class DocxRenderer
{
    public static Rendering Render(SourceDocument document)
    {
        using var stream = new MemoryStream();
        using (WordprocessingDocument word = WordprocessingDocument.Create(stream, WordprocessingDocumentType.Document))
        {
            Write(document, word);
        }

        stream.Position = 0;
        return new Rendering("docx", PackageSealer.Seal(stream), []);
    }

    private static void Write(SourceDocument document, WordprocessingDocument word)
    {
        MainDocumentPart main = word.AddMainDocumentPart();
        word.ChangeIdOfPart(main, "rId1");
        var notes = new FootnotePart();
        var body = new Body();
        body.Append(Front(document, notes));
        var paragraphs = new ParagraphWriter(document, notes);
        foreach (SourceBlock block in document.Body)
        {
            if (block.Kind == "table")
            {
                body.Append(TableWriter.Write(block));
                body.Append(new Paragraph());
            }
            else
            {
                body.Append(paragraphs.Write(block));
            }
        }

        body.Append(Section(document));
        main.Document = new Document(body);
        Parts(document, main, notes);
    }

    private static void Parts(SourceDocument document, MainDocumentPart main, FootnotePart notes)
    {
        main.AddNewPart<StyleDefinitionsPart>("rId1").Styles = StylesWriter.Write();
        main.AddNewPart<NumberingDefinitionsPart>("rId2").Numbering = NumberingWriter.Write();
        main.AddNewPart<FootnotesPart>("rId3").Footnotes = notes.Root;
        main.AddNewPart<DocumentSettingsPart>("rId4").Settings = Settings(document);
        string symbol = document.Masthead.Symbol.TrimEnd('*');
        string job = document.Masthead.JobNumber.Split(' ')[0];
        main.AddNewPart<HeaderPart>("rIdHeadOdd").Header = RunningHeads.Head(symbol, false);
        main.AddNewPart<HeaderPart>("rIdHeadEven").Header = RunningHeads.Head(symbol, true);
        main.AddNewPart<HeaderPart>("rIdHeadFirst").Header = RunningHeads.FirstHead();
        main.AddNewPart<FooterPart>("rIdFootOdd").Footer = RunningHeads.Foot(job, false);
        main.AddNewPart<FooterPart>("rIdFootEven").Footer = RunningHeads.Foot(job, true);
        main.AddNewPart<FooterPart>("rIdFootFirst").Footer = RunningHeads.FirstFoot(document.Masthead.JobNumber);
    }

    private static Settings Settings(SourceDocument document)
    {
        var settings = new Settings(new EvenAndOddHeaders());
        if (document.Has("hyphenation"))
        {
            settings.PrependChild(new AutoHyphenation());
        }

        settings.Append(
            new FootnoteDocumentWideProperties(new FootnoteSpecialReference { Id = -1 }, new FootnoteSpecialReference { Id = 0 }));
        return settings;
    }

    private static IEnumerable<OpenXmlElement> Front(SourceDocument document, FootnotePart notes)
    {
        SourceMasthead head = document.Masthead;
        SourceFootnote? asterisk = head.Asterisk is { } text ? new SourceFootnote("", "*", text.TrimStart('*').TrimStart()) : null;
        IEnumerable<Run> Mark(string line) => asterisk is not null && line.EndsWith('*') ? [notes.Add(asterisk)] : [];
        IEnumerable<OpenXmlElement> Marked(string line, Face face)
        {
            int star = line.IndexOf('*', StringComparison.Ordinal);
            if (asterisk is null || star < 0)
            {
                return [ParagraphWriter.Text(line, face, false)];
            }

            return
            [
                ParagraphWriter.Text(line[..star], face, false), notes.Add(asterisk), ParagraphWriter.Text(line[(star + 1)..], face, false)
            ];
        }

        if (head.Symbol.Length > 0)
        {
            yield return TableWriter.Masthead(head, () => Mark(head.Symbol));
        }
        else
        {
            yield return Styled(StyleNames.Subtitle, [ParagraphWriter.Text(head.Body, Face.Bold, false)]);
        }

        foreach (string line in MastheadLines.Meeting(head))
        {
            yield return Styled(StyleNames.Session, Marked(line, line == head.Session ? Face.Bold : Face.Regular));
        }

        if (head.Symbol.Length == 0)
        {
            yield break;
        }

        foreach (string line in new[] { head.Sponsors, head.Title, head.Subtitle }.OfType<string>())
        {
            yield return Styled(line == head.Title ? StyleNames.Title : StyleNames.Subtitle, Marked(line, Face.Regular));
        }

        if (head.Note is { } note)
        {
            yield return Styled(StyleNames.Single, [ParagraphWriter.Text(note, Face.Italic, false)]);
        }
    }

    private static Paragraph Styled(string style, IEnumerable<OpenXmlElement> content)
    {
        var paragraph = new Paragraph(new ParagraphProperties(new ParagraphStyleId { Val = style }));
        paragraph.Append(content);
        return paragraph;
    }

    private static SectionProperties Section(SourceDocument document)
    {
        var section = new SectionProperties();
        if (document.Has("running-heads"))
        {
            section.Append(
                new HeaderReference { Type = HeaderFooterValues.Default, Id = "rIdHeadOdd" },
                new HeaderReference { Type = HeaderFooterValues.Even, Id = "rIdHeadEven" },
                new HeaderReference { Type = HeaderFooterValues.First, Id = "rIdHeadFirst" });
        }

        if (document.Masthead.Symbol.Length > 0)
        {
            section.Append(
                new FooterReference { Type = HeaderFooterValues.Default, Id = "rIdFootOdd" },
                new FooterReference { Type = HeaderFooterValues.Even, Id = "rIdFootEven" },
                new FooterReference { Type = HeaderFooterValues.First, Id = "rIdFootFirst" });
        }

        section.Append(
            new PageSize { Width = 11906, Height = 16838 },
            new PageMargin { Top = 1440, Bottom = 1300, Left = 1273, Right = 1273, Header = 700, Footer = 700, Gutter = 0 },
            new TitlePage());
        return section;
    }
}
