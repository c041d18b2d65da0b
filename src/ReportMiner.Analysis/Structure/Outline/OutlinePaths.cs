using ReportMiner.Analysis.Structure.Labels;

namespace ReportMiner.Analysis.Structure.Outline;

/// <summary>Gives every labelled entry its path of bare keys from the numbered paragraph down; a bullet has that of its paragraph.</summary>
internal static class OutlinePaths
{
    public static void Set(IReadOnlyList<Entry> entries)
    {
        foreach (Entry entry in entries)
        {
            if (entry.Kind == EntryKind.Heading || entry.Label is not { } label)
            {
                continue;
            }

            if (label.Family == LabelFamily.Bullet)
            {
                // A bullet numbers nothing: the item is found under its paragraph.
                entry.Path = entry.Owner >= 0 ? entries[entry.Owner].Path : [];
            }
            else if (entry.Owner >= 0)
            {
                entry.Path = [.. entries[entry.Owner].Path, label.Key];
            }
            else
            {
                entry.Path = label.Prefix.Length > 0 ? [.. label.Prefix.Split('.'), label.Key] : [label.Key];
            }
        }
    }
}
