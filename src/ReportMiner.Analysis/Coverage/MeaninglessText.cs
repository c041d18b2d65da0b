using System.Buffers;
using ReportMiner.Linguistics;
using ReportMiner.Model.Diagnostics;
using ReportMiner.Model.Documents;

namespace ReportMiner.Analysis.Coverage;

/// <summary>
/// Finds text whose letters mean nothing: a Cyrillic font without its table reads as Latin letters and signs, text encoded twice as pairs
/// that no word has.
/// </summary>
internal static class MeaninglessText
{
    /// <summary>Letters and signs that a block needs to be judged.</summary>
    private const int FewestSigns = 30;

    /// <summary>Characters of a block that are read: more would add nothing.</summary>
    private const int Sample = 400;

    /// <summary>Mean likelihood of pairs of letters below which a text is no text of either language.</summary>
    private const double Unlikely = -6;

    /// <summary>Share of words with signs inside above which a text is noise.</summary>
    private const double ManySigns = 0.25;

    /// <summary>Share of the document's text from which the noise counts.</summary>
    private const double Share = 0.03;

    /// <summary>Signs that no word of a report holds inside; those of addresses and symbols of documents are left out.</summary>
    private static readonly SearchValues<char> Signs = SearchValues.Create("\"#$%&*+<=>?@\\^`{|}~!,;");

    /// <returns>The finding, and whether most of the text is noise, which then is in no language; <see langword="null"/> where the text has
    /// a meaning.</returns>
    public static (Diagnostic Finding, bool Most)? Find(Document document)
    {
        long all = 0, noise = 0;
        Block? first = null;
        foreach (Block block in document.Blocks)
        {
            if (block.Kind is BlockKind.Furniture || block.Text.Length < FewestSigns)
            {
                continue;
            }

            all += block.Text.Length;
            if (IsNoise(block.Text.AsSpan(0, Math.Min(Sample, block.Text.Length))))
            {
                noise += block.Text.Length;
                first ??= block;
            }
        }

        return first is null || noise < all * Share
            ? null
            : (DiagnosticCatalogue.MeaninglessText.At(
                FormattableString.Invariant(
                    $"The letters of {noise * 100 / all} per cent of the text make no words in English or Russian."),
                first), noise * 2 > all);
    }

    private static bool IsNoise(ReadOnlySpan<char> text)
    {
        int ours = 0, others = 0;
        foreach (char c in text)
        {
            bool known = char.IsAsciiLetter(c) || c is (>= 'À' and <= 'ɏ') or (>= 'Ѐ' and <= 'ԯ');
            ours += known ? 1 : 0;
            others += !known && char.IsLetter(c) ? 1 : 0;
        }

        return ours > others && (HasManySigns(text) || (ours >= FewestSigns && LetterPairs.MeanLikelihood(text) < Unlikely));
    }

    private static bool HasManySigns(ReadOnlySpan<char> text)
    {
        int words = 0, odd = 0;
        foreach (Range range in text.Split(' '))
        {
            ReadOnlySpan<char> word = text[range].Trim("\"'()[]«»“”‘’.,;:!?*");
            if (word.Length < 3 || !HasLetter(word) || word.Contains("//", StringComparison.Ordinal)
                || word.StartsWith("www.", StringComparison.Ordinal))
            {
                continue;
            }

            words++;
            odd += word.IndexOfAny(Signs) is > 0 and var at && at < word.Length - 1 ? 1 : 0;
        }

        return words >= 4 && odd > words * ManySigns;
    }

    private static bool HasLetter(ReadOnlySpan<char> word)
    {
        foreach (char c in word)
        {
            if (char.IsLetter(c))
            {
                return true;
            }
        }

        return false;
    }
}
