using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace ReportMiner.CorpusMaker.Docx;

/// <summary>Headers and footers: the symbol on the outer side, the page among all pages, and the job number.</summary>
internal static class RunningHeads
{
    public static Header Head(string symbol, bool left) => new(new Paragraph(
        new ParagraphProperties(
            new ParagraphStyleId { Val = StyleNames.Header },
            new Justification { Val = left ? JustificationValues.Left : JustificationValues.Right }),
        new Run(new Text(symbol))));

    public static Footer Foot(string job, bool left)
    {
        var paragraph = new Paragraph(new ParagraphProperties(new ParagraphStyleId { Val = StyleNames.Footer }));
        Run[] page = [Field(" PAGE "), new Run(new Text("/")), Field(" NUMPAGES ")];
        Run[] number = [new Run(new Text(job))];
        paragraph.Append(left ? page : number);
        paragraph.Append(new Run(new TabChar()));
        paragraph.Append(left ? number : page);
        return new Footer(paragraph);
    }

    public static Footer FirstFoot(string job) => new(new Paragraph(
        new ParagraphProperties(new ParagraphStyleId { Val = StyleNames.Footer }),
        new Run(new Text(job))));

    public static Header FirstHead() => new(new Paragraph());

    private static Run Field(string code) => new(
        new FieldChar { FieldCharType = FieldCharValues.Begin },
        new FieldCode(code) { Space = SpaceProcessingModeValues.Preserve },
        new FieldChar { FieldCharType = FieldCharValues.Separate },
        new Text("1"),
        new FieldChar { FieldCharType = FieldCharValues.End });
}
