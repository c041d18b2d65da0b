using ReportMiner.CorpusMaker.Sources;

namespace ReportMiner.CorpusMaker.Typesetting;

/// <summary>Cuts the text of a block into fragments of one style, footnote marks put in their places.</summary>
public static class RunningText
{
    /// <exception cref="InvalidDataException">Words named by the block are not in its text.</exception>
    public static IReadOnlyList<Fragment> Of(SourceBlock block)
    {
        string text = block.Text;
        (int Start, int End) bold = Place(block, block.RunIn ?? block.Bold);
        (int Start, int End) italic = Place(block, block.OperativeVerb);
        (int Start, int End) edit = Place(block, block.Tracked?.Insert);
        var marks = block.Footnotes.Select(n => (Place(block, n.After).End, Note: n)).OrderBy(m => m.End).ToList();
        int[] cuts =
        [
            .. new[] { 0, bold.Start, bold.End, italic.Start, italic.End, edit.Start, edit.End, text.Length }
                .Concat(marks.Select(m => m.End)).Distinct().Order()
        ];

        var fragments = new List<Fragment>();
        for (int i = 0; i + 1 < cuts.Length; i++)
        {
            int start = cuts[i];
            Face face = Within(start, bold) ? Face.Bold : Within(start, italic) ? Face.Italic : Face.Regular;
            fragments.Add(new Fragment(text[start..cuts[i + 1]], face) { Edit = Within(start, edit) ? block.Tracked : null });
            fragments.AddRange(
                marks.Where(m => m.End == cuts[i + 1]).Select(m => new Fragment(m.Note.Mark, Face.Regular) { Note = m.Note }));
        }

        return fragments;
    }

    private static bool Within(int at, (int Start, int End) range) => at >= range.Start && at < range.End;

    private static (int Start, int End) Place(SourceBlock block, string? words)
    {
        if (words is null)
        {
            return (0, 0);
        }

        int at = block.Text.IndexOf(words, StringComparison.Ordinal);
        return at >= 0 ? (at, at + words.Length) : throw new InvalidDataException($"“{words}” does not stand in “{block.Text}”.");
    }
}
