namespace ReportMiner.Themes.Features;

/// <summary>The features of a text with their counts, keys ascending: what training needs of it.</summary>
internal sealed record CountedText(ulong[] Keys, FeatureFamily[] Families, int[] Counts)
{
    public static CountedText From(List<Feature> features)
    {
        features.Sort(static (a, b) => a.Key.CompareTo(b.Key));
        var keys = new List<ulong>(features.Count);
        var families = new List<FeatureFamily>(features.Count);
        var counts = new List<int>(features.Count);
        foreach (Feature feature in features)
        {
            if (keys.Count > 0 && keys[^1] == feature.Key)
            {
                counts[^1]++;
                continue;
            }

            keys.Add(feature.Key);
            families.Add(feature.Family);
            counts.Add(1);
        }

        return new CountedText([.. keys], [.. families], [.. counts]);
    }
}
