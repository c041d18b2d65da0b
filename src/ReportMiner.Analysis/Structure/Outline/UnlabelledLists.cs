using ReportMiner.Analysis.Structure.Paragraphs;

namespace ReportMiner.Analysis.Structure.Outline;

/// <summary>
/// Finds lists whose items carry no sign: after a sentence that ends with a colon, paragraphs that begin with a small letter and end
/// with semicolons, the last one with a full stop.
/// </summary>
internal static class UnlabelledLists
{
    public static void Mark(List<Entry> entries, Typography look)
    {
        for (int i = 0; i + 2 < entries.Count; i++)
        {
            if (entries[i].Kind != EntryKind.Heading && look.LastSign(entries[i].Segment) == ':')
            {
                int count = Count(entries, look, i + 1);
                for (int k = i + 1; count > 1 && k <= i + count; k++)
                {
                    entries[k].Kind = EntryKind.Item;
                    entries[k].Degree = entries[i].Degree + 1;
                    entries[k].Owner = i;
                }
            }
        }
    }

    private static int Count(List<Entry> entries, Typography look, int from)
    {
        int count = 0;
        while (from + count < entries.Count && IsPlain(entries[from + count])
            && char.IsLower(look.FirstLetter(entries[from + count].Segment)))
        {
            char last = look.LastSign(entries[from + count].Segment);
            count++;
            if (last == '.')
            {
                return count;
            }

            if (last is not (';' or ','))
            {
                break;
            }
        }

        return 0;
    }

    private static bool IsPlain(Entry entry) => entry.Kind == EntryKind.Paragraph && entry.Label is null;
}
