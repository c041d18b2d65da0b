using System.Collections.Immutable;
using ReportMiner.Model.Comparison;

namespace ReportMiner.Export.Tables;

/// <summary>Writes what changed between two texts in one cell.</summary>
internal static class ChangeText
{
    /// <summary>Longer words are shown by their beginning and end.</summary>
    private const int Longest = 80;

    /// <returns><c>polarity: not → ; quantity: two → three</c>.</returns>
    public static string Of(ImmutableArray<TextChange> changes) => Of(changes, ValueNames.Word);

    /// <param name="changes">The changes.</param>
    /// <param name="name">What a class is called.</param>
    public static string Of(ImmutableArray<TextChange> changes, Func<ChangeClass, string> name) =>
        string.Join("; ", changes.Select(c => $"{name(c.Class)}: {Short(c.Before)} → {Short(c.After)}"));

    private static string Short(string words) =>
        words.Length == 0 ? "∅" : words.Length <= Longest ? words : $"{words[..(Longest / 2)]} … {words[^(Longest / 3)..]}";
}
