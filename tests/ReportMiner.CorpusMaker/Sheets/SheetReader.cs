using System.Collections.Immutable;
using System.Text.RegularExpressions;
using ReportMiner.CorpusMaker.Sources;

namespace ReportMiner.CorpusMaker.Sheets;

/// <summary>Reads sheets: invented reports in a short form, one line a block, with the gold marked in the margin.</summary>
/// <remarks>
/// Lines <c>key: value</c> up to the first empty one are the masthead. Then a line is a block: <c>#</c> a heading, <c>*</c> an item by
/// degree, <c>•</c> one without a label, <c>| a | b</c> a row of a table after its header <c>#|</c>, anything else a paragraph;
/// <c>LABEL | TEXT</c> where it has a label. The gold precedes it: <c>!</c> an item, <c>?</c> one on which readers may differ,
/// <c>@kenya,norway</c> a proposal (<c>@-</c> of nobody named). <c>‹</c> inside the text is where the item begins, and <c>[…]</c> right
/// behind a letter or mark is a footnote.
/// </remarks>
public static partial class SheetReader
{
    /// <summary>Characters before a footnote's mark that show its place.</summary>
    private const int NoteReach = 30;

    public static IReadOnlyList<Sheet> ReadAll(string folder) =>
        [
            .. Directory.GetFiles(folder, "*.md").Where(p => Path.GetFileName(p) != "README.md").Order(StringComparer.Ordinal)
                .Select(p => Read(Path.GetFileNameWithoutExtension(p), File.ReadAllLines(p)))
        ];

    /// <exception cref="InvalidDataException">A line does not follow the form; the message names the sheet.</exception>
    public static Sheet Read(string name, IReadOnlyList<string> lines)
    {
        Dictionary<string, string> head = lines.TakeWhile(l => l.Length > 0).Select(l => l.Split(':', 2))
            .ToDictionary(p => p[0], p => p[^1].Trim().Replace("\\n", "\n", StringComparison.Ordinal), StringComparer.Ordinal);
        var blocks = new List<SourceBlock>();
        var items = new List<SheetItem>();
        var proposals = new List<SheetProposal>();
        int notes = 0;
        foreach (string line in lines.SkipWhile(l => l.Length > 0).Where(l => l.Length > 0))
        {
            Match match = Margin().Match(line);
            string gold = match.Groups["gold"].Value;
            string text = match.Groups["rest"].Value;
            int begins = text.IndexOf('‹', StringComparison.Ordinal);
            SourceBlock block = Block(text.Replace("‹", "", StringComparison.Ordinal), blocks, ref notes);
            string wanted = begins < 0 ? block.Kind == "table" ? block.Rows[^1].Cells[1] : block.Text : text[(begins + 1)..];
            if (gold is "!" or "?")
            {
                items.Add(new SheetItem(
                    block.Kind == "table" ? block.Rows[^1].Cells[0] : begins < 0 ? block.Label : "", wanted, gold == "!"));
            }
            else if (gold.Length > 0)
            {
                proposals.Add(new SheetProposal(block.Text, gold is "@-" ? [] : [.. gold[1..].Split(',')]));
            }
        }

        return new Sheet(Document(name, head, [.. blocks]), [.. items], [.. proposals]);
    }

    private static SourceDocument Document(string name, Dictionary<string, string> head, ImmutableArray<SourceBlock> blocks) => new()
    {
        Name = name,
        Language = head["language"],
        Formats = [.. head.GetValueOrDefault("formats", "txt docx pdf html").Split(' ')],
        Meeting = name,
        Traps = head.ContainsKey("printed")
            ? ["hyphenation", "running-heads", "footnotes", "footnote-across-page"]
            : ["running-heads", "footnotes"],
        Masthead = new SourceMasthead
        {
            Symbol = head["symbol"],
            Distribution = head["distribution"],
            Date = DateOnly.Parse(head["date"], System.Globalization.CultureInfo.InvariantCulture),
            Languages = head["languages"],
            Body = head["body"],
            Session = head["session"],
            Place = head["place"],
            Agenda = "",
            Title = head["title"],
            Subtitle = head.GetValueOrDefault("subtitle"),
            JobNumber = "",
        },
        Body = blocks,
    };

    /// <summary>Adds the block of a line, or its row to the table above it.</summary>
    private static SourceBlock Block(string line, List<SourceBlock> blocks, ref int notes)
    {
        if (line.StartsWith("#|", StringComparison.Ordinal))
        {
            blocks.Add(new SourceBlock { Kind = "table", Header = Cells(line[2..]) });
            return blocks[^1] with { Rows = [new SourceRow { Cells = ["", ""] }] };
        }

        if (line.StartsWith('|'))
        {
            blocks[^1] = blocks[^1] with { Rows = blocks[^1].Rows.Add(new SourceRow { Cells = Cells(line[1..]) }) };
            return blocks[^1];
        }

        Match match = Form().Match(line);
        string mark = match.Groups["mark"].Value;
        (string text, ImmutableArray<SourceFootnote> footnotes) = Footnotes(match.Groups["text"].Value, ref notes);
        string label = match.Groups["label"].Value;
        blocks.Add(new SourceBlock
        {
            Kind = mark switch { "" => "paragraph", ['#', ..] => "heading", _ => "item" },
            Level = mark is ['#', ..] ? mark.Length : 0,
            Degree = mark is ['*', ..] ? mark.Length : mark == "•" ? 1 : 0,
            Label = label,
            Marker = mark == "•" ? "•" : null,
            Text = text,
            Footnotes = footnotes,
        });
        return blocks[^1];
    }

    private static ImmutableArray<string> Cells(string line) => [.. line.Split(" | ").Select(c => c.Trim())];

    private static (string Text, ImmutableArray<SourceFootnote> Footnotes) Footnotes(string text, ref int notes)
    {
        var found = ImmutableArray.CreateBuilder<SourceFootnote>();
        while (Footnote().Match(text) is { Success: true } match)
        {
            notes++;
            string before = text[..match.Index];
            found.Add(new SourceFootnote(
                before[Math.Max(0, before.Length - NoteReach)..],
                notes.ToString(System.Globalization.CultureInfo.InvariantCulture),
                match.Groups["note"].Value));
            text = before + text[(match.Index + match.Length)..];
        }

        return (text, found.ToImmutable());
    }

    [GeneratedRegex(@"^(?<gold>[!?]|@[a-z0-9,-]+)? ?(?<rest>.*)$")]
    private static partial Regex Margin();

    [GeneratedRegex(@"^(?<mark>#+|\*+|•)? ?(?:(?:\| )?(?<label>[^|]{1,40}?) \| |\| )?(?<text>.*)$")]
    private static partial Regex Form();

    [GeneratedRegex(@"(?<=[^\s])\[(?<note>[^\]]+)\]")]
    private static partial Regex Footnote();
}
