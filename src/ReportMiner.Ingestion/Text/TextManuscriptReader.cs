using System.Collections.Immutable;
using ReportMiner.Model.Diagnostics;
using ReportMiner.Model.Manuscripts;

namespace ReportMiner.Ingestion.Text;

/// <summary>
/// Reads plain text: lines cut at a width (as programs take them out of PDF files, with or without a blank line between every two),
/// and text with one paragraph a line. Form feeds separate pages.
/// </summary>
internal sealed class TextManuscriptReader : IManuscriptReader
{
    /// <summary>From this gap on a line begins a paragraph, unless the sentence before it runs on.</summary>
    private const double ParagraphGap = 1.4;

    public SourceFormat Format => SourceFormat.Text;

    public Manuscript Read(byte[] bytes, CancellationToken cancellation)
    {
        DecodedText decoded = EncodingDetector.Decode(bytes);
        string text = decoded.Text.EndsWith('\n') ? decoded.Text : decoded.Text + "\n";
        int characters = CharacterCount.Of(text);
        if (characters == 0)
        {
            throw new UnreadableFileException(DiagnosticCatalogue.EmptyFile.At("The file holds no text."));
        }

        cancellation.ThrowIfCancellationRequested();
        (List<PhysicalLine> lines, List<PhysicalLine> numbers) = MarginNumbers.Strip(text, LineSplitter.Split(text));
        return new Manuscript
        {
            Format = SourceFormat.Text,
            Text = text,
            Lines = [.. Lines(text, lines).Concat(numbers.Select(MarginNumber)).OrderBy(line => line.Start)],
            PageCount = lines[^1].Page,
            CharactersDecoded = characters,
            Diagnostics = [.. decoded.Diagnostics, .. TextFindings.In(text)],
            Encoding = decoded.Encoding,
        };
    }

    private static Line MarginNumber(PhysicalLine number) =>
        new() { Start = number.Start, End = number.End, Page = number.Page, Role = LineRole.Furniture };

    private static ImmutableArray<Line> Lines(string text, List<PhysicalLine> lines)
    {
        TextLayout layout = TextLayout.Measure(text, lines);
        var roles = new LineRole[lines.Count];
        var marks = new string?[lines.Count];
        FurnitureLines.Mark(text, lines, roles);
        FootnoteBlocks.Mark(text, lines, layout, roles, marks);
        StrokeNotes.Mark(text, lines, layout, roles, marks);
        IReadOnlyDictionary<int, List<BlankTables.Cell>> tables = BlankTables.Mark(text, lines, roles);
        ILookup<int, StyledSpan> calls = Calls(text, lines, roles, marks);
        var result = ImmutableArray.CreateBuilder<Line>(lines.Count);
        for (int i = 0; i < lines.Count; i++)
        {
            if (tables.TryGetValue(i, out List<BlankTables.Cell>? cells))
            {
                result.AddRange(cells.Select(cell => CellLine(lines[i], cell)));
                continue;
            }

            Line line = Line(text, lines, layout, i) with { Role = roles[i], FootnoteMark = marks[i], Spans = [.. calls[i]] };
            result.Add(roles[i] == LineRole.Body && layout.Wrapped ? AcrossPages(text, lines, roles, i, line) : line);
        }

        return layout.Wrapped ? result.ToImmutable() : [.. ParagraphJoints.Loosen(text, result)];
    }

    /// <summary>What a line has of a cell: it goes on with what the line above has of it.</summary>
    private static Line CellLine(PhysicalLine line, BlankTables.Cell cell) => new()
    {
        Start = cell.Start,
        End = cell.End,
        Role = LineRole.Table,
        Page = line.Page,
        Cell = cell.Place,
        GapBefore = 1,
        Reach = 1,
    };

    /// <summary>
    /// A line that comes after a page's end, or after what is printed there, goes on with the text before it where that breaks off inside a
    /// sentence.
    /// </summary>
    private static Line AcrossPages(string text, List<PhysicalLine> lines, LineRole[] roles, int i, Line line)
    {
        int before = i - 1;
        while (before >= 0 && roles[before] != LineRole.Body)
        {
            before--;
        }

        bool newPlace = before >= 0 && (before < i - 1 || lines[before].Page != lines[i].Page);
        return newPlace && RunningText.BreaksOff(text.AsSpan(lines[before].Start, lines[before].Length))
            ? line with { ParagraphStart = ParagraphStart.Untold, GapBefore = 0 }
            : line;
    }

    /// <returns>The raised marks of each line: calls in running text, and the mark that a footnote begins with.</returns>
    private static ILookup<int, StyledSpan> Calls(string text, List<PhysicalLine> lines, LineRole[] roles, string?[] marks)
    {
        int[] body = [.. Enumerable.Range(0, lines.Count).Where(i => roles[i] == LineRole.Body)];
        int[] notes = [.. Enumerable.Range(0, lines.Count).Where(i => marks[i] is not null)];
        List<StyledSpan> calls = FootnoteCalls.Find(
            text,
            [.. body.Select(i => (lines[i].Start, lines[i].End))],
            [.. notes.Select(i => (lines[i].Start, marks[i]!))]);
        return calls.Select(call => (Line: body.Last(i => lines[i].Start <= call.Start), Span: call))
            .Concat(notes.Select(
                i => (Line: i, Span: new StyledSpan(lines[i].Start, lines[i].Start + marks[i]!.Length, TextStyle.Superscript))))
            .ToLookup(pair => pair.Line, pair => pair.Span);
    }

    private static Line Line(string text, List<PhysicalLine> lines, TextLayout layout, int i)
    {
        PhysicalLine line = lines[i];
        return new Line
        {
            Start = line.Start,
            End = line.End,
            Page = line.Page,
            GapBefore = (double)line.Distance / layout.Pitch,
            Indent = Math.Max(0, layout.Before(line)) / 2.0,
            Reach = layout.Reach(line),
            Centered = Centered(line, layout),
            ParagraphStart = Start(text, lines, layout, i),
        };
    }

    /// <summary>White space of at least four columns before the line, and as much after it, give or take two.</summary>
    private static bool Centered(PhysicalLine line, TextLayout layout)
    {
        double before = layout.Before(line);
        double after = layout.Width - before - line.Length;
        return layout.Wrapped && before >= 4 && Math.Abs(before - after) <= 4;
    }

    private static ParagraphStart Start(string text, List<PhysicalLine> lines, TextLayout layout, int i)
    {
        if (!layout.Wrapped)
        {
            return ParagraphStart.Begins;
        }

        bool gap = lines[i].Distance >= layout.Pitch * ParagraphGap;
        return gap && !RunsOn(text, lines, layout, i) ? ParagraphStart.Begins : ParagraphStart.Untold;
    }

    /// <summary>Whether a page's end, not a paragraph's, made the gap: the sentence goes on, and the line before it is full.</summary>
    private static bool RunsOn(string text, List<PhysicalLine> lines, TextLayout layout, int i)
    {
        PhysicalLine before = lines[i - 1];
        return layout.IsFull(before)
            && layout.Before(lines[i]) <= 1
            && RunningText.RunsOn(text.AsSpan(before.Start, before.Length), text.AsSpan(lines[i].Start, lines[i].Length));
    }
}
