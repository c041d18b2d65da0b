using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;
using ReportMiner.CorpusMaker.Sources;

namespace ReportMiner.CorpusMaker.Docx;

/// <summary>Collects footnotes in order of their marks.</summary>
internal sealed class FootnotePart
{
    private readonly Footnotes _notes = new(
        new Footnote(new Paragraph(new Run(new SeparatorMark()))) { Type = FootnoteEndnoteValues.Separator, Id = -1 },
        new Footnote(
            new Paragraph(new Run(new ContinuationSeparatorMark()))) { Type = FootnoteEndnoteValues.ContinuationSeparator, Id = 0 });

    private int _last;

    public Footnotes Root => _notes;

    /// <summary>Adds a footnote.</summary>
    /// <returns>The run with its mark.</returns>
    public Run Add(SourceFootnote note)
    {
        _last++;
        // A footnote is counted by Word unless its mark is of the author's own.
        bool own = note.Mark == "*";
        _notes.Append(new Footnote(new Paragraph(
            new ParagraphProperties(new ParagraphStyleId { Val = StyleNames.FootnoteText }),
            Mark(own ? new Text(note.Mark) : new FootnoteReferenceMark()),
            new Run(new Text(" " + note.Text) { Space = SpaceProcessingModeValues.Preserve }))) { Id = _last });
        var reference = new FootnoteReference { Id = _last };
        if (own)
        {
            reference.CustomMarkFollows = true;
        }

        Run run = Mark(reference);
        if (own)
        {
            run.Append(new Text(note.Mark));
        }

        return run;
    }

    private static Run Mark(OpenXmlElement content) => new(new RunProperties(new RunStyle { Val = StyleNames.FootnoteReference }), content);
}
