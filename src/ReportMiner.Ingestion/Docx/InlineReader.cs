using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;
using ReportMiner.Model.Manuscripts;
using MathText = DocumentFormat.OpenXml.Math.Text;
using WordText = DocumentFormat.OpenXml.Wordprocessing.Text;

namespace ReportMiner.Ingestion.Docx;

/// <summary>Reads the content of paragraphs. It also enters containers that it has no rule for, so that no text in them is lost.</summary>
internal sealed class InlineReader
{
    private readonly Reading _reading;
    private readonly FieldTracker _fields;
    private readonly CustomMark _customMark;
    private ParagraphBuffer _buffer = new();
    private string? _paragraphStyle;

    public InlineReader(Reading reading)
    {
        _reading = reading;
        _fields = new FieldTracker(reading.UnmatchedFieldMarks);
        _customMark = new CustomMark();
    }

    /// <summary>Reads the contents of a paragraph into a buffer.</summary>
    /// <param name="container">The paragraph, or an element that stands for one.</param>
    /// <param name="buffer">Takes the letters.</param>
    /// <param name="paragraphStyle">Id of the paragraph's style.</param>
    public void Read(OpenXmlElement container, ParagraphBuffer buffer, string? paragraphStyle)
    {
        _buffer = buffer;
        _paragraphStyle = paragraphStyle;
        ReadChildren(container);
        _customMark.Close(buffer);
    }

    /// <summary>Reads an element that is outside any paragraph.</summary>
    public void ReadLoose(OpenXmlElement element, ParagraphBuffer buffer)
    {
        _buffer = buffer;
        _paragraphStyle = null;
        ReadElement(element);
        _customMark.Close(buffer);
    }

    private void ReadChildren(OpenXmlElement container)
    {
        foreach (var child in container.ChildElements)
        {
            ReadElement(child);
        }
    }

    private void ReadElement(OpenXmlElement element)
    {
        element = StrayElement.Known(element);
        switch (element)
        {
            case ParagraphProperties or RunProperties or SdtProperties or SdtEndCharProperties:
                break;
            case Run run:
                ReadRun(run);
                break;
            case DeletedRun or MoveFromRun:
                _reading.Omissions.TrackedChanges++;
                _reading.Omissions.LeaveOut(element);
                break;
            case InsertedRun or MoveToRun:
                _reading.Omissions.TrackedChanges++;
                ReadChildren(element);
                break;
            case AlternateContent content:
                Choose(content, ReadChildren);
                break;
            case MathText text:
                Append(text.Text, LetteringOf(null));
                break;
            default:
                ReadChildren(element);
                break;
        }
    }

    private void ReadRun(Run run)
    {
        var lettering = LetteringOf(run.RunProperties);
        foreach (var child in run.ChildElements)
        {
            ReadRunPart(child, lettering);
        }

        _customMark.EndRun(_buffer);
    }

    private void ReadRunPart(OpenXmlElement part, CharacterFormat lettering)
    {
        switch (part)
        {
            case RunProperties:
                break;
            case FieldChar mark:
                _fields.See(mark);
                break;
            case FieldCode code:
                _fields.Instruct(code.Text);
                break;
            case LastRenderedPageBreak:
                EndPage();
                break;
            case not null when lettering.Hidden:
                _reading.Omissions.Hide(part);
                break;
            case WordText text:
                Append(ShownText.Of(text), lettering);
                break;
            case NoBreakHyphen:
                Append("-", lettering);
                break;
            case SymbolChar symbol:
                AppendSymbol(symbol, lettering);
                break;
            case TabChar or PositionalTab:
                AppendSpace('\t', lettering);
                break;
            case Break or CarriageReturn:
                AppendSpace('\n', lettering);
                EndPageAt(part);
                break;
            case FootnoteReference reference:
                CallNote(_reading.Footnotes, reference, lettering);
                break;
            case EndnoteReference reference:
                CallNote(_reading.Endnotes, reference, lettering);
                break;
            case Ruby ruby:
                ReadRuby(ruby);
                break;
            case Drawing or Picture or EmbeddedObject:
                FindBoxes(part);
                break;
            case AlternateContent content:
                Choose(content, chosen => ReadRunParts(chosen, lettering));
                break;
            default:
                ReadRunParts(part, lettering);
                break;
        }
    }

    private void ReadRunParts(OpenXmlElement? container, CharacterFormat lettering)
    {
        foreach (var child in container?.ChildElements ?? Enumerable.Empty<OpenXmlElement>())
        {
            ReadRunPart(child, lettering);
        }
    }

    private void Append(string text, CharacterFormat lettering)
    {
        if (!_fields.Shows)
        {
            _reading.Omissions.LeaveOut(text);
            return;
        }

        var shown = ShownText.WithoutSoftHyphens(text);
        _reading.Omissions.LeaveOut(text.Length - shown.Length);
        _buffer.Contents |= _fields.InContents && shown.Length > 0;
        _buffer.Append(shown, _customMark.Take(shown) ? Raised(lettering) : lettering);
    }

    private void AppendSymbol(SymbolChar symbol, CharacterFormat lettering)
    {
        if (SymbolFonts.Letter(symbol) is not { } letter)
        {
            _reading.Omissions.LeaveOut(symbol);
            return;
        }

        // White space is no character of the account.
        _reading.Omissions.LeaveOut(char.IsWhiteSpace(letter) ? 1 : 0);
        _reading.Omissions.UnknownSymbols += SymbolFonts.IsPrivate(letter) ? 1 : 0;
        Append(letter.ToString(), lettering);
    }

    private void AppendSpace(char space, CharacterFormat lettering)
    {
        if (_fields.Shows)
        {
            _buffer.Append(space.ToString(), lettering);
        }
    }

    private void CallNote(NoteBook notes, FootnoteEndnoteReferenceType reference, CharacterFormat lettering)
    {
        if (!_fields.Shows)
        {
            return;
        }

        if (reference.CustomMarkFollows.IsOn() == true)
        {
            _customMark.Open(notes.Take(reference.Id.Whole()), _buffer);
            return;
        }

        var mark = notes.Numbers.Next();
        _reading.Omissions.Make(mark);
        _buffer.Append(mark, Raised(lettering));
        _buffer.Calls.Add(new NoteCall(notes.Take(reference.Id.Whole()), mark));
    }

    private void ReadRuby(Ruby ruby)
    {
        foreach (var part in ruby.ChildElements)
        {
            if (part is RubyContent)
            {
                _reading.Omissions.LeaveOut(part);
            }
            else
            {
                ReadChildren(part);
            }
        }
    }

    /// <summary>Text boxes are read after the paragraph; other text in drawings is none of the document's.</summary>
    private void FindBoxes(OpenXmlElement drawing)
    {
        foreach (var child in drawing.ChildElements)
        {
            switch (child)
            {
                case TextBoxContent when _fields.Shows:
                    _buffer.Boxes.Add(child);
                    break;
                case TextBoxContent:
                    _reading.Omissions.LeaveOut(child);
                    break;
                case AlternateContent content:
                    Choose(content, FindBoxes);
                    break;
                default:
                    FindBoxes(child);
                    break;
            }
        }
    }

    private void Choose(AlternateContent content, Action<OpenXmlElement> read)
    {
        var chosen = RenderingChoice.Choose(content);
        foreach (var other in content.ChildElements.Where(other => other != chosen))
        {
            _reading.Omissions.LeaveOut(other);
        }

        if (chosen is not null)
        {
            read(chosen);
        }
    }

    private void EndPageAt(OpenXmlElement part)
    {
        if (part is Break { Type.InnerText: "page" })
        {
            EndPage();
        }
    }

    private void EndPage()
    {
        _reading.Footnotes.Numbers.EndPage();
        _reading.Endnotes.Numbers.EndPage();
    }

    private CharacterFormat LetteringOf(RunProperties? properties)
    {
        var direct = RunTraits.Of(properties);
        var character = _reading.Styles.Traits(properties?.RunStyle?.Val?.Value);
        return CharacterFormat.From(direct, character, _reading.Styles.Traits(_paragraphStyle), _reading.Styles.Defaults);
    }

    private static CharacterFormat Raised(CharacterFormat lettering) => lettering with { Style = lettering.Style | TextStyle.Superscript };
}
