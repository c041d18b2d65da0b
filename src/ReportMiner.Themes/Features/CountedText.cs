namespace ReportMiner.Themes.Features;

/// <summary>The features of a text with their counts, keys ascending: what training needs of it.</summary>
internal sealed record CountedText(ulong[] Keys, FeatureFamily[] Families, int[] Counts)
{
    public static CountedText From(TextFeatures text)
    {
        Feature[] features = text.Features;
        int distinct = 0;
        for (int i = 0; i < features.Length; i++)
        {
            distinct += i == 0 || features[i].Key != features[i - 1].Key ? 1 : 0;
        }

        var counted = new CountedText(new ulong[distinct], new FeatureFamily[distinct], new int[distinct]);
        for (int i = 0, at = -1; i < features.Length; i++)
        {
            if (i == 0 || features[i].Key != features[i - 1].Key)
            {
                at++;
                counted.Keys[at] = features[i].Key;
                counted.Families[at] = features[i].Family;
            }

            counted.Counts[at]++;
        }

        return counted;
    }
}
