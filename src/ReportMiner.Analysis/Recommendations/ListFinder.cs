using System.Collections.Immutable;
using System.Text.RegularExpressions;
using ReportMiner.Analysis.Phrasing;
using ReportMiner.Analysis.Structure.Labels;
using ReportMiner.Analysis.Structure.Proof;
using ReportMiner.Model.Documents;
using ReportMiner.Model.Recommendations;

namespace ReportMiner.Analysis.Recommendations;

/// <summary>Finds the items of lists that a sentence or a heading announces as recommendations.</summary>
internal static partial class ListFinder
{
    /// <summary>Blanks in the shortest text that can be a recommendation; a shorter one says what became of it.</summary>
    private const int FewestWords = 2;

    /// <summary><c>(aa)</c> is no word; <c>Recommendation 1</c> is.</summary>
    private const int ShortestWordedLabel = 6;

    public static IEnumerable<Candidate> Find(DocumentView view)
    {
        // What an item holds are its sub-items, even where the item reads like an announcement.
        var held = new HashSet<int>(view.Taken);
        var opened = new HashSet<int>();
        var headed = new HeadedLists(view);
        foreach (int owner in view.ListOwners)
        {
            if (owner >= 0 && (held.Contains(owner) || headed.IsWhole(view, owner)))
            {
                continue;
            }

            int ordinal = 0;
            var announcements = new Dictionary<int, Announcement?>();
            foreach (int item in Ungrouped(view, view.Children(owner).Where(i => !view.Taken.Contains(i)), held))
            {
                int heading = view.NearestHeading(item);
                if (!announcements.TryGetValue(heading, out Announcement? announcement))
                {
                    announcements[heading] = announcement = Announcement.Of(view, owner, heading, item);
                }

                announcement = announcement is { Kind: not null } ? announcement : ByLabel(view, owner, item) ?? announcement;
                if (announcement is not null && (!Placeholders.Is(view.FullText(item)) || view.Children(item).Any()))
                {
                    ordinal++;
                    Candidate candidate = Item(view, item, ordinal, announcement);
                    held.UnionWith(candidate.Blocks);
                    opened.Add(owner);
                    yield return candidate;
                }
            }
        }

        for (int i = 0; i < view.Blocks.Length; i++)
        {
            if (view.Blocks[i].Kind == BlockKind.Paragraph && !held.Contains(i) && !view.Taken.Contains(i)
                && (ByLabel(view, -1, i) ?? (IsOfHeadedList(view, opened, i) ? headed.Announcement(i) : null)) is { } announcement
                && !Placeholders.Is(view.FullText(i)))
            {
                yield return Item(view, i, headed.Ordinal(i), announcement);
            }
        }
    }

    /// <summary>What only announces its items, or tells the course of the meeting, is no item of the list that a heading opens.</summary>
    private static bool IsOfHeadedList(DocumentView view, HashSet<int> opened, int block) =>
        !(opened.Contains(block) && Chapeaux.EndsWithColon(view.Blocks[block].Text)) && !Formalities.AreCourse(view.Blocks[block].Text);

    /// <summary>The items of a list; those that only group others are replaced by their subitems.</summary>
    private static IEnumerable<int> Ungrouped(DocumentView view, IEnumerable<int> items, HashSet<int> held)
    {
        foreach (int item in items)
        {
            if (!GroupTitles.Is(view, item))
            {
                yield return item;
                continue;
            }

            held.Add(item);
            foreach (int member in Ungrouped(view, view.Children(item), held))
            {
                yield return member;
            }
        }
    }

    /// <summary>The item that a label such as <c>Recommendation 7</c> announces itself, if a sentence follows under it.</summary>
    private static Announcement? ByLabel(DocumentView view, int owner, int item) =>
        view.Blocks[item].Label is { Length: > 1 } label && LabelParser.Parse(label + " X") is { First: var first }
            && !Date().IsMatch(view.FullText(item)) && (first.NamesRecommendation || IsRule(view, first, item))
            && (view.FullText(item).Count(char.IsWhiteSpace) >= FewestWords || view.Children(item).Any())
            ? new Announcement(
                owner >= 0 && Chapeaux.EndsWithColon(view.Blocks[owner].Text) ? view.Blocks[owner].Text : null,
                RecommendationKind.Recommendation,
                [])
            : null;

    private static bool IsRule(DocumentView view, LabelReading label, int item) =>
        (view.SetsRules && label.Lead is (LeadWords.Rule or LeadWords.Action))
            || (label.Lead == LeadWords.Action && (view.Phrase(item).Asks.Count > 0 || view.Sections.Recommends(item)));

    /// <summary><c>Recommendation No. 7</c> of a date is the title of an act.</summary>
    [GeneratedRegex(@"^(?:(?:of|from|dated|от) )?\d{1,2} \p{L}+ \d{4}(?: года?| г\.)?\.?$", RegexOptions.CultureInvariant)]
    private static partial Regex Date();

    private static Candidate Item(DocumentView view, int index, int ordinal, Announcement announcement) =>
        Candidate.Whole(view, index, ordinal) with
    {
        Kind = NamesConclusion(view, index) ? RecommendationKind.Conclusion : announcement.Kind,
        Chapeau = announcement.Chapeau,
        Proposers = announcement.Proposers,
        Position = announcement.Position,
        Text = view.Blocks[index].Label is { Length: > ShortestWordedLabel }
            ? Qualifier().Replace(view.FullText(index), "")
            : view.FullText(index),
    };

    /// <summary><c>Conclusion 1</c> among the recommendations of an evaluation.</summary>
    private static bool NamesConclusion(DocumentView view, int index) =>
        view.Blocks[index].Label is { Length: > ShortestWordedLabel } label
            && LabelParser.Parse(label + " X") is { First.Lead: LeadWords.Conclusion } && view.Phrase(index).Asks.Count == 0;

    /// <summary>
    /// <c>Recommendation 1 (critical)</c>, <c>(result A)</c> on a line of its own: how urgent it is, or what it
    /// belongs to, is no part of its text.
    /// </summary>
    [GeneratedRegex(@"^\([^()\n]{1,80}\)[:.]?\n\s*(?=\S)", RegexOptions.CultureInvariant)]
    private static partial Regex Qualifier();
}
