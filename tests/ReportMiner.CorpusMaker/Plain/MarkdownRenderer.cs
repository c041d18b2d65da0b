using System.Text;
using ReportMiner.CorpusMaker.Sources;
using ReportMiner.CorpusMaker.Typesetting;

namespace ReportMiner.CorpusMaker.Plain;

/// <summary>Renders a document as Markdown: a paragraph a line, labels typed, symbols as links, footnotes at the end.</summary>
public static class MarkdownRenderer
{
    public static Rendering Render(SourceDocument document)
    {
        var text = new StringBuilder();
        SourceMasthead head = document.Masthead;
        text.Append("**").Append(head.Symbol.Replace("*", "\\*", StringComparison.Ordinal)).Append("**\n\n");
        text.AppendJoin("  \n", MastheadLines.Right(head)).Append("\n\n");
        text.Append("**").Append(head.Body).Append("**\n\n");
        text.AppendJoin("  \n", MastheadLines.Meeting(head)).Append("\n\n");
        text.Append("# ").Append(head.Title).Append("\n\n");
        foreach (SourceBlock block in document.Body)
        {
            text.Append(Block(document, block)).Append("\n\n");
        }

        if (head.Asterisk is { } asterisk)
        {
            text.Append('\\').Append(asterisk).Append("\n\n");
        }

        foreach (SourceFootnote note in document.Body.SelectMany(b => b.Footnotes))
        {
            text.Append("[^").Append(note.Mark).Append("]: ").Append(Linked(note.Text, document.IsRussian)).Append('\n');
        }

        return new Rendering("md", TextFile.Bytes(text.ToString().TrimEnd('\n') + "\n"), []);
    }

    private static string Block(SourceDocument document, SourceBlock block) => block.Kind switch
    {
        "heading" => $"{new string('#', block.Level + 1)} {(block.Label.Length > 0 ? block.Label + " " : "")}{block.Text}",
        "annex" => $"## {block.Label}\n\n**{block.Text}**",
        "table" => Table(block),
        "item" => $"{new string(' ', Math.Min(3, block.Degree - 1) * 2)}{Label(block)}{Text(document, block)}",
        _ => Label(block) + Text(document, block),
    };

    // A number with a full stop would begin a list that Markdown renumbers.
    private static string Label(SourceBlock block) =>
        block.PrintedLabel.Length == 0 ? "" : (block.PrintedLabel[^1] == '.' ? block.PrintedLabel[..^1] + "\\." : block.PrintedLabel) + " ";

    private static string Text(SourceDocument document, SourceBlock block) => string.Concat(RunningText.Of(block).Select(f => f switch
    {
        { Note: not null } => $"[^{f.Text}]",
        { Face: Face.Bold } => $"**{f.Text}**",
        { Face: Face.Italic } => $"*{f.Text}*",
        _ => Linked(f.Text, document.IsRussian),
    }));

    private static string Linked(string text, bool russian) =>
        Symbols.Replace(text, symbol => $"[{symbol}]({Symbols.Address(symbol, russian)})");

    private static string Table(SourceBlock block)
    {
        IEnumerable<string> rows = block.Rows.Select(r => $"| {string.Join(" | ", r.Cells)} |");
        return string.Join(
            '\n', [$"| {string.Join(" | ", block.Header)} |", $"|{string.Concat(block.Header.Select(_ => "---|"))}", .. rows]);
    }
}
