using System.Collections.Immutable;
using System.Text.RegularExpressions;
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
                    yield return candidate;
                }
            }
        }

        for (int i = 0; i < view.Blocks.Length; i++)
        {
            if (view.Blocks[i].Kind == BlockKind.Paragraph && !held.Contains(i) && !view.Taken.Contains(i)
                && (ByLabel(view, -1, i) ?? headed.Announcement(i)) is { } announcement && !Placeholders.Is(view.FullText(i)))
            {
                yield return Item(view, i, headed.Ordinal(i), announcement);
            }
        }
    }

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
            && (first.NamesRecommendation || (first.Lead == LeadWords.Rule && view.SetsRules))
            && (view.FullText(item).Count(char.IsWhiteSpace) >= FewestWords || view.Children(item).Any())
            ? new Announcement(
                owner >= 0 && Chapeaux.EndsWithColon(view.Blocks[owner].Text) ? view.Blocks[owner].Text : null,
                RecommendationKind.Recommendation,
                [])
            : null;

    private static Candidate Item(DocumentView view, int index, int ordinal, Announcement announcement) =>
        Candidate.Whole(view, index, ordinal) with
    {
        Kind = announcement.Kind,
        Chapeau = announcement.Chapeau,
        Proposers = announcement.Proposers,
        Position = announcement.Position,
        Text = view.Blocks[index].Label is { Length: > ShortestWordedLabel }
            ? Priority().Replace(view.FullText(index), "")
            : view.FullText(index),
    };

    /// <summary>
    /// <c>Recommendation 1 (critical)</c>: how urgent an audit holds it stands on the line of its number and is no part of its text.
    /// </summary>
    [GeneratedRegex(
        @"^\((?:[^()]{0,30}\b)?(?:critical|important|urgent|essential|fundamental|significant|desirable|high|medium|low|priority|"
            + @"критическ\w+|важн\w+|срочн\w+|существенн\w+|высок\w+|средн\w+|низк\w+|первоочередн\w+|приоритет\w*)(?:\b[^()]{0,30})?\)"
            + @"\n(?=\S)",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Priority();
}
