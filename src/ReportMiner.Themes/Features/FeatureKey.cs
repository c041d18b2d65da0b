namespace ReportMiner.Themes.Features;

/// <summary>64-bit FNV-1a over UTF-16 code units: the same on every machine, unlike <see cref="string.GetHashCode()"/>.</summary>
internal static class FeatureKey
{
    private const ulong Offset = 14695981039346656037;
    private const ulong Prime = 1099511628211;

    public static ulong Start(FeatureFamily family) => (Offset ^ (ulong)family) * Prime;

    public static ulong Add(ulong key, ReadOnlySpan<char> text)
    {
        foreach (char c in text)
        {
            key = (key ^ c) * Prime;
        }

        return key;
    }

    public static ulong Add(ulong key, char c) => (key ^ c) * Prime;

    public static ulong Of(FeatureFamily family, ReadOnlySpan<char> text) => Add(Start(family), text);
}
