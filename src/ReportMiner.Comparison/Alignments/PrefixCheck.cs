using ReportMiner.Model.Comparison;

namespace ReportMiner.Comparison.Alignments;

/// <summary>Finds a word that denies by its beginning beside one that does not: "unlawful" beside «законный».</summary>
internal sealed class PrefixCheck(WordTranslation translation)
{
    private const int ShortestRoot = 4;

    private static readonly string[] Prefixes = ["un", "in", "il", "ir", "im", "dis", "non-", "не", "без"];

    public IEnumerable<Finding> Find(VersionText a, VersionText b)
    {
        if (Bare(a, b) is { } inA)
        {
            yield return new Finding(DiscrepancyKind.PolarityDiffers, a.Lower[inA.Word], b.Lower[inA.Other]);
        }
        else if (Bare(b, a) is { } inB)
        {
            yield return new Finding(DiscrepancyKind.PolarityDiffers, a.Lower[inB.Other], b.Lower[inB.Word]);
        }
    }

    private (int Word, int Other)? Bare(VersionText text, VersionText other)
    {
        if (Denials.Of(other) is { } denials && denials.Strong.Count > Denials.Of(text).Strong.Count)
        {
            return null;
        }

        for (int i = 0; i < text.Lower.Length; i++)
        {
            string word = text.Lower[i];
            foreach (string root in Prefixes
                .Where(p => word.StartsWith(p, StringComparison.Ordinal) && word.Length >= p.Length + ShortestRoot)
                .Select(p => word[p.Length..]))
            {
                if (translation.Knows(word) && translation.Knows(root) && !translation.Translates(word, other)
                    && translation.Find(root, other) is { } found && !IsTold(text, other.Lower[found]))
                {
                    return (i, found);
                }
            }
        }

        return null;
    }

    /// <summary>Whether a text has a plain word that the other text translates by this one.</summary>
    private bool IsTold(VersionText text, string other) =>
        Array.Exists(
            text.Lower,
            w => !Array.Exists(Prefixes, p => w.StartsWith(p, StringComparison.Ordinal)) && translation.Translates(w, other, 0.1));
}
