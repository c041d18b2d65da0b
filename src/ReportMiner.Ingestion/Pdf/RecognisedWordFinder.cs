using System.Collections.Immutable;
using ReportMiner.Ingestion.Pdf;
using ReportMiner.Ingestion.Scans;
using ReportMiner.Model;
using ReportMiner.Model.Manuscripts;

namespace ReportMiner.Ingestion.Pdf;

/// <summary>Finds the words of recognised pages again in the text that was made of them.</summary>
internal static class RecognisedWordFinder
{
    /// <param name="pages">All pages.</param>
    /// <param name="text">The text.</param>
    /// <param name="lines">Its lines.</param>
    /// <returns>The words of recognised pages in the order of the text. A word whose place is not clear has the least confidence of its
    /// line.</returns>
    public static ImmutableArray<RecognisedWord> Of(IReadOnlyList<PrintedPage> pages, string text, ImmutableArray<Line> lines)
    {
        Dictionary<int, ScannedPage> scans =
            pages.Where(static p => p.Scan is not null).ToDictionary(static p => p.Number, static p => p.Scan!);
        if (scans.Count == 0)
        {
            return [];
        }

        var found = ImmutableArray.CreateBuilder<RecognisedWord>();
        Dictionary<int, List<(ScannedWord Word, double X, double Y)>> places =
            scans.ToDictionary(static s => s.Key, static s => ScannedInk.Places(s.Value));
        foreach (Line line in lines.Where(l => scans.ContainsKey(l.Page)))
        {
            Add(found, line, text, scans[line.Page], places[line.Page]);
        }

        return found.ToImmutable();
    }

    private static void Add(
        ImmutableArray<RecognisedWord>.Builder found,
        Line line,
        string text,
        ScannedPage scan,
        List<(ScannedWord Word, double X, double Y)> places)
    {
        List<(int Start, int End)> words = Words(text, line);
        Box box = line.Box ?? default;
        ScannedWord[] own =
        [
            .. places
                .Where(p =>
                    p.X >= box.Left && p.X <= box.Right && p.Y >= box.Top - (box.Height / 3) && p.Y <= box.Bottom + (box.Height / 3))
                .OrderBy(static p => p.X).Select(static p => p.Word)
        ];
        double least = own.Length == 0 ? double.NaN : own.Min(static w => w.Confidence);
        for (int i = 0; i < words.Count; i++)
        {
            double confidence = own.Length == words.Count ? own[i].Confidence : least;
            found.Add(new RecognisedWord(
                words[i].Start,
                words[i].End,
                double.IsNaN(confidence) ? null : Math.Clamp(confidence / 100, 0, 1),
                LanguageOf(scan.Language)));
        }
    }

    private static List<(int Start, int End)> Words(string text, Line line)
    {
        var words = new List<(int, int)>();
        for (int start = line.Start; start < line.End;)
        {
            int end = start;
            while (end < line.End && !char.IsWhiteSpace(text[end]))
            {
                end++;
            }

            if (end > start)
            {
                words.Add((start, end));
            }

            start = end + 1;
        }

        return words;
    }

    private static Language? LanguageOf(string language) => language switch
    {
        "rus" => Language.Russian,
        "eng" => Language.English,
        _ => null,
    };
}
