using System.Globalization;
using ReportMiner.Analysis.Phrasing;
using ReportMiner.Analysis.Sentences;
using ReportMiner.Model.Documents;

namespace ReportMiner.Analysis.Recommendations;

/// <summary>
/// Lists that a heading alone announces: under <c>Draft recommendations</c> paragraphs that count from 1, with nothing but sub-headings
/// between. A report that numbers its paragraphs throughout has no such list, save where its first section is one.
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

    /// <summary>
    /// Whether the paragraph is a whole item of such a list, though it has items under it: nobody asks in it through them.
    /// </summary>
    public bool IsWhole(DocumentView view, int block) =>
        _ordinals.ContainsKey(block) && !Speaks(view, block);

    /// <summary>What announces the paragraph; <see langword="null"/> where it is in no such list.</summary>
    public Announcement? Announcement(int block) => _ordinals.ContainsKey(block) ? new Announcement(null, null, []) : null;

    private static bool Speaks(DocumentView view, int block) =>
        ReportingReader.Read(view.Phrase(block), voice: view.Voice).Any(r => r.Kind == ReportedKind.Own && !r.Proposers.Any());

    /// <summary><c>The Committee adopted the recommendations below.</c></summary>
    private static bool Introduces(DocumentView view, int block) =>
        view.Phrase(block).Asks.Count == 0 && Chapeaux.AnnouncesOwnList(view.Blocks[block].Text);

    private static bool StartsList(DocumentView view, int i) =>
        view.Blocks[i] is { Kind: BlockKind.Paragraph, Path: ["1"] } && view.NearestHeading(i) is >= 0 and var heading
        && heading == Before(view, i)
        && (Chapeaux.IsRecommendationHeading(view.Blocks[heading].Text) || view.Sections[i] == SectionKind.Recommendations);

    private void Add(DocumentView view, int first)
    {
        var list = new List<int>();
        int heading = view.NearestHeading(first);
        int last = 0;
        for (int i = first; i < view.Blocks.Length
            && (view.NearestHeading(i) == heading || view.Blocks[i].Kind == BlockKind.Heading
                || view.Sections[i] == SectionKind.Recommendations); i++)
        {
            if (view.Blocks[i] is { Kind: BlockKind.Paragraph, Path: [var key] } && Number(key) is var number
                && (number == last + 1 || (number == last && !char.IsAsciiDigit(key[^1]))))
            {
                last = number;
                list.Add(i);
            }
        }

        // Over sub-headings only a bare list goes on: where the body speaks, these are the paragraphs of a report.
        bool own = Chapeaux.IsRecommendationHeading(view.Blocks[heading].Text);
        if (list.Exists(i => !own || view.NearestHeading(i) != heading) && (list.Exists(i => Speaks(view, i)) || Introduces(view, first)))
        {
            list.RemoveAll(i => !own || view.NearestHeading(i) != heading);
        }

        bool asks = list.Count(i => view.Phrase(i).Asks.Count > 0) * 2 > list.Count;
        for (int i = 0; asks && list.Count > 1 && i < list.Count; i++)
        {
            _ordinals[list[i]] = i + 1;
        }
    }

    /// <summary>The number of <c>9</c> and of <c>9A</c>; 0 for none.</summary>
    private static int Number(string key) =>
        int.TryParse(
            key.AsSpan(0, key.AsSpan().IndexOfAnyExceptInRange('0', '9') is >= 0 and var end ? end : key.Length),
            NumberStyles.None,
            CultureInfo.InvariantCulture,
            out int number)
            ? number
            : 0;

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
