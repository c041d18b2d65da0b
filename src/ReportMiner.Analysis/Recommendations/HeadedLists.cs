using System.Globalization;
using ReportMiner.Analysis.Phrasing;
using ReportMiner.Analysis.Sentences;
using ReportMiner.Model.Documents;

namespace ReportMiner.Analysis.Recommendations;

/// <summary>
/// Lists that a heading alone announces: under <c>Draft recommendations</c> paragraphs that count from 1, with nothing between. A report that
/// numbers its paragraphs throughout has no such list, save where its first section is one.
/// </summary>
internal sealed class HeadedLists
{
    private readonly Dictionary<int, int> _ordinals = [];

    public HeadedLists(DocumentView view)
    {
        for (int i = 1; i < view.Blocks.Length; i++)
        {
            if (StartsList(view, i))
            {
                Add(view, i);
            }
        }
    }

    /// <summary>Place of a paragraph in its list; 1 where it is in none.</summary>
    public int Ordinal(int block) => _ordinals.GetValueOrDefault(block, 1);

    /// <summary>What announces the paragraph; <see langword="null"/> where it is in no such list.</summary>
    public Announcement? Announcement(int block) => _ordinals.ContainsKey(block) ? new Announcement(null, null, []) : null;

    private static bool StartsList(DocumentView view, int i) =>
        view.Blocks[i] is { Kind: BlockKind.Paragraph, Path: ["1"] } && view.NearestHeading(i) is >= 0 and var heading
        && heading == Before(view, i) && Chapeaux.IsRecommendationHeading(view.Blocks[heading].Text);

    private void Add(DocumentView view, int first)
    {
        var list = new List<int>();
        int heading = view.NearestHeading(first);
        for (int i = first; i < view.Blocks.Length && view.NearestHeading(i) == heading; i++)
        {
            bool next = view.Blocks[i] is { Kind: BlockKind.Paragraph, Path: [var key] } && key == (list.Count + 1).ToString(CultureInfo.InvariantCulture);
            if (next)
            {
                list.Add(i);
            }
        }

        bool asks = list.Count(i => PhraseText.Of(view.Blocks[i].Text, view.Blocks[i].Language).Asks.Count > 0) * 2 > list.Count;
        for (int i = 0; asks && list.Count > 1 && i < list.Count; i++)
        {
            _ordinals[list[i]] = i + 1;
        }
    }

    private static int Before(DocumentView view, int block)
    {
        int before = block - 1;
        while (before >= 0 && view.Blocks[before].Kind is BlockKind.Furniture or BlockKind.Footnote)
        {
            before--;
        }

        return before;
    }
}
