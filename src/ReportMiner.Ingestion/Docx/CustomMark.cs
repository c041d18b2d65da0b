using System.Text;
using DocumentFormat.OpenXml;

namespace ReportMiner.Ingestion.Docx;

/// <summary>A note's mark that an author typed: it follows the call, as a rule in the same run.</summary>
internal sealed class CustomMark
{
    private readonly StringBuilder _mark = new();
    private OpenXmlElement? _note;
    private bool _open;

    /// <summary>A call was read; the mark is still to come.</summary>
    public void Open(OpenXmlElement? note, ParagraphBuffer buffer)
    {
        Close(buffer);
        _note = note;
        _open = true;
    }

    /// <summary>Takes text as the mark where one is awaited.</summary>
    public bool Take(string text)
    {
        if (_open)
        {
            _mark.Append(text);
        }

        return _open;
    }

    /// <summary>A mark ends with the run that holds its text.</summary>
    public void EndRun(ParagraphBuffer buffer)
    {
        if (_mark.Length > 0)
        {
            Close(buffer);
        }
    }

    public void Close(ParagraphBuffer buffer)
    {
        if (_open)
        {
            buffer.Calls.Add(new NoteCall(_note, _mark.ToString().Trim()));
        }

        _mark.Clear();
        _note = null;
        _open = false;
    }
}
