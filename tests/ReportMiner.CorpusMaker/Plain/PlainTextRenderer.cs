using System.Text;
using ReportMiner.CorpusMaker.Sources;
using ReportMiner.CorpusMaker.Typesetting;

namespace ReportMiner.CorpusMaker.Plain;

/// <summary>Renders a document as ordinary text: a masthead, lines of at most 78 characters, an empty line between paragraphs.</summary>
public static class PlainTextRenderer
{
    private const int LineWidth = 78;

    public static Rendering Render(SourceDocument document)
    {
        var text = new StringBuilder();
        SourceMasthead head = document.Masthead;
        string[] masthead =
        [
            head.Symbol,
            .. MastheadLines.Right(head),
            "",
            head.Body,
            .. MastheadLines.Meeting(head),
            "",
            head.Sponsors ?? "",
            head.Title,
            head.Subtitle ?? ""
        ];
        text
            .AppendJoin(
                '\n',
                masthead.Where((line, i) => line.Length > 0 || masthead[i - 1].Length > 0)
                    .SelectMany(l => l.Length == 0 ? [""] : Wrap(l, 0, 0)))
            .Append('\n');
        foreach (SourceBlock block in document.Body)
        {
            int indent = block.Kind == "item" ? 4 * block.Degree : 0;
            string label = block.PrintedLabel.Length > 0
                ? block.PrintedLabel.PadRight(4) + (block.PrintedLabel.Length >= 4 ? " " : "")
                : "";
            text.Append('\n').AppendJoin('\n', Wrap(label.Replace(' ', '\u00a0') + Marked(block), indent, indent)).Append('\n');
        }

        List<SourceFootnote> notes = [.. document.Body.SelectMany(b => b.Footnotes)];
        if (notes.Count > 0)
        {
            text.Append("\n----------\n").AppendJoin('\n', notes.Select(n => $"[{n.Mark}] {n.Text}")).Append('\n');
        }

        return new Rendering("txt", TextFile.Bytes(text.ToString().Replace('\u00a0', ' ')), []);
    }

    private static string Marked(SourceBlock block) =>
        string.Concat(RunningText.Of(block).Select(f => f.Note is null ? f.Text : $"[{f.Text}]"));

    private static IEnumerable<string> Wrap(string text, int first, int rest)
    {
        // Without hyphenation a line may still break behind a hyphen; ordinary text does not.
        var breaker = new LineBreaker(f => f.Text.Length, 1, false);
        IReadOnlyList<Word> words = Word.Split(text.Replace('-', '\u2011'), Face.Regular);
        return breaker.Break(words, LineWidth - first, LineWidth - rest)
            .Select((line, i) =>
                new string(' ', i == 0 ? first : rest) + string.Join(' ', line.Words.Select(w => w.Text)).Replace('\u2011', '-'));
    }
}
