using System.Collections.Immutable;
using ReportMiner.Model.Sources;

namespace ReportMiner.Analysis.Mastheads;

/// <summary>Takes the segments of one head in order and keeps what each says.</summary>
internal sealed class MastheadTitleParser
{
    private readonly List<int> _taken = [];
    private DocumentSymbol? _symbol;
    private string? _distribution;
    private DateOnly? _date;
    private string? _version;
    private string? _original;
    private string? _parent;
    private string? _body;
    private string? _session;
    private string? _place;
    private string? _titled;
    private ImmutableArray<HeadSegment> _segments = [];
    private int _last = -1;
    private int _first = -1;
    private double _agendaSize;
    private bool _agendaInBrackets;
    private int _preamble = -1;

    /// <summary>Index of the last segment of the body's name.</summary>
    private int _bodyAt = -1;

    /// <summary>Index of the last segment with distribution, date or original language.</summary>
    private int _labelled = -1;

    public string? AgendaItem { get; private set; }

    public void Read(ImmutableArray<HeadSegment> segments)
    {
        _segments = segments;
        ImmutableArray<string> texts = [.. segments.Select(s => s.Text)];
        for (int i = 0; i < texts.Length && _preamble < 0; i++)
        {
            if (TakeLetter(texts, i))
            {
                break;
            }

            Take(texts, ref i);
        }

        if (SupplementCover.TryRead(texts, out string? title, out string? body, out string? session))
        {
            (_titled, _body, _session) = (title, body, session);
        }
        else if (_preamble < 0 || _first > 0)
        {
            FindBody();
        }
    }

    /// <summary>
    /// The body named nearest above the session, place or agenda item is the one that met; without these, a name right below the
    /// distribution. It may be in no vocabulary.
    /// </summary>
    private void FindBody()
    {
        List<(HeadSegment Segment, int Index)> free =
        [
            .. _segments.Select((segment, index) => (segment, index)).Where(s => !_taken.Contains(s.index))
        ];
        List<(HeadSegment Segment, int Index)> zone = _first >= 0 ? free.FindAll(s => s.Index < _first) : FirstBlockBelow(free);
        (string Name, int From, int To)? named = HeadBody.Nearest(zone);
        if (named is { } found && (_bodyAt < 0 || found.To > _bodyAt)
            && (_symbol is not null || _session is not null || _distribution is not null))
        {
            _parent ??= _body;
            _body = found.Name;
            _taken.AddRange(zone.Where(s => s.Index >= found.From && s.Index <= found.To).Select(s => s.Index));
            _bodyAt = found.To;
        }

        _last = _first < 0 ? Math.Max(_last, _bodyAt) : _last;
    }

    /// <summary>
    /// <c>Letter dated … addressed to the President of the Security Council</c> ends the head: no line of it or below it names a body.
    /// </summary>
    private bool TakeLetter(ImmutableArray<string> texts, int i)
    {
        bool begins = i == 0 || _segments[i - 1].Block != _segments[i].Block;
        if (_titled is not null || !begins || !HeadTitle.IsLetter(texts[i]))
        {
            return false;
        }

        _titled = string.Join(' ', _segments.Skip(i).TakeWhile(s => s.Block == _segments[i].Block).Select(s => s.Text));
        _segments = _segments[..i];
        return true;
    }

    private List<(HeadSegment Segment, int Index)> FirstBlockBelow(List<(HeadSegment Segment, int Index)> free)
    {
        List<(HeadSegment Segment, int Index)> below = free.FindAll(s => s.Index > _labelled);
        return _labelled < 0 || below.Count == 0
            ? []
            : below.FindAll(s => s.Segment.Block == below[0].Segment.Block || s.Index == below[0].Index);
    }

    public Masthead ToMasthead(ImmutableArray<HeadSegment> segments)
    {
        string? speaker = HeadSpeaker.Find(segments, out string? statement);
        string? title = statement ?? _titled ?? Title(segments);
        return new Masthead
        {
            Symbol = _symbol,
            Distribution = _distribution,
            Date = _date ?? DayAtPlace(),
            Version = _version,
            Original = _original,
            Body = _body ?? _parent,
            Session = _session ?? (title is null ? null : SessionWords.In(title)),
            Place = _place,
            AgendaItem = AgendaItem,
            Title = title,
            Speaker = speaker,
        };
    }

    /// <summary><c>Bishkek, 4 June 2035</c>: where nothing else gives a date, the only day that stands beside the place.</summary>
    private DateOnly? DayAtPlace() =>
        (_place ?? _segments.Select(s => s.Text).FirstOrDefault(HeadLines.IsPlace)) is { } place
            && place.Split([' ', ',', '–', '—', '-']).Count(w => w.Any(char.IsAsciiDigit)) == 2 ? DateWords.Find(place) : null;

    private string? Title(ImmutableArray<HeadSegment> segments)
    {
        bool hasHead = _symbol is not null || _session is not null || _distribution is not null || AgendaItem is not null;
        if (!hasHead && _preamble < 0)
        {
            return HeadTitle.Alone(segments) ?? TopHeading(segments);
        }

        int end = _preamble >= 0 ? _preamble : segments.Length;
        ImmutableArray<HeadSegment> rest = [.. segments.Take(end).Where((_, i) => i > _last && !_taken.Contains(i))];
        bool named = AgendaItem is not null && !_agendaInBrackets;
        return HeadTitle.Find(
            hasHead || rest.IsEmpty ? rest : [new HeadSegment(string.Join(' ', rest.Select(s => s.Text)), 0, 0)], named, _agendaSize)
            ?? HeadTitle.Alone([.. segments.Take(end).Where((_, i) => !_taken.Contains(i))])
            ?? TopHeading(segments.Take(end));
    }

    private string? TopHeading(IEnumerable<HeadSegment> segments) =>
        segments.Where((s, i) => s.IsTop && !_taken.Contains(i)).Select(s => s.Text).FirstOrDefault();

    private void Take(ImmutableArray<string> texts, ref int i)
    {
        string text = texts[i];
        string lower = text.ToLowerInvariant();
        if (TakeLabelled(texts, ref i))
        {
            _taken.Add(i);
            _labelled = i;
        }
        else if (HeadLines.IsUnitedNations(lower) || TakeSymbol(text, i) || TakeAdoption(text))
        {
            _taken.Add(i);
        }
        else if (_date is null && HeadLines.WithoutDateLabel(lower) is { Length: > 0 } dated && dated.Split(' ').Length <= 4
            && char.IsAsciiDigit(dated[0])
            && DateWords.Find(dated) is { } date)
        {
            _date = date;
            _taken.Add(i);
            _labelled = i;
        }
        else if (lower.TrimEnd('*', ' ') is "provisional" or "предварительный вариант" or "предварительный")
        {
            _taken.Add(i);
            _labelled = i;
        }
        else if (_version is null && HeadLines.IsLanguage(lower))
        {
            _version = Capital(text);
            _taken.Add(i);
            _labelled = i;
        }
        else if (_session is null && HeadLines.IsSession(lower))
        {
            TakeSession(texts, i);
        }
        else if (_session is null && SessionBehindBody(texts, i) is { } taken and > 0)
        {
            Mark(i);
            i += taken - 1;
            Mark(i);
        }
        else if (AgendaItem is null && HeadLines.IsAgenda(lower))
        {
            AgendaItem = text[^1] == ')' && !text.Contains('(') ? text.TrimEnd(' ', ')') : text;
            _agendaInBrackets = text[^1] == ')' && !text.Contains('(');
            _agendaSize = _segments[i].Size;
            Mark(i);
        }
        else if (_place is null && (_session ?? _distribution ?? _symbol?.Text) is not null && HeadLines.IsPlace(text))
        {
            _place = text;
            Mark(i);
        }
        else
        {
            TakeBody(texts, ref i);
        }
    }

    private void Mark(int i)
    {
        _taken.Add(i);
        _last = i;
        _first = _first < 0 ? i : _first;
    }

    private void TakeSession(ImmutableArray<string> texts, int i)
    {
        int comma = texts[i].IndexOf(',', StringComparison.Ordinal);
        _session = HeadLines.WithoutDays(comma < 0 ? texts[i] : texts[i][..comma]).Trim(' ', '(', ')');
        _place ??= comma >= 0 && HeadLines.IsPlace(texts[i][(comma + 1)..].Trim()) ? texts[i][(comma + 1)..].Trim() : null;
        Mark(i);
    }

    /// <summary><c>Expert Panel on Lighthouses, fifth meeting</c>, on one line or two: the body and its session.</summary>
    /// <returns>Number of segments taken; 0 where the line is another.</returns>
    private int SessionBehindBody(ImmutableArray<string> texts, int i)
    {
        string joined = "";
        for (int count = 1; count <= 3 && i + count <= texts.Length && _segments[i + count - 1].Block == _segments[i].Block; count++)
        {
            joined = $"{joined} {texts[i + count - 1]}".Trim();
            int comma = joined.LastIndexOf(',');
            if (comma > 0 && HeadLines.IsSession(joined[(comma + 1)..].Trim().ToLowerInvariant())
                && HeadLines.IsBody(joined.ToLowerInvariant()))
            {
                _body = joined[..comma];
                _bodyAt = i + count - 1;
                _session = joined[(comma + 1)..].Trim();
                return count;
            }
        }

        return 0;
    }

    private bool TakeSymbol(string printed, int i)
    {
        // "A/80/62*−E/2025/12*": the asterisk of a note and a minus sign join two symbols.
        string text = printed.StartsWith('*') ? printed : printed.Replace("*", "", StringComparison.Ordinal).Replace('−', '-');
        if (_symbol is null && HeadLines.IsSymbolShaped(text))
        {
            _symbol = SymbolParser.Parse(text);
            return true;
        }

        if (text.StartsWith('*') || SymbolParser.FindAll(text).ToList() is not [var mention, ..])
        {
            return false;
        }

        string before = text[..mention.Start].Trim(), after = text[mention.End..].Trim(' ', '*', '.');
        bool joint = (after.StartsWith('-') || after.StartsWith('–')) && HeadLines.IsSymbolShaped(after[1..].Trim());
        bool alone = (after.Length == 0 || joint)
            && (before.Length == 0 || HeadLines.IsUnitedNations(before.ToLowerInvariant()) || HeadBody.IsWholeName(before));
        bool leading = before.Length == 0 && i == 0 && mention.Symbol.Nature is "RES";
        if (_symbol is not null || !(alone || leading))
        {
            return alone;
        }

        _symbol = mention.Symbol;
        _parent ??= HeadBody.IsWholeName(before) ? before : null;
        return alone;
    }

    /// <summary>
    /// <c>Distr.: General</c> and <c>Original: English</c>; the value may be in the next segment, the name of an organ before the label.
    /// </summary>
    private bool TakeLabelled(ImmutableArray<string> texts, ref int i)
    {
        if (Value(texts, ref i, "Distr.") is { } distribution)
        {
            _distribution ??= Capital(distribution);
            return true;
        }

        if (Value(texts, ref i, "Original:") is { } original)
        {
            _original ??= Capital(original);
            return true;
        }

        return false;
    }

    private string? Value(ImmutableArray<string> texts, ref int i, string label)
    {
        int at = texts[i].IndexOf(label, StringComparison.OrdinalIgnoreCase);
        if (at < 0)
        {
            return null;
        }

        string before = texts[i][..at].Trim();
        _parent ??= HeadBody.IsWholeName(before) ? before : null;
        _version ??= HeadLines.IsLanguage(before.ToLowerInvariant()) ? Capital(before) : null;
        string value = texts[i][(at + label.Length)..].Trim(' ', ':');
        if (value.Length == 0 && i + 1 < texts.Length)
        {
            _taken.Add(i);
            i++;
            value = texts[i];
        }

        return value.Split(' ')[0];
    }

    /// <summary>
    /// <c>Resolution adopted by the General Assembly on 27 December 2019</c>; the title follows its number: <c>74/247. …</c>.
    /// </summary>
    private bool TakeAdoption(string text)
    {
        bool adopted = text.StartsWith("Resolution adopted by", StringComparison.OrdinalIgnoreCase)
            || text.StartsWith("Резолюция, принятая", StringComparison.OrdinalIgnoreCase)
            || text.StartsWith("Decision adopted by", StringComparison.OrdinalIgnoreCase)
            || text.StartsWith("Решение, принятое", StringComparison.OrdinalIgnoreCase);
        if (adopted)
        {
            _date = DateWords.Find(text) ?? _date;
            _body ??= Contains(text, "General Assembly", "Генеральной Ассамблеей") ? Name(text, "General Assembly", "Генеральная Ассамблея")
                : Contains(text, "Human Rights Council", "Советом по правам человека")
                    ? Name(text, "Human Rights Council", "Совет по правам человека")
                : Contains(text, "Economic and Social Council", "Экономическим и Социальным Советом")
                    ? Name(text, "Economic and Social Council", "Экономический и Социальный Совет")
                : null;
        }

        return adopted || text.StartsWith('[');
    }

    private static bool Contains(string text, string english, string russian) =>
        text.Contains(english, StringComparison.OrdinalIgnoreCase) || text.Contains(russian, StringComparison.OrdinalIgnoreCase);

    private static string Name(string text, string english, string russian) =>
        text.Contains(english, StringComparison.OrdinalIgnoreCase) ? english : russian;

    private void TakeBody(ImmutableArray<string> texts, ref int i)
    {
        if (HealthAssembly(texts[i]))
        {
            _preamble = i;
            return;
        }

        bool preamble = texts[i].EndsWith(',');
        int taken = HeadBody.At(texts, i, out string name);
        if (taken == 0)
        {
            TakeNumberedTitle(texts, i);
            return;
        }

        if (preamble && taken == 1)
        {
            _preamble = i;
            _parent ??= HeadBody.IsShortName(name) ? null : name;
        }
        else if (!HeadBody.IsShortName(name) && (_session is null || _last < 0))
        {
            KeepBody(name);
            _taken.AddRange(Enumerable.Range(i, taken));
            i += taken - 1;
            _bodyAt = i;
        }
    }

    /// <summary>An organ of the Charter is the parent of the body named below it.</summary>
    private void KeepBody(string name)
    {
        bool organ =
            name
                is "General Assembly" or "Генеральная Ассамблея" or "Economic and Social Council" or "Экономический и Социальный Совет"
                    or "Security Council" or "Совет Безопасности";
        _parent ??= organ ? name : null;
        _body = organ ? _body : name;
    }

    private bool HealthAssembly(string text)
    {
        const string Assembly = " World Health Assembly,";
        int at = text.IndexOf(Assembly, StringComparison.OrdinalIgnoreCase);
        if (at < 0 || !text.StartsWith("The ", StringComparison.Ordinal))
        {
            return false;
        }

        _body = "World Health Assembly";
        _session ??= text[4..].TrimEnd(',');
        return true;
    }

    private void TakeNumberedTitle(ImmutableArray<string> texts, int i)
    {
        string text = texts[i];
        int slash = text.IndexOf('/', StringComparison.Ordinal), stop = text.IndexOf(". ", StringComparison.Ordinal);
        bool numbered = slash is > 0 and <= 4 && stop > slash && stop - slash <= 5 && text[..slash].All(char.IsAsciiDigit)
            && text[(slash + 1)..stop].All(char.IsAsciiLetterOrDigit);
        bool health = i == 0 && _symbol?.Bodies is ["WHA" or "EB"] && text.StartsWith(_symbol.Text, StringComparison.Ordinal);
        if (_titled is null && (numbered || health))
        {
            string own = numbered ? text[(stop + 2)..] : text[_symbol!.Text.Length..].Trim();
            _titled =
                string.Join(' ', texts.Skip(i + 1).TakeWhile(t => !t.EndsWith(',') && !t.StartsWith('[')).Take(4).Prepend(own)).Trim();
        }
    }

    private static string Capital(string text)
    {
        string lower = text.Trim().ToLowerInvariant();
        return lower.Length == 0 ? text : char.ToUpperInvariant(lower[0]) + lower[1..];
    }
}
