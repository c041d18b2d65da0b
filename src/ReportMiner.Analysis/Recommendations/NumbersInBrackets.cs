using System.Globalization;
using System.Text.RegularExpressions;
using ReportMiner.Analysis.Phrasing;
using ReportMiner.Analysis.Sentences;
using ReportMiner.Model.Documents;
using ReportMiner.Model.Recommendations;

namespace ReportMiner.Analysis.Recommendations;

/// <summary>
/// Finds recommendations that an audit numbers apart from its paragraphs: <c>(1) The Office should …</c> in one section,
/// <c>(2) …</c> in the next, each after the finding that it follows from.
/// </summary>
internal static partial class NumbersInBrackets
{
    private const int Fewest = 2;

    public static IEnumerable<Candidate> Find(DocumentView view)
    {
        var chain = new List<int>();
        for (int i = 0; i < view.Blocks.Length; i++)
        {
            if (Number(view.Blocks[i]) is not { } number)
            {
                continue;
            }

            if (number != chain.Count + 1)
            {
                return [];
            }

            chain.Add(i);
        }

        bool apart = chain.Count >= Fewest && chain.Select(view.NearestHeading).Distinct().Count() > chain.Count / 2;
        return apart && chain.TrueForAll(i => !view.Taken.Contains(i) && Asks(view, i))
            ? chain.Select((block, n) => Row(view, block, n + 1))
            : [];
    }

    private static Candidate Row(DocumentView view, int index, int ordinal)
    {
        Candidate whole = Candidate.Whole(view, index, ordinal) with { Kind = RecommendationKind.Recommendation };
        return whole.Label.Length > 0
            ? whole
            : whole with
            {
                Text = whole.Text[Prefix().Match(whole.Text).Length..],
                Label = FormattableString.Invariant($"({ordinal})"),
                Path = [ordinal.ToString(CultureInfo.InvariantCulture)],
            };
    }

    /// <summary>The number of a block, as its label or, where it counts on with nothing in its section, before its text.</summary>
    private static int? Number(Block block) =>
        block.Kind is BlockKind.Paragraph or BlockKind.Item
            && Prefix().Match((block.Label is null ? "" : block.Label + " ") + block.Text) is { Success: true } match
            ? int.Parse(match.Groups[1].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture)
            : null;

    [GeneratedRegex(@"^\((\d{1,2})\)\s+", RegexOptions.CultureInvariant)]
    private static partial Regex Prefix();

    private static bool Asks(DocumentView view, int index)
    {
        PhraseText text = view.Phrase(index);
        return text.Asks.Count > 0 && ImpersonalReader.Asks(text, 0, text.Count);
    }
}
