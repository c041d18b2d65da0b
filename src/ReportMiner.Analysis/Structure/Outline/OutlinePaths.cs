using ReportMiner.Analysis.Structure.Labels;

namespace ReportMiner.Analysis.Structure.Outline;

/// <summary>
/// Gives every labelled entry its path of bare keys from the numbered paragraph down; a bullet has that of its paragraph.
/// </summary>
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

            int owner = Labelled(entries, entry.Owner);

            if (label.Family == LabelFamily.Bullet)
            {
                // A bullet numbers nothing: the item is found under its paragraph.
                entry.Path = owner >= 0 ? entries[owner].Path : [];
            }
            else if (owner >= 0 && !NamesItself(label))
            {
                entry.Path = [.. entries[owner].Path, label.Key];
            }
            else
            {
                entry.Path = label.Prefix.Length > 0 ? [.. label.Prefix.Split('.'), label.Key] : [label.Key];
            }
        }
    }

    /// <summary>Whether the label is whole without the number of a paragraph: <c>Recommendation 7</c>, <c>R.1</c>.</summary>
    private static bool NamesItself(LabelReading label) => label.CountsApart || (label.Prefix.Length > 0 && char.IsLetter(label.Prefix[0]));

    /// <summary>The entry itself, or the labelled one that an unlabelled paragraph goes on with.</summary>
    private static int Labelled(IReadOnlyList<Entry> entries, int entry) =>
        entry >= 0 && entries[entry] is { Kind: EntryKind.Paragraph, Label: null, Owner: >= 0 } more ? more.Owner : entry;
}
