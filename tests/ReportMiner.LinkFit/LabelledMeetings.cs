using ReportMiner.Comparison.Reading;

namespace ReportMiner.LinkFit;

/// <summary>Two meetings whose links were labelled by hand.</summary>
/// <param name="Name">Symbols and language.</param>
/// <param name="Earlier">Items of the earlier meeting.</param>
/// <param name="Later">Items of the later one, labelled or not.</param>
/// <param name="Labels">For each labelled later item and each earlier one: 1 a link, 0 none, −1 left out.</param>
internal sealed record LabelledMeetings(string Name, ItemProfile[] Earlier, ItemProfile[] Later, SortedDictionary<int, sbyte[]> Labels)
{
    /// <summary>The items as they were read, in the order of <see cref="Earlier"/>.</summary>
    public required FittedItem[] EarlierItems { get; init; }

    /// <summary>The items as they were read, in the order of <see cref="Later"/>.</summary>
    public required FittedItem[] LaterItems { get; init; }

    /// <returns>One for each pair of documents and each language of both, from labels of any number of files.</returns>
    public static IEnumerable<LabelledMeetings> Of(FittedItem[] items, GoldLinks[] gold)
    {
        foreach (IGrouping<string, GoldLinks> later in gold.GroupBy(g => g.Document))
        {
            string earlier =
                later.SelectMany(g => g.Must).GroupBy(m => m.Document).OrderByDescending(g => g.Count()).ThenBy(
                    g => g.Key, StringComparer.Ordinal).First().Key;
            foreach (string language in items.Where(i => i.Document == later.Key).Select(i => i.Language).Distinct()
                .Order(StringComparer.Ordinal))
            {
                FittedItem[] a = [.. items.Where(i => i.Document == earlier && i.Language == language)],
                    b = [.. items.Where(i => i.Document == later.Key && i.Language == language)];
                if (a.Length > 0)
                {
                    yield return Of($"{earlier} {later.Key} {language}", a, b, [.. later], earlier);
                }
            }
        }
    }

    private static LabelledMeetings Of(string name, FittedItem[] earlier, FittedItem[] later, GoldLinks[] gold, string document)
    {
        TextReading[] readings = [.. earlier.Concat(later).Select(i => ItemReader.Read(i.Text))];
        var terms = new TextTerms();
        Array.ForEach(readings, terms.Count);
        ItemProfile[] profiles = Array.ConvertAll(readings, terms.Profile);
        var labels = new SortedDictionary<int, sbyte[]>();
        foreach (GoldLinks links in gold)
        {
            int at = Find(later, links.Label);
            if (at < 0)
            {
                continue;
            }

            sbyte[] row = labels[at] = new sbyte[earlier.Length];
            Mark(row, links.May, -1);
            Mark(row, links.Must, 1);
        }

        void Mark(sbyte[] row, (string Document, string Label)[] links, sbyte label)
        {
            foreach (int at in links.Where(l => l.Document == document).Select(l => Find(earlier, l.Label)).Where(i => i >= 0))
            {
                row[at] = label;
            }
        }

        return new LabelledMeetings(name, profiles[..earlier.Length], profiles[earlier.Length..], labels)
        {
            EarlierItems = earlier,
            LaterItems = later,
        };
    }

    private static int Find(FittedItem[] items, string label)
    {
        int at = Array.FindIndex(items, i => i.Place == label);
        return at >= 0 ? at : Array.FindIndex(items, i => i.Label == label);
    }
}
