using System.Collections.Immutable;

namespace ReportMiner.Ingestion.Scans;

/// <summary>Mends the readings of page after page of a document; the chain of labels goes on over pages.</summary>
internal sealed class PageMender
{
    private readonly LabelChain _labels = new();

    /// <returns>The page with what was mended, and each reading that was changed.</returns>
    public (ScannedPage Page, ImmutableArray<ReadingRepair> Repairs) Mend(ScannedPage page)
    {
        string[] labels = [.. page.Lines.Select(static l => LabelChain.KeyOf(l.Words[0].Text) ?? "")];
        var repairs = ImmutableArray.CreateBuilder<ReadingRepair>();
        var lines = ImmutableArray.CreateBuilder<ScannedLine>(page.Lines.Length);
        for (int i = 0; i < page.Lines.Length; i++)
        {
            List<string> ahead = [.. labels.Skip(i + 1).Where(static l => l.Length > 0)];
            lines.Add(page.Lines[i] with { Words = Words(page.Lines[i].Words, ahead, repairs) });
        }

        ImmutableArray<ScannedLine> settled = Sessions(lines.MoveToImmutable(), repairs);
        return (page with { Lines = settled }, repairs.ToImmutable());
    }

    /// <summary>Resolutions on one page are of one session: a session number after the number of a resolution that is none is the one that the others have.</summary>
    private static ImmutableArray<ScannedLine> Sessions(ImmutableArray<ScannedLine> lines, ImmutableArray<ReadingRepair>.Builder repairs)
    {
        string? session = lines.Select(ReadingGrammar.SessionOf).OfType<string>().GroupBy(static s => s, StringComparer.Ordinal)
            .Where(static g => g.Count() > 1).OrderByDescending(static g => g.Count()).ThenBy(static g => g.Key, StringComparer.Ordinal).FirstOrDefault()?.Key;
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

    private ImmutableArray<ScannedWord> Words(ImmutableArray<ScannedWord> words, List<string> ahead, ImmutableArray<ReadingRepair>.Builder repairs)
    {
        ScannedWord[] mended = [.. words];
        for (int i = 0; i < mended.Length; i++)
        {
            string next = i + 1 < mended.Length ? mended[i + 1].Text : "";
            string? better = (i == 0 ? _labels.Mend(mended[i].Text, next, ahead) : null) ?? ReadingGrammar.Mend(mended[i].Text, next);
            if (better is not null)
            {
                repairs.Add(new ReadingRepair(mended[i].Text, better));
                mended[i] = mended[i] with { Text = better };
            }
        }

        return [.. mended];
    }
}
