using System.Text;
using ReportMiner.CorpusMaker.Sources;
using ReportMiner.CorpusMaker.Typesetting;

namespace ReportMiner.CorpusMaker.Plain;

/// <summary>
/// Renders a document as a web page: masthead in a layout table, headings, paragraphs with typed labels, footnotes at the end.
/// </summary>
public static class HtmlRenderer
{
    private const string Style = """
        body { max-width: 44em; margin: 2em auto; font-family: serif; line-height: 1.4; padding: 0 1em; }
        .masthead { width: 100%; border-top: 1px solid; border-bottom: 3px solid; }
        .masthead td { vertical-align: top; }
        .item { margin-left: 3em; } .item2 { margin-left: 5em; }
        .spaced { letter-spacing: .25em; }
        table.ruled { border-collapse: collapse; } .ruled td, .ruled th { border: 1px solid; padding: .2em .5em; text-align: left; }
        .notes { border-top: 1px solid; font-size: 85%; }
        """;

    public static Rendering Render(SourceDocument document)
    {
        SourceMasthead head = document.Masthead;
        var page = new StringBuilder();
        page.Append($"<!DOCTYPE html>\n<html lang=\"{(document.IsRussian ? "ru" : "en")}\">\n<head>\n<meta "
            + $"charset=\"utf-8\">\n<title>{Encode(head.Title)}</title>\n<style>\n{Style}\n</style>\n</head>\n<body>\n");
        page.Append($"<table class=\"masthead\"><tr><td><strong>{Encode(head.Body)}</strong></td><td><strong>{Encode(head.Symbol)}</strong><br>{string.Join("<br>", MastheadLines.Right(head).Select(Encode))}</td></tr></table>\n");
        page.Append($"<p>{string.Join("<br>", MastheadLines.Meeting(head).Select(Encode))}</p>\n");
        page.Append($"<h1>{Encode(head.Title)}</h1>\n");
        foreach (string line in new[] { head.Subtitle, head.Note }.OfType<string>())
        {
            page.Append($"<p><strong>{Encode(line)}</strong></p>\n");
        }

        foreach (SourceBlock block in document.Body)
        {
            page.Append(Block(document, block)).Append('\n');
        }

        page.Append(Notes(document)).Append($"<p class=\"job\">{Encode(head.JobNumber)}</p>\n</body>\n</html>\n");
        return new Rendering("html", TextFile.Bytes(page.ToString()), []);
    }

    private static string Block(SourceDocument document, SourceBlock block)
    {
        string label = block.PrintedLabel.Length > 0 ? Encode(block.PrintedLabel) + "&#160;&#160;" : "";
        bool spaced = block.Level == 1 && document.Has("letter-spaced-heading");
        return block.Kind switch
        {
            "heading" => $"<h{block.Level + 1}{(spaced ? " class=\"spaced\"" : "")}>{label}{Text(document, block)}</h{block.Level + 1}>",
            "annex" => $"<h2>{Encode(block.Label)}<br>{Encode(block.Text)}</h2>",
            "table" => Table(block),
            "item" => $"<p class=\"item{(block.Degree > 1 ? "2" : "")}\">{label}{Text(document, block)}</p>",
            _ => $"<p>{label}{Text(document, block)}</p>",
        };
    }

    private static string Text(SourceDocument document, SourceBlock block) => string.Concat(RunningText.Of(block).Select(f => f switch
    {
        { Note: not null } => $"<sup><a href=\"#fn{f.Text}\">{f.Text}</a></sup>",
        { Face: Face.Bold } => $"<strong>{Encode(f.Text)}</strong>",
        { Face: Face.Italic } => $"<em>{Encode(f.Text)}</em>",
        _ => document.Has("link-lists") ? Linked(f.Text, document.IsRussian) : Encode(f.Text),
    }));

    private static string Linked(string text, bool russian) =>
        Symbols.Replace(Encode(text), symbol => $"<a href=\"{Symbols.Address(symbol, russian)}\">{symbol}</a>");

    private static string Table(SourceBlock block)
    {
        IEnumerable<string> rows = block.Rows.Select(r => r.Heading
            ? $"<tr><th colspan=\"{block.Header.Length}\">{Encode(r.Cells[0])}</th></tr>"
            : $"<tr>{string.Concat(r.Cells.Select(c => $"<td>{Encode(c)}</td>"))}</tr>");
        return $"<table class=\"ruled\">\n<thead><tr>{string.Concat(block.Header.Select(h => $"<th>{Encode(h)}</th>"))}</tr></thead>\n<tbody>\n{string.Join('\n', rows)}\n</tbody>\n</table>";
    }

    private static string Notes(SourceDocument document)
    {
        List<string> notes =
        [
            .. document.Body.SelectMany(b => b.Footnotes).Select(n => $"<p id=\"fn{n.Mark}\"><sup>{n.Mark}</sup> {Encode(n.Text)}</p>")
        ];
        if (document.Masthead.Asterisk is { } asterisk)
        {
            notes.Insert(0, $"<p>{Encode(asterisk)}</p>");
        }

        return notes.Count == 0 ? "" : $"<div class=\"notes\">\n{string.Join('\n', notes)}\n</div>\n";
    }

    // Only what HTML needs: letters of every script are unchanged.
    private static string Encode(string text) =>
        text.Replace("&", "&amp;", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal)
            .Replace(">", "&gt;", StringComparison.Ordinal);
}
