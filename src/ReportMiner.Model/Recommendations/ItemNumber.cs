namespace ReportMiner.Model.Recommendations;

/// <summary>The one rule for how an item is numbered in print.</summary>
internal static class ItemNumber
{
    /// <summary>
    /// The label after the keys that it is under, without the full stop that ends it. A label that holds those keys itself
    /// (<c>140.1</c>) needs none before it.
    /// </summary>
    public static string Of(Recommendation item)
    {
        string label = item.Label.TrimEnd(' ', '.');
        string[] keys = [.. item.Path];
        if (label.Length == 0)
        {
            return keys.Length > 0 ? Keys(keys) : item.Paragraph ?? FormattableString.Invariant($"[{item.Ordinal}]");
        }

        string[] outer = keys.Length > 1 ? keys[..^1] : item.Paragraph is { } paragraph && !keys.Contains(paragraph) ? [paragraph] : [];
        return outer.Length == 0 || Holds(label, outer[0], keys) ? label : $"{Keys(outer)} {label}";
    }

    private static string Keys(string[] keys) => string.Join(' ', keys.Select((key, i) => i == 0 ? key : $"({key})"));

    private static bool Holds(string label, string outermost, string[] keys)
    {
        string bare = label.Trim('(', ')');
        return bare.StartsWith(outermost + ".", StringComparison.Ordinal) || (bare == outermost && (keys.Length < 2 || keys[^1] != bare));
    }
}
