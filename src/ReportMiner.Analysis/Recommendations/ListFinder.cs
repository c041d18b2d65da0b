using System.Collections.Immutable;
using ReportMiner.Analysis.Phrasing;
using ReportMiner.Model.Documents;
using ReportMiner.Model.Recommendations;

namespace ReportMiner.Analysis.Recommendations;

/// <summary>Finds the items of lists that a sentence or a heading announces as recommendations.</summary>
internal static class ListFinder
{
    public static IEnumerable<Candidate> Find(DocumentView view)
    {
        // What an item holds are its sub-items, even where the item reads like an announcement.
        var held = new HashSet<int>(view.Taken);
        foreach (int owner in view.ListOwners)
        {
            if (owner >= 0 && held.Contains(owner))
            {
                continue;
            }

            int ordinal = 0;
            var announcements = new Dictionary<int, Announcement?>();
            foreach (int item in view.Children(owner).Where(i => !view.Taken.Contains(i)))
            {
                int heading = view.NearestHeading(item);
                if (!announcements.TryGetValue(heading, out Announcement? announcement))
                {
                    announcements[heading] = announcement = Announcement.Of(view, owner, heading);
                }

                if (announcement is not null && !DraftMarks.IsPlaceholder(view.Blocks[item].Text))
                {
                    ordinal++;
                    Candidate candidate = Item(view, item, ordinal, announcement);
                    held.UnionWith(candidate.Blocks);
                    yield return candidate;
                }
            }
        }
    }

    private static Candidate Item(DocumentView view, int index, int ordinal, Announcement announcement)
    {
        Block block = view.Blocks[index];
        return new Candidate
        {
            Block = index,
            Blocks = [.. view.Whole(index)],
            Kind = announcement.Kind,
            Text = view.FullText(index),
            Label = block.Label is null or "•" ? "" : block.Label,
            Path = block.Path,
            Ordinal = ordinal,
            Chapeau = announcement.Chapeau,
            SubItems = view.SubItems(index),
            Proposers = announcement.Proposers,
            Position = announcement.Position,
        };
    }
}
