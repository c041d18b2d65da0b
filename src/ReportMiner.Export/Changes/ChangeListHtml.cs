using System.Collections.Immutable;
using System.Net;
using System.Security.Cryptography;
using System.Text;
using ReportMiner.Export.Tables;
using ReportMiner.Linguistics.Differences;
using ReportMiner.Model;
using ReportMiner.Model.Comparison;
using ReportMiner.Model.Themes;

namespace ReportMiner.Export.Changes;

/// <summary>A change list as one page without script: it opens on a phone, without a network.</summary>
/// <param name="reader">The reader's language; English unless it is Russian.</param>
internal sealed class ChangeListHtml(Language reader)
{
    private readonly StringBuilder _page = new();

    public static string Write(ChangeList list, Language reader) =>
        new ChangeListHtml(reader == Language.Russian ? reader : Language.English).Page(list);

    private string Page(ChangeList list)
    {
        string style = Style();
        string policy = $"default-src 'none'; style-src 'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(style)))}'";
        _page.Append($"<!DOCTYPE html>\n<html lang=\"{Code(reader)}\">\n<head>\n<meta charset=\"utf-8\">\n")
            .Append($"<meta http-equiv=\"Content-Security-Policy\" content=\"{policy}\">\n<meta name=\"viewport\" "
                + $"content=\"width=device-width, initial-scale=1\">\n")
            .Append($"<title>{Word(ChangeWords.Title)}: {Text(list.Later)}</title>\n<style>{style}</style>\n</head>\n<body>\n<main>\n")
            .Append($"<h1>{Word(ChangeWords.Title)}</h1>\n<p class=\"files\">{Text(list.Earlier)} → {Text(list.Later)}</p>\n")
            .Append($"<p class=\"counts\">{Text(ChangeWords.Counts(list, reader))}</p>\n");
        if (!list.Incomplete.IsEmpty)
        {
            _page.Append($"<p class=\"warn\">{Word(ChangeWords.Incomplete)} {Text(string.Join(", ", list.Incomplete))}</p>\n");
        }

        if (list.Items.IsEmpty && list.Others.IsEmpty)
        {
            _page.Append($"<p>{Word(ChangeWords.Nothing)}</p>\n");
        }

        Section(ChangeWords.Items, list.Items);
        Section(ChangeWords.Others, list.Others);
        return _page.Append("</main>\n</body>\n</html>\n").ToString();
    }

    private void Section(Bilingual heading, ImmutableArray<ListedChange> changes)
    {
        if (changes.IsEmpty)
        {
            return;
        }

        _page.Append($"<h2>{Word(heading)}</h2>\n<ol>\n");
        foreach (ListedChange change in changes)
        {
            bool grave = change.Kinds[0] is ListedChangeKind.Reversed or ListedChangeKind.Deleted;
            _page.Append($"<li{(grave ? " class=\"grave\"" : "")}><p class=\"head\"><span "
                + $"class=\"no\">{Text(ChangeWords.Numbers(change, reader))}</span> ")
                .Append($"<span class=\"kind\">{Text(ChangeWords.Kinds(change, reader))}</span></p>");
            Texts(change);
            _page.Append("</li>\n");
        }

        _page.Append("</ol>\n");
    }

    private void Texts(ListedChange change)
    {
        if (Excerpt.Of(change) is { } segments)
        {
            _page.Append($"<p lang=\"{Code(change.After[0].Language)}\">{string.Concat(segments.Select(Segment))}</p>");
            return;
        }

        foreach (ListedText text in change.Before)
        {
            Quoted(change.After.IsEmpty ? null : ChangeWords.Earlier, text, change.After.IsEmpty ? "del" : "span");
        }

        foreach (ListedText text in change.After)
        {
            Quoted(change.Before.IsEmpty ? null : ChangeWords.Later, text, change.Before.IsEmpty ? "ins" : "span");
        }

        foreach (TextChange words in change.Changes)
        {
            _page.Append($"<p class=\"words\">{Text(ChangeText.Of([words], c => Matrix.Interface.Of(c).In(reader)))}</p>");
        }
    }

    private void Quoted(Bilingual? side, ListedText text, string element)
    {
        string heading = side is null ? "" : $"<span class=\"side\">{Word(side)} {Text(text.Number)}:</span> ";
        _page.Append($"<p lang=\"{Code(text.Language)}\">{heading}<{element}>{Text(text.Text)}</{element}></p>");
    }

    private static string Segment(DiffSegment segment) => segment.Kind switch
    {
        DiffKind.Inserted => Marked("ins", segment.Text),
        DiffKind.Deleted => Marked("del", segment.Text),
        _ => Text(segment.Text),
    };

    /// <summary>The space behind the words is not marked.</summary>
    private static string Marked(string element, string text) =>
        $"<{element}>{Text(text.TrimEnd())}</{element}>{text[text.TrimEnd().Length..]}";

    private string Word(Bilingual word) => Text(word.In(reader));

    private static string Text(string text) => WebUtility.HtmlEncode(CellText.Clean(text));

    private static string Code(Language language) => language == Language.Russian ? "ru" : "en";

    private static string Style()
    {
        using Stream stream = typeof(ChangeListHtml).Assembly.GetManifestResourceStream("ReportMiner.Export.Changes.changes.css")!;
        using var text = new StreamReader(stream, Encoding.UTF8);
        return text.ReadToEnd().ReplaceLineEndings("\n");
    }
}
