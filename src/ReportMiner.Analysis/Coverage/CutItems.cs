using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using ReportMiner.Model;
using ReportMiner.Model.Diagnostics;
using ReportMiner.Model.Documents;
using ReportMiner.Model.Recommendations;

namespace ReportMiner.Analysis.Coverage;

/// <summary>
/// Finds rows whose text is not a whole item: it begins or ends inside a sentence, or holds the item that comes next in its list.
/// </summary>
internal static partial class CutItems
{
    /// <summary>Items that show whether a document closes its items with a sign.</summary>
    private const int FewestOthers = 3;

    /// <returns>The first such row; <see langword="null"/> without one.</returns>
    public static Diagnostic? Find(Document document, ImmutableArray<Recommendation> items)
    {
        Recommendation[] own = [.. items.Where(i => i.Kind is RecommendationKind.Recommendation or RecommendationKind.Operative)];
        for (int i = 0; i < own.Length; i++)
        {
            string? next = i + 1 < own.Length ? own[i + 1].Label : null;
            string? fault = BeginsInside(own[i]) ? "begins inside a sentence"
                : EndsInside(document, own[i]) || (i == own.Length - 1 && EndsWithDocument(document, own)) ? "ends inside a sentence"
                : HoldsNext(own[i], next) || HoldsTitle(own[i]) ? "holds what may be the next one"
                : null;
            if (fault is not null)
            {
                return DiagnosticCatalogue.CutItem.At(
                    $"An item {fault}: \"{Excerpt.Of(own[i].Text)}\".",
                    own[i].Provenance);
            }
        }

        return null;
    }

    /// <summary>An English recommendation that no sentence announces begins with a capital.</summary>
    private static bool BeginsInside(Recommendation item) =>
        item is { Kind: RecommendationKind.Recommendation, Language: Language.English, Chapeau: null, Label: "" }
            && item.Text.Length > 0 && char.IsLower(item.Text[0]);

    /// <summary>Whether the text breaks off and a paragraph without a number goes on with a small letter.</summary>
    private static bool EndsInside(Document document, Recommendation item)
    {
        if (!IsOpen(Last(item)))
        {
            return false;
        }

        Block? next = document.Blocks.FirstOrDefault(
            b => b.Start >= item.Provenance.End && b.Kind is not (BlockKind.Furniture or BlockKind.Footnote));
        return next is { Kind: BlockKind.Paragraph, Label: null, Text: [var first, ..] } && char.IsLower(first);
    }

    /// <summary>What an item ends with: its text, or that of its last sub-item.</summary>
    private static string Last(Recommendation item) => item.SubItems.IsEmpty ? item.Text : item.SubItems[^1].Text;

    private static bool IsOpen(string text) => text.Length > 0 && (char.IsLetterOrDigit(text[^1]) || text[^1] is ',' or '-');

    /// <summary>
    /// Whether the document ends with an item that has no last sign, or a hyphen, where the items before it have one: its end is lost.
    /// </summary>
    private static bool EndsWithDocument(Document document, Recommendation[] own)
    {
        return IsOpen(Last(own[^1]))
            && !document.Blocks.Any(b => b.Start >= own[^1].Provenance.End && b.Kind is not (BlockKind.Furniture or BlockKind.Footnote))
            && (Last(own[^1])[^1] == '-' || (own.Length >= FewestOthers && own[..^1].All(i => !IsOpen(Last(i)))));
    }

    private static bool HoldsNext(Recommendation item, string? following)
    {
        if (item.Path is not [.., var key] || Next(key) is not { } next || following?.Trim('(', ')', '.', ' ') == next)
        {
            return false;
        }

        foreach (ValueMatch match in Inner().EnumerateMatches(item.Text))
        {
            if (item.Text.AsSpan(match.Index, match.Length).Trim(" ;:.,()]\n").SequenceEqual(next))
            {
                return true;
            }
        }

        return false;
    }

    private static string? Next(string key) => key switch
    {
        [>= 'a' and < 'z' and var letter] => ((char)(letter + 1)).ToString(),
        _ when Code().Match(key) is { Success: true } code => code.Groups[1].Value
            + (int.Parse(code.Groups[2].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture) + 1)
                .ToString(CultureInfo.InvariantCulture),
        _ when int.TryParse(key, NumberStyles.None, CultureInfo.InvariantCulture, out int number)
            => (number + 1).ToString(CultureInfo.InvariantCulture),
        _ => null,
    };

    /// <summary><c>Lamps. Replace … Lanes. Lanes must …</c>: two titles that run into their text.</summary>
    private static bool HoldsTitle(Recommendation item) => item.Label.Length == 0 && RunsIn().IsMatch(item.Text);

    [GeneratedRegex(
        @"^\p{Lu}\p{Ll}+(?: \p{Ll}+)?\. \p{Lu}(?:[^.]|\.(?! )){1,600}\. \p{Lu}\p{Ll}+(?: \p{Ll}+)?\. \p{Lu}",
        RegexOptions.CultureInvariant)]
    private static partial Regex RunsIn();

    [GeneratedRegex(@"^([A-Z]{1,3})(\d{1,2})( bis| ter)?$", RegexOptions.CultureInvariant)]
    private static partial Regex Code();

    /// <summary><c>; (b) </c> and <c>. 4. The</c> inside a text.</summary>
    [GeneratedRegex(
        @"[;:.,\])]\s+(?:\(?[a-z]\)\s|[A-Z]{1,3}\d{1,2}\.?\s(?=\p{L}|\[)|\d{1,3}\.\s(?=\p{Lu}\p{Ll}))",
        RegexOptions.CultureInvariant)]
    private static partial Regex Inner();
}
