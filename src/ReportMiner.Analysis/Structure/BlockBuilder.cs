using System.Collections.Immutable;
using ReportMiner.Analysis.Structure.Labels;
using ReportMiner.Analysis.Structure.Outline;
using ReportMiner.Analysis.Structure.Paragraphs;
using ReportMiner.Analysis.Structure.Tables;
using ReportMiner.Linguistics;
using ReportMiner.Model;
using ReportMiner.Model.Documents;
using ReportMiner.Model.Manuscripts;

namespace ReportMiner.Analysis.Structure;

/// <summary>Makes the blocks of a document from its lines, in reading order.</summary>
internal sealed class BlockBuilder(Manuscript manuscript, LineJoiner joiner, ParagraphSegmenter segmenter)
{
    /// <summary>First line that held several numbered paragraphs; <see langword="null"/> for none.</summary>
    public Line? Flattened { get; private set; }

    public (ImmutableArray<Block> Blocks, DocumentOutline Outline) Build()
    {
        (List<Line> body, Flattened) = FlattenedLines.Cut(manuscript, manuscript.Lines.Where(l => l.Role == LineRole.Body));
        var look = new Typography(manuscript, body);
        DocumentOutline outline = new OutlineReader(segmenter.Segment(body), look).Read();
        OutlinePaths.Set(outline.Entries);

        // Entries come first so that their indexes are known; then everything is put in the order of the text.
        List<Block> blocks = [.. outline.Entries.Select(BlockOf)];
        int entries = blocks.Count;
        blocks.AddRange(Runs(LineRole.Footnote).SelectMany(SplitFootnotes).Select(NoteBlock));
        blocks.AddRange(Runs(LineRole.Furniture).Select(r => Plain(r, BlockKind.Furniture)));
        blocks.AddRange(new TableRowReader(joiner, segmenter).Read(manuscript.Lines.Where(l => l.Role == LineRole.Table)));
        int[] order = [.. Enumerable.Range(0, blocks.Count).OrderBy(i => blocks[i].Start).ThenBy(i => i)];
        return (InOrder(blocks, order, outline, entries, look), outline);
    }

    private static ImmutableArray<Block> InOrder(List<Block> blocks, int[] order, DocumentOutline outline, int entries, Typography look)
    {
        int[] place = new int[blocks.Count];
        for (int i = 0; i < order.Length; i++)
        {
            place[order[i]] = i;
        }

        var sections = new SectionTracker();
        int front = FrontMatter.End(outline.Entries, look);
        var result = ImmutableArray.CreateBuilder<Block>(blocks.Count);
        for (int i = 0; i < order.Length; i++)
        {
            Block block = blocks[order[i]];
            if (order[i] < entries)
            {
                Entry entry = outline.Entries[order[i]];
                block = block with { Parent = entry.Owner < 0 ? -1 : place[entry.Owner] };
                if (entry.Kind == EntryKind.Heading && order[i] < front)
                {
                    result.Add(block with { Level = 1 });
                    continue;
                }

                if (entry.Kind == EntryKind.Heading)
                {
                    ImmutableArray<int> above = sections.Current;
                    int level = sections.Open(entry.Segment, entry.Label, AnnexTitle.StartsWithPart(look.FirstWord(entry.Segment)), i);
                    block = block with { Level = level, Section = above.Length >= level ? above[..(level - 1)] : above };
                    result.Add(block);
                    continue;
                }
            }

            result.Add(block with { Section = sections.Current });
        }

        return result.MoveToImmutable();
    }

    private Block BlockOf(Entry entry)
    {
        CleanText clean = joiner.Join(entry.Segment.Lines);
        string? label = entry.Label?.Printed;
        if (entry.Label is not null && entry.Segment.LabelTyped && LabelParser.Parse(FirstLine(entry.Segment, clean).Text) is { } typed)
        {
            clean = clean.From(Math.Min(clean.Text.Length, LabelParser.SkipSpace(clean.Text, typed.Length))).After(typed.Bracket);
        }
        else if (entry.Label is null && entry.Segment.First.AutoLabel is { } auto)
        {
            label = auto;
        }

        return new Block
        {
            Kind = entry.Kind switch { EntryKind.Heading => BlockKind.Heading, EntryKind.Item => BlockKind.Item, _ => BlockKind.Paragraph },
            Level = entry.Degree,
            Label = label,
            Path = entry.Path,
            Text = clean.Text,
            Language = LanguageDetector.Detect(clean.Text),
            Pages = Places.Pages(entry.Segment.Lines),
            Spans = Places.Spans(entry.Segment.Lines),
            Boxes = Places.Boxes(entry.Segment.Lines),
            FootnoteMarks = clean.FootnoteMarks,
            Bold = clean.Bold,
            Italic = clean.Italic,
        };
    }

    /// <summary>The first line alone: a label ends with it at the latest.</summary>
    private CleanText FirstLine(Segment segment, CleanText whole) => segment.Lines.Count == 1 ? whole : joiner.Join([segment.First]);

    /// <summary>Lines of one role that follow one another without any other line between.</summary>
    private IEnumerable<List<Line>> Runs(LineRole role)
    {
        List<Line> run = [];
        foreach (Line line in manuscript.Lines)
        {
            if (line.Role == role)
            {
                run.Add(line);
            }
            else if (run.Count > 0)
            {
                yield return run;
                run = [];
            }
        }

        if (run.Count > 0)
        {
            yield return run;
        }
    }

    private static IEnumerable<List<Line>> SplitFootnotes(List<Line> run)
    {
        List<Line> note = [];
        foreach (Line line in run)
        {
            if (note.Count > 0 && line.FootnoteMark is not null)
            {
                yield return note;
                note = [];
            }

            note.Add(line);
        }

        yield return note;
    }

    private Block NoteBlock(List<Line> lines)
    {
        Block block = Plain(lines, BlockKind.Footnote);
        return block with { Label = lines[0].FootnoteMark };
    }

    private Block Plain(List<Line> lines, BlockKind kind)
    {
        CleanText clean = joiner.Join(lines);
        return new Block
        {
            Kind = kind,
            Text = clean.Text,
            Language = kind == BlockKind.Furniture ? Language.Unknown : LanguageDetector.Detect(clean.Text),
            Pages = Places.Pages(lines),
            Spans = Places.Spans(lines),
            Boxes = Places.Boxes(lines),
        };
    }
}
