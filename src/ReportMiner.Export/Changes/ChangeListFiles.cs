using System.Text;
using ReportMiner.Model;
using ReportMiner.Model.Comparison;

namespace ReportMiner.Export.Changes;

/// <summary>Writes a change list as the two files that people open: a page for the phone and a Word document.</summary>
public static class ChangeListFiles
{
    /// <summary>Longer words before and after are left to the page.</summary>
    private const int LongestWords = 120;

    public const string Html = "changes.html", Docx = "changes.docx";

    /// <summary>The list as one HTML page.</summary>
    public static string Page(ChangeList list, Language reader) => ChangeListHtml.Write(list, reader);

    /// <param name="list">The list.</param>
    /// <param name="reader">The reader's language; English unless it is Russian.</param>
    /// <param name="target">Takes <see cref="Html"/> and <see cref="Docx"/>.</param>
    public static void Write(ChangeList list, Language reader, ExportTarget target)
    {
        target.Write(Html, s => s.Write(Encoding.UTF8.GetBytes(ChangeListHtml.Write(list, reader))));
        target.Write(Docx, s => ChangeListDocx.Write(list, reader, s));
    }

    /// <summary>The counts of a list in one line, for a terminal.</summary>
    public static string Counts(ChangeList list, Language reader) => ChangeWords.Counts(list, reader);

    /// <summary>The lines of a list for a terminal: numbers, kinds, and the words before and after.</summary>
    public static IEnumerable<string> Lines(ChangeList list, Language reader) => list.Items.Concat(list.Others).Select(change =>
    {
        string words = string.Join("; ", change.Changes.Where(c => c.Before.Length + c.After.Length is > 0 and < LongestWords)
            .Select(c => $"{Shown(c.Before)} → {Shown(c.After)}").Distinct(StringComparer.Ordinal));
        return $"{ChangeWords.Numbers(change, reader),-14} {ChangeWords.Kinds(change, reader)}{(words.Length > 0 ? ": " + words : "")}";
    });

    private static string Shown(string words) => words.Length > 0 ? words : "–";
}
