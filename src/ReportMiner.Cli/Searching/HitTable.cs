using System.Collections.Immutable;
using System.Text;
using ReportMiner.Cli.Terminal;
using ReportMiner.Model;
using ReportMiner.Semantics.Search;
using Spectre.Console;

namespace ReportMiner.Cli.Searching;

/// <summary>Shows hits on a terminal: its place, and its text around the matched words, which are bold.</summary>
internal static class HitTable
{
    private const int Shown = 320, Before = 60;

    public static void Write(ImmutableArray<SearchHit> hits, Language reader)
    {
        bool russian = reader == Language.Russian;
        var table =
            new Table().Border(TableBorder.Simple)
                .AddColumns("", russian ? "Пункт" : "Item", russian ? "Совещание" : "Meeting", russian ? "Текст" : "Text");
        for (int i = 0; i < hits.Length; i++)
        {
            SearchHit hit = hits[i];
            table.AddRow(
                FormattableString.Invariant($"{i + 1}"),
                Clean(hit.Item.Citation) + (hit.Item.Strength is { } strength and not "none" ? $"\n[grey]{Clean(strength)}[/]" : ""),
                Clean(hit.Item.Meeting) + (hit.Item.Date is { } date ? $"\n[grey]{Clean(date)}[/]" : ""),
                Text(hit) + $"\n[grey]{Clean(hit.Item.Id)}[/]");
        }

        AnsiConsole.Write(table);
    }

    private static string Text(SearchHit hit)
    {
        string text = hit.Item.Text;
        int from = hit.Matched.IsEmpty || text.Length <= Shown
            ? 0
            : Math.Max(0, Math.Min(hit.Matched[0].Start - Before, text.Length - Shown));
        int to = Math.Min(text.Length, from + Shown);
        var markup = new StringBuilder(from > 0 ? "…" : "");
        int at = from;
        foreach (MatchedWord word in hit.Matched.Where(w => w.Start >= from && w.End <= to))
        {
            markup.Append(Clean(text[at..word.Start])).Append("[bold]").Append(Clean(text[word.Start..word.End])).Append("[/]");
            at = word.End;
        }

        return markup.Append(Clean(text[at..to])).Append(to < text.Length ? "…" : "").ToString();
    }

    private static string Clean(string text) => Markup.Escape(TerminalText.Clean(text));
}
