using System.Collections.Immutable;

namespace ReportMiner.Analysis.Mastheads;

/// <summary>Finds the title among the segments that no other line of the masthead has taken.</summary>
internal static class HeadTitle
{
    private const int MaxLength = 600;

    private const int ShortestTitle = 12;

    /// <summary>First words of titles that need no other sign.</summary>
    private static readonly string[] WholeTitles =
    [
        "Statement submitted by", "Letter dated", "Identical letters", "Note verbale dated", "Письмо", "Вербальная нота"
    ];

    private static readonly string[] Letters =
        ["Letter dated", "Identical letters", "Note verbale dated", "Письмо ", "Идентичные письма", "Вербальная нота "];

    /// <summary>Sizes of type that differ by less are one, in points.</summary>
    private const double SizeStep = 0.9;

    /// <param name="rest">Segments behind the session, place and agenda item, in order.</param>
    /// <param name="afterAgenda">Whether an agenda item is given, so that its name may come first.</param>
    /// <param name="agendaSize">Size of type of the agenda item; 0 where not known.</param>
    public static string? Find(ImmutableArray<HeadSegment> rest, bool afterAgenda, double agendaSize)
    {
        var blocks = rest.GroupBy(s => s.Block).OrderBy(g => g.Key)
            .SelectMany(AuthorApart)
            .Select(g => (Text: string.Join(' ', g.Select(s => s.Text)), Size: g.Max(s => s.Size)))
            .ToList();
        string? sponsors = blocks.Find(b => HeadLines.IsSponsors(b.Text.ToLowerInvariant())).Text;
        blocks = blocks.FindAll(b => !HeadLines.IsSponsors(b.Text.ToLowerInvariant()));

        // An addendum is no part of the title, and what follows it is.
        int part = blocks.FindIndex(b => IsPart(b.Text));
        blocks = part > 0 ? blocks[..part] : blocks;
        if (blocks.Count == 0)
        {
            return sponsors;
        }

        if (blocks.Find(b => Array.Exists(WholeTitles, t => b.Text.StartsWith(t, StringComparison.Ordinal))) is { Text: { } whole })
        {
            return Cut(whole);
        }

        int author = blocks.FindIndex(b => IsAuthor(b.Text));
        if (author > 0)
        {
            return Cut(blocks[author - 1].Text);
        }

        if (blocks.Find(b => HeadLines.IsVisit(b.Text.ToLowerInvariant())).Text is { } visit)
        {
            return Cut(visit);
        }

        int first = First(blocks, afterAgenda && !(agendaSize > 0 && blocks[0].Size > agendaSize + SizeStep));
        if (first >= blocks.Count)
        {
            return null;
        }

        // A fund names itself above the title of its report.
        while (first + 1 < blocks.Count && HeadLines.IsAgency(blocks[first].Text.ToLowerInvariant()))
        {
            first++;
        }

        string title = blocks[first].Text;
        int next = first + 1;
        bool large = next < blocks.Count
            && (blocks[next].Size > agendaSize + SizeStep || Math.Abs(blocks[next].Size - blocks[first].Size) < SizeStep);
        if (next < blocks.Count && blocks[next].Text.Split(' ').Length <= 5 && (large || blocks[next].Size == 0)
            && HeadLines.IsAuthor(title.ToLowerInvariant()) && !HeadLines.IsAuthor(blocks[next].Text.ToLowerInvariant()))
        {
            title += ": " + blocks[next].Text; // the State under review comes below the title
        }

        return Cut(title);
    }

    private static bool IsAuthor(string line) => line.Length > 0 && char.IsUpper(line[0])
        && HeadLines.IsAuthorAlone(line.ToLowerInvariant().TrimEnd('*', ' '));

    /// <summary>The line <c>Report of the Secretary-General</c> right below a title, in one block with it, is one of its own.</summary>
    private static IEnumerable<ImmutableArray<HeadSegment>> AuthorApart(IEnumerable<HeadSegment> block)
    {
        ImmutableArray<HeadSegment> lines = [.. block];
        int author = lines.Skip(1).TakeWhile(s => !IsAuthor(s.Text)).Count() + 1;
        return author < lines.Length ? [lines[..author], lines[author..]] : [lines];
    }

    /// <returns>The title of a copy without a masthead: the first block that begins as titles do.</returns>
    /// <param name="segments">Segments of the head.</param>
    public static string? Alone(ImmutableArray<HeadSegment> segments) => segments
        .GroupBy(s => s.Block)
        .Select(g => string.Join(' ', g.Select(s => s.Text)))
        .FirstOrDefault(
            t =>
                t.Length <= MaxLength && !t.EndsWith(':') && !t.EndsWith('.')
                    && (t.StartsWith("Report of the ", StringComparison.Ordinal) || t.StartsWith("Report on the ", StringComparison.Ordinal)
                        || t.StartsWith("Compendium of ", StringComparison.Ordinal)
                        || (t.StartsWith("Доклад ", StringComparison.Ordinal) && !t.StartsWith("Доклад №", StringComparison.Ordinal))
                        || t.StartsWith("Сборник решений", StringComparison.Ordinal)))
        ?? OfAct([.. segments.Select(s => s.Text)]) ?? AboveNumber([.. segments.Select(s => s.Text)]);

    /// <summary>The line above <c>Report No. 2037/014</c>, as offices of evaluation and audit print it.</summary>
    private static string? AboveNumber(ImmutableArray<string> lines)
    {
        int number = IndexOf(lines, t => t.StartsWith("Доклад №", StringComparison.Ordinal)
            || t.StartsWith("Report No", StringComparison.Ordinal));
        return number > 0 && lines[number - 1].Length is > ShortestTitle and <= MaxLength ? lines[number - 1] : null;
    }

    /// <summary>
    /// «РЕШЕНИЕ», and below it «О порядке ведения реестра»: the title of an act of a regional body, which has no masthead of the United
    /// Nations.
    /// </summary>
    private static string? OfAct(ImmutableArray<string> lines)
    {
        int act = IndexOf(lines, IsAct);
        int first = act < 0 ? -1 : IndexOf(
            lines,
            t => t.Length > ShortestTitle && (t.StartsWith("О ", StringComparison.Ordinal) || t.StartsWith("Об ", StringComparison.Ordinal)),
            act + 1);
        if (first < 0)
        {
            return null;
        }

        string title = lines[first];
        for (int i = first + 1; i < lines.Length && GoesOn(title, lines[i]); i++)
        {
            title += " " + lines[i];
        }

        return title.Length <= MaxLength && title[^1] is not ('.' or ':' or ',') ? title : null;
    }

    private static int IndexOf(ImmutableArray<string> lines, Predicate<string> isSuch, int from = 0)
    {
        while (from < lines.Length && !isSuch(lines[from]))
        {
            from++;
        }

        return from < lines.Length ? from : -1;
    }

    /// <summary>An open quotation, or capitals below capitals, show that a title goes on.</summary>
    private static bool GoesOn(string title, string next) =>
        title.Count(c => c == '"') % 2 > 0 || title.Count(c => c == '«') > title.Count(c => c == '»')
            || (!title.Any(char.IsLower) && !next.Any(char.IsLower));

    private static bool IsAct(string line) =>
        line.TrimEnd(' ', '*').Split(' ')[0].ToLowerInvariant() is "решение" or "постановление" or "рекомендация" or "распоряжение"
            or "протокол";

    /// <summary>Whether a line begins the title of a letter or note, which names its author and to whom it goes.</summary>
    public static bool IsLetter(string text) =>
        Array.Exists(Letters, t => text.StartsWith(t, StringComparison.Ordinal));

    public static bool IsPart(string text) =>
        text.Split(' ')[0].TrimEnd('*') is "Addendum" or "Corrigendum" or "Добавление" or "Исправление";

    /// <summary>Takes off the number that a draft resolution leaves open: <c>59/… Human rights and climate change</c>.</summary>
    private static string? Cut(string title)
    {
        int slash = title.IndexOf('/', StringComparison.Ordinal), blank = title.IndexOf(' ', StringComparison.Ordinal);
        bool open = slash is > 0 and <= 4 && blank > slash && title[..slash].All(char.IsAsciiDigit)
            && title[(slash + 1)..blank].All(c => c is '…' or '.');
        string cut = open ? title[(blank + 1)..].Trim() : title;
        return cut.Length <= MaxLength ? cut : null;
    }

    /// <summary>The title is set larger than the name of the agenda item; where sizes are not known it is the next block.</summary>
    private static int First(List<(string Text, double Size)> blocks, bool afterAgenda)
    {
        if (!afterAgenda || blocks.Count == 1)
        {
            return 0;
        }

        for (int i = 1; i < blocks.Count; i++)
        {
            if (blocks[0].Size > 0 && blocks[i].Size > blocks[0].Size + SizeStep)
            {
                return i;
            }
        }

        return 1;
    }
}
