using System.Collections.Immutable;
using System.Text;
using ReportMiner.Linguistics;
using ReportMiner.Model.Manuscripts;
using ReportMiner.Model.Sources;

namespace ReportMiner.Analysis.Mastheads;

/// <summary>Reads what the head of a document says of it.</summary>
/// <remarks>
/// The head is the first page (or the first lines of a format without pages) up to the first numbered paragraph, contents or section. Its
/// lines are recognised by their form, in any order and column, in English and Russian; what is not said stays <see langword="null"/>.
/// </remarks>
public static class MastheadReader
{
    public static Masthead Read(Manuscript manuscript)
    {
        var head = new MastheadTitleParser();
        ImmutableArray<HeadSegment> segments = HeadSegments.Of(manuscript);
        head.Read(segments);
        Masthead read = head.ToMasthead(segments);
        return read with
        {
            Title = read.Title is { } title ? Join(title, manuscript.Text) : null,
            JobNumber = JobNumber(manuscript),
            AgendaItem = head.AgendaItem ?? AgendaAtEnd(manuscript)
        };
    }

    /// <summary>Undoes line-end hyphens of a title that runs over several lines.</summary>
    private static string Join(string title, string text)
    {
        var hyphens = new HyphenJoiner(text);
        string[] words = title.Split(' ');
        var joined = new StringBuilder(words[0]);
        for (int i = 1; i < words.Length; i++)
        {
            string left = words[i - 1];
            bool broken = left.Length > 1 && left[^1] == '-' && words[i].Length > 0 && char.IsLower(words[i][0]);
            if (broken && !hyphens.KeepsHyphen(left[..^1], words[i].TrimEnd('.', ',', ';', ':'), LanguageDetector.Detect(title)))
            {
                joined.Length--;
            }

            joined.Append(broken ? "" : " ").Append(words[i]);
        }

        return joined.ToString();
    }

    private static string? JobNumber(Manuscript manuscript) => manuscript.Lines
        .Where(l => l.Page <= 1 && l.Role is LineRole.Furniture or LineRole.Body or LineRole.Footnote)
        .Select(l => manuscript.TextOf(l).Trim(' ', '*', '\u00a0'))
        .FirstOrDefault(HeadLines.IsJobNumber) is { } number ? WithoutPage(number) : null;

    /// <summary>A footer gives the page behind the number: <c>V.21-02861 1/1</c>.</summary>
    private static string WithoutPage(string number)
    {
        string[] words = number.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return words is [.. var rest, var last] && rest.Length > 0 && last.Contains('/') ? string.Join(' ', rest) : number;
    }

    /// <summary>Resolutions of the World Health Assembly print their agenda item at the end: <c>(Agenda item 13.1)</c>.</summary>
    private static string? AgendaAtEnd(Manuscript manuscript) => manuscript.Lines
        .Where(l => l.Role is LineRole.Body)
        .TakeLast(8)
        .Select(l => manuscript.TextOf(l).Trim(' ', '(', ')', '*'))
        .FirstOrDefault(t => t.Length < 60 && HeadLines.IsAgenda(t.ToLowerInvariant()) && t.StartsWith("Agenda", StringComparison.Ordinal));
}
