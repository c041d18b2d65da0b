using System.Text;
using ReportMiner.CorpusMaker.Sources;
using ReportMiner.CorpusMaker.Typesetting;

namespace ReportMiner.CorpusMaker.Plain;

/// <summary>A page of printed text while it fills.</summary>
internal sealed class PrintedPage
{
    private readonly StringBuilder _text = new();
    private readonly List<SourceFootnote> _notes = [];
    private readonly List<string> _links = [];
    private readonly bool _listsLinks;
    private readonly bool _russian;
    private readonly bool _first;

    public PrintedPage(bool listsLinks, bool russian)
        : this(listsLinks, russian, true)
    {
    }

    private PrintedPage(bool listsLinks, bool russian, bool first)
    {
        _listsLinks = listsLinks;
        _russian = russian;
        _first = first;
    }

    /// <summary>How many lines it holds.</summary>
    public int Lines { get; private set; }

    /// <summary>Adds a line.</summary>
    /// <param name="line">As it is printed.</param>
    /// <param name="set">Its words, for the footnotes and links in them.</param>
    public void Add(string line, SetLine set)
    {
        if (Lines > 0)
        {
            _text.Append('\n');
        }
        else if (!_first)
        {
            _text.Append(' ');
        }

        // A line ends with a space unless it ends within a word.
        _text.Append(line).Append(set.Hyphen is null ? " " : "").Append('\n');
        Lines++;
        _notes.AddRange(set.Words.SelectMany(w => w.Fragments).Select(f => f.Note).OfType<SourceFootnote>());
        _links.AddRange(set.Words.SelectMany(w => w.Fragments).SelectMany(f => Symbols.In(f.Text)));
    }

    /// <summary>Adds the white around a heading.</summary>
    public void AddGap()
    {
        if (Lines > 0)
        {
            _text.Append(" \n\n");
        }
    }

    /// <summary>The whole page, including its end.</summary>
    public string Close()
    {
        if (_notes.Count > 0)
        {
            _text.Append("\n__________________ \n");
            foreach (SourceFootnote note in _notes)
            {
                _text.Append("\n ").Append(note.Mark).Append(' ').Append(note.Text).Append(" \n");
                _links.AddRange(Symbols.In(note.Text));
            }
        }

        if (_listsLinks)
        {
            _text.Append('\n');
            foreach (string symbol in _links)
            {
                _text.Append(Symbols.Address(symbol, _russian)).Append('\n');
            }
        }

        return _text.ToString();
    }

    public PrintedPage Next() => new(_listsLinks, _russian, false);
}
