using System.Runtime.InteropServices;

namespace ReportMiner.Themes.Features;

/// <summary>A text as its features.</summary>
/// <param name="Words">Its words, in order.</param>
/// <param name="Features">Occurrences of its features in ascending order of key, so that those of one feature are adjacent, in the order of
/// the text.</param>
internal sealed record TextFeatures(StemmedWord[] Words, Feature[] Features)
{
    /// <param name="words">Words of the text.</param>
    /// <param name="met">Its features in the order met.</param>
    /// <param name="spare">Leading bits that are 0 in all keys.</param>
    public static TextFeatures Of(StemmedWord[] words, List<Feature> met, int spare)
    {
        ReadOnlySpan<Feature> features = CollectionsMarshal.AsSpan(met);

        // Bare numbers are sorted several times faster than pairs: 32 bits of the key, and the place as the other 32.
        ulong[] order = new ulong[features.Length];
        for (int i = 0; i < order.Length; i++)
        {
            order[i] = ((features[i].Key << spare) & 0xFFFFFFFF_00000000) | (uint)i;
        }

        Array.Sort(order);
        var sorted = new Feature[order.Length];
        for (int i = 0; i < order.Length; i++)
        {
            Insert(sorted, i, features[(int)(uint)order[i]]);
        }

        return new TextFeatures(words, sorted);
    }

    /// <summary>Puts a feature behind those before it; only where the first bits of two keys agree has it further to go.</summary>
    private static void Insert(Feature[] sorted, int at, Feature feature)
    {
        while (at > 0 && sorted[at - 1].Key > feature.Key)
        {
            sorted[at] = sorted[at - 1];
            at--;
        }

        sorted[at] = feature;
    }
}
