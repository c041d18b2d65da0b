using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;
using ReportMiner.CorpusMaker.Sources;
using ReportMiner.CorpusMaker.Typesetting;

namespace ReportMiner.CorpusMaker.Docx;

/// <summary>Writes headings, paragraphs and items: a label is typed with a tab behind it, unless Word counts.</summary>
internal sealed class ParagraphWriter
{
    private static readonly DateTime EditedAt = new(2022, 12, 5, 9, 0, 0, DateTimeKind.Utc);
    private readonly FootnotePart _notes;
    private readonly SourceDocument _document;
    private int _edits;

    public ParagraphWriter(SourceDocument document, FootnotePart notes)
    {
        _document = document;
        _notes = notes;
    }

    public IEnumerable<Paragraph> Write(SourceBlock block)
    {
        bool spaced = block is { Kind: "heading", Level: 1 } && _document.Has("letter-spaced-heading");
        var paragraph = new Paragraph(Properties(block));
        if (block.Kind == "annex")
        {
            yield return Annex(block);
            paragraph.Append(Text(block.Text, Face.Regular, false));
            yield return paragraph;
            yield break;
        }

        if (block.PrintedLabel.Length > 0 && !block.CountedByWord)
        {
            paragraph.Append(
                block.TableTitle ? new Run(new Text(block.Label), new Break()) : new Run(new Text(block.PrintedLabel), new TabChar()));
        }
        else if (block.Preambular)
        {
            paragraph.Append(new Run(new TabChar()));
        }

        foreach (Fragment fragment in RunningText.Of(block))
        {
            paragraph.Append(Write(fragment, spaced));
        }

        yield return paragraph;
    }

    public static Run Text(string text, Face face, bool spaced)
    {
        var properties = new RunProperties();
        if (face == Face.Bold)
        {
            properties.Append(new Bold());
        }

        if (face == Face.Italic)
        {
            properties.Append(new Italic());
        }

        if (spaced)
        {
            properties.Append(new Spacing { Val = 60 });
        }

        var run = new Run();
        if (properties.HasChildren)
        {
            run.Append(properties);
        }

        run.Append(new Text(text) { Space = SpaceProcessingModeValues.Preserve });
        return run;
    }

    private static ParagraphProperties Properties(SourceBlock block)
    {
        var properties = new ParagraphProperties(new ParagraphStyleId { Val = StyleNames.Of(block) });
        // A heading without a label is aligned with the text of the others.
        if (block.Kind == "heading" && block.PrintedLabel.Length == 0)
        {
            properties.Append(new Indentation { Left = "720", FirstLine = "0" });
        }

        if (block.TableTitle)
        {
            properties.Append(new Indentation { Left = "0", FirstLine = "0" });
        }

        return properties;
    }

    private static Paragraph Annex(SourceBlock block) => new(
        new ParagraphProperties(new ParagraphStyleId { Val = StyleNames.Heading(1) }, new PageBreakBefore()),
        Text(block.Label, Face.Regular, false));

    private IEnumerable<OpenXmlElement> Write(Fragment fragment, bool spaced)
    {
        if (fragment.Note is { } note)
        {
            return [_notes.Add(note)];
        }

        Run run = Text(fragment.Text, fragment.Face, spaced);
        if (fragment.Edit is not { } edit)
        {
            return [run];
        }

        return
        [
            new DeletedRun(
                new Run(new DeletedText(edit.Delete) { Space = SpaceProcessingModeValues.Preserve }))
                {
                    Id = Edit(),
                    Author = "Editor",
                    Date = EditedAt
                },
            new InsertedRun(run) { Id = Edit(), Author = "Editor", Date = EditedAt },
        ];
    }

    private string Edit() => (++_edits).ToString(System.Globalization.CultureInfo.InvariantCulture);
}
