using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using ReportMiner.Analysis.Coverage.Nets;
using ReportMiner.Model;
using ReportMiner.Model.Diagnostics;
using ReportMiner.Model.Documents;
using ReportMiner.Model.Recommendations;

namespace ReportMiner.Analysis.Coverage;

/// <summary>
/// Finds paragraphs that begin with a number, letter or code which was not taken for their label: <c>25. The Committee …</c> after a wide
/// gap, <c>R4 States should …</c> after <c>R3</c>.
/// </summary>
internal static partial class UnreadLabels
{
    /// <summary>A number so far above the last one counts something else.</summary>
    private const int WidestGap = 40;

    private static readonly NetPlace Labelled = new(Opens: true, Labelled: true, Item: true, InRecommendations: true);

    /// <returns>The first such paragraph; <see langword="null"/> without one.</returns>
    public static Diagnostic? Find(Document document, ImmutableArray<Recommendation> items)
    {
        bool asks = items.Any(i => i.Kind is RecommendationKind.Recommendation or RecommendationKind.Operative);
        HashSet<string> keys = [.. document.Blocks.Where(b => b is { Kind: BlockKind.Paragraph, Path.Length: 1 }).Select(b => b.Path[0])];
        int last = 0;
        (string Prefix, int Number, Block Block)? code = null;
        foreach (Block block in document.Blocks)
        {
            if (block.Kind is not (BlockKind.Paragraph or BlockKind.Item))
            {
                continue;
            }

            if (block.Label is not null)
            {
                last = block is { Kind: BlockKind.Paragraph, Path: [var key] } && Number(key) is > 0 and var number ? number : last;
                code = null;
                continue;
            }

            if ((Decimal().Match(block.Text) is { Success: true } counted && Number(counted.Groups[1].Value) is var n
                    && last > 0 && n > last && n <= last + WidestGap
                    && !keys.Contains(counted.Groups[1].Value)) // a quotation has the numbers of another text
                || (asks && Letter().IsMatch(block.Text)))
            {
                return At(block);
            }

            if (Code().Match(block.Text) is { Success: true } coded)
            {
                (string Prefix, int Number, Block Block) read = (coded.Groups[1].Value, Number(coded.Groups[2].Value), block);
                if (code is { } before && before.Prefix == read.Prefix && read.Number is var next
                    && (next == before.Number || next == before.Number + 1)
                    && (Asks(before.Block, coded) || Asks(block, coded)))
                {
                    return At(before.Block);
                }

                code = read;
            }
        }

        return null;
    }

    private static bool Asks(Block block, Match code)
    {
        string text = block.Text[Math.Min(block.Text.Length - 1, code.Length)..].TrimStart('[', ' ');
        NetCatch? caught = text.Length == 0 ? null
            : AskNet.Read(text, block.Language, Labelled);
        return caught is { Reason: null };
    }

    private static Diagnostic At(Block block) => DiagnosticCatalogue.UnreadLabel.At(
        $"A paragraph begins with a number that was not read as one: \"{Excerpt.Of(block.Text)}\".",
        block);

    private static int Number(string key) =>
        int.TryParse(key, NumberStyles.None, CultureInfo.InvariantCulture, out int number) ? number : 0;

    [GeneratedRegex(@"^\[?\(?(\d{1,3})[.)]\s+(?=\p{Lu}|\[|«|“)", RegexOptions.CultureInvariant)]
    private static partial Regex Decimal();

    [GeneratedRegex(@"^\[?\(?[a-zа-я]\)\s+\p{L}", RegexOptions.CultureInvariant)]
    private static partial Regex Letter();

    /// <summary>A capital or two, perhaps a small letter, and a number; tables, figures and articles are numbered so, too.</summary>
    [GeneratedRegex(
        @"^\[?(?!(?:Art|Fig|Tab|Ch|Day|Box|Map|No|Vol|Pt|Sec|Ст|Гл|Рис|Таб|Q|SDG|Цел)\b)([A-ZА-ЯЁ][A-Za-zА-Яа-яё]{0,2})[. ]?(\d{1,2})\b"
            + @"(?:[ -](?:bis|ter|alt|бис|тер|альт)\.?)?[.:)]?\s+(?=\S)",
        RegexOptions.CultureInvariant)]
    private static partial Regex Code();
}
