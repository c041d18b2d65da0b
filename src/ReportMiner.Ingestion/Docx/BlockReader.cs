using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;
using ReportMiner.Model.Manuscripts;

namespace ReportMiner.Ingestion.Docx;

/// <summary>Reads a story: the body of the document, a running head, a note, a text box.</summary>
internal sealed class BlockReader
{
    private readonly Reading _reading;
    private readonly InlineReader _inline;
    private readonly TableReader _tables;
    private readonly List<NoteCall> _waitingCalls = [];
    private ParagraphBuffer? _joined;
    private string? _noteMark;

    /// <param name="reading">What all stories share.</param>
    /// <param name="layoutOnly">Whether tables of the story only lay it out, as in a masthead.</param>
    public BlockReader(Reading reading, bool layoutOnly = false)
    {
        _reading = reading;
        _inline = new InlineReader(reading);
        _tables = new TableReader(reading, this, layoutOnly);
    }

    /// <summary>Whether a paragraph of text was read, mastheads and tables of facts left out of account.</summary>
    public bool TextSeen { get; private set; }

    /// <summary>Reads a story's blocks, or those of a part of it such as a cell.</summary>
    public void Read(OpenXmlElement container, Placement place)
    {
        ReadChildren(container, place);
        if (_joined is { } left)
        {
            _joined = null;
            Write(left, null, place);
        }
    }

    /// <summary>Writes the notes that a table calls, after it.</summary>
    public void EndTable()
    {
        var calls = _waitingCalls.ToList();
        _waitingCalls.Clear();
        WriteNotes(calls);
    }

    private void ReadChildren(OpenXmlElement container, Placement place)
    {
        foreach (var child in container.ChildElements)
        {
            ReadBlock(child, place);
        }
    }

    private void ReadBlock(OpenXmlElement block, Placement place)
    {
        block = StrayElement.Known(block);
        switch (block)
        {
            case Paragraph paragraph:
                ReadParagraph(paragraph, place);
                break;
            case Table table:
                _tables.Read(table, place);
                break;
            case DeletedRun or MoveFromRun:
                _reading.Omissions.TrackedChanges++;
                _reading.Omissions.LeaveOut(block);
                break;
            case AlternateContent content:
                Choose(content, place);
                break;
            case AltChunk:
                _reading.Omissions.ForeignParts++;
                break;
            case Run or Hyperlink or SimpleField or DocumentFormat.OpenXml.Math.Paragraph or DocumentFormat.OpenXml.Math.OfficeMath:
                ReadLoose(block, place);
                break;
            default:
                ReadChildren(block, place);
                break;
        }
    }

    private void ReadParagraph(Paragraph paragraph, Placement place)
    {
        _reading.Cancellation.ThrowIfCancellationRequested();
        var properties = paragraph.ParagraphProperties;
        var buffer = _joined ?? new ParagraphBuffer();
        _joined = null;
        _inline.Read(paragraph, buffer, _reading.Styles.ParagraphStyle(properties?.ParagraphStyleId?.Val?.Value));
        if (EndIsDeleted(properties))
        {
            _reading.Omissions.TrackedChanges++;
            _joined = buffer;
        }
        else
        {
            Write(buffer, properties, place);
        }

        if (properties?.SectionProperties is not null)
        {
            _reading.Footnotes.Numbers.EndSection();
            _reading.Endnotes.Numbers.EndSection();
        }
    }

    /// <summary>Text outside any paragraph, which the schema does not allow but which would be lost otherwise.</summary>
    private void ReadLoose(OpenXmlElement element, Placement place)
    {
        var holder = new ParagraphBuffer();
        _inline.ReadLoose(element, holder);
        Write(holder, null, place);
    }

    private void Write(ParagraphBuffer buffer, ParagraphProperties? properties, Placement place)
    {
        var setting = _reading.Settings.Of(properties);
        setting = buffer.Contents ? setting with { Contents = true } : setting;
        var text = buffer.Finish();
        if (text.Text.Length == 0 && EndIsHidden(properties))
        {
            return;
        }

        var label = setting.List is { } list ? _reading.Counters.Next(list) : null;
        if (_reading.Writer.Write(text, setting, label, place, _noteMark))
        {
            _noteMark = null;
            TextSeen |= place is { Role: LineRole.Body, Masthead: false };
        }

        foreach (var box in buffer.Boxes)
        {
            new BlockReader(_reading).Read(box, place);
        }

        if (place.Role == LineRole.Table)
        {
            _waitingCalls.AddRange(buffer.Calls);
        }
        else
        {
            WriteNotes(buffer.Calls);
        }
    }

    private void WriteNotes(IEnumerable<NoteCall> calls)
    {
        foreach (var call in calls)
        {
            if (call.Note is { } note)
            {
                new BlockReader(_reading) { _noteMark = call.Mark }.Read(note, new Placement(LineRole.Footnote));
            }
        }
    }

    private void Choose(AlternateContent content, Placement place)
    {
        var chosen = RenderingChoice.Choose(content);
        foreach (var other in content.ChildElements.Where(other => other != chosen))
        {
            _reading.Omissions.LeaveOut(other);
        }

        if (chosen is not null)
        {
            ReadChildren(chosen, place);
        }
    }

    /// <summary>A tracked deletion of the paragraph's end joins it with the next one, which gives the properties.</summary>
    private static bool EndIsDeleted(ParagraphProperties? properties) =>
        properties?.ParagraphMarkRunProperties?.ChildElements.Any(mark => mark is Deleted or MoveFrom) == true;

    private static bool EndIsHidden(ParagraphProperties? properties) => RunTraits.Of(properties?.ParagraphMarkRunProperties).Hidden == true;
}
