using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace ReportMiner.Ingestion.Scans;

/// <summary>Mends the readings of page after page of a document; the chain of labels goes on over pages.</summary>
internal sealed partial class PageRepair
{
    private const double SamePlace = 1.2;
    private const double Gap = 1;

    private readonly LabelChain _labels = new();
    private double? _edge;

    /// <returns>The page with what was mended, and each reading that was changed.</returns>
    public (ScannedPage Page, ImmutableArray<ReadingRepair> Repairs) Mend(ScannedPage page)
    {
        _edge = null;
        string[] labels = [.. page.Lines.Select(static l => LabelChain.KeyOf(l.Words[0].Text) ?? "")];
        var repairs = ImmutableArray.CreateBuilder<ReadingRepair>();
        var lines = ImmutableArray.CreateBuilder<ScannedLine>(page.Lines.Length);
        for (int i = 0; i < page.Lines.Length; i++)
        {
            List<string> ahead = [.. labels.Skip(i + 1).Where(static l => l.Length > 0)];
            lines.Add(page.Lines[i] with { Words = Words(page.Lines[i].Words, ahead, NumberAfter(page.Lines, i), repairs) });
        }

        ImmutableArray<ScannedLine> settled = Sessions(lines.MoveToImmutable(), repairs);
        return (page with { Lines = settled }, repairs.ToImmutable());
    }

    /// <summary>
    /// Resolutions on one page are of one session: a session number after the number of a resolution that is none is the one that the
    /// others have.
    /// </summary>
    private static ImmutableArray<ScannedLine> Sessions(ImmutableArray<ScannedLine> lines, ImmutableArray<ReadingRepair>.Builder repairs)
    {
        string? session = lines.Select(ReadingGrammar.SessionOf).OfType<string>().GroupBy(static s => s, StringComparer.Ordinal)
            .Where(static g => g.Count() > 1).OrderByDescending(static g => g.Count()).ThenBy(static g => g.Key, StringComparer.Ordinal)
            .FirstOrDefault()?.Key;
        if (session is null)
        {
            return lines;
        }

        return [.. lines.Select(line =>
        {
            if (!ReadingGrammar.HasSessionLike(line) || ReadingGrammar.SessionOf(line) == session)
            {
                return line;
            }

            string mended = $"({session}).";
            repairs.Add(new ReadingRepair(line.Words[1].Text, mended));
            return line with { Words = line.Words.SetItem(1, line.Words[1] with { Text = mended }) };
        })];
    }

    private ImmutableArray<ScannedWord> Words(
        ImmutableArray<ScannedWord> words, List<string> ahead, int? nextNumber, ImmutableArray<ReadingRepair>.Builder repairs)
    {
        var mended = new List<ScannedWord>(words.Length);
        for (int i = 0; i < words.Length; i++)
        {
            ScannedWord word = words[i];
            string next = i + 1 < words.Length ? words[i + 1].Text : "";
            string? better = (i == 0 ? Label(words, next, ahead, nextNumber) : null) ?? ReadingGrammar.Mend(word.Text, next);
            if (i == 1 && words.Length > 2 && IsStroke(word.Text) && Labelled().IsMatch(mended[0].Text))
            {
                repairs.Add(new ReadingRepair(word.Text, ""));
                continue;
            }

            if (better is not null)
            {
                repairs.Add(new ReadingRepair(word.Text, better));
                word = word with { Text = better };
            }

            mended.Add(word);
        }

        return [.. mended];
    }

    private string? Label(ImmutableArray<ScannedWord> words, string next, List<string> ahead, int? nextNumber)
    {
        ScannedWord word = words[0];
        bool apart = words.Length > 1 && words[1].Left - (word.Left + word.Width) > Gap * words[1].Height;
        bool aligned = _edge is { } edge && Math.Abs(word.Left - edge) < SamePlace * words[^1].Height;
        string? label = _labels.Mend(word.Text, next, ahead, new LabelPlace(aligned && apart, apart ? nextNumber : null));
        _edge = _labels.TookLetter ? word.Left : _edge;
        return label;
    }

    /// <returns>The number of the next line below that begins with one, where it begins at the same place.</returns>
    private static int? NumberAfter(ImmutableArray<ScannedLine> lines, int line)
    {
        ScannedWord first = lines[line].Words[0];
        foreach (ScannedLine below in lines.Skip(line + 1))
        {
            if (LabelChain.NumberOf(below.Words[0].Text) is { } number
                && Math.Abs(below.Words[0].Left - first.Left) < SamePlace * below.Words[^1].Height)
            {
                return number;
            }
        }

        return null;
    }

    /// <summary>The gap between a label and its text is read as a stroke now and then.</summary>
    private static bool IsStroke(string word) => word is "|" or "—" or "_" or "~" or "-" or "–" or "=";

    [GeneratedRegex(@"^(\d{1,3}[.)]|\(?\p{L}\))$", RegexOptions.CultureInvariant)]
    private static partial Regex Labelled();
}
