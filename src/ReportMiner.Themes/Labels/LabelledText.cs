using System.Collections.Immutable;
using ReportMiner.Model;

namespace ReportMiner.Themes.Labels;

/// <summary>A text with the labels that a careful reader gave it.</summary>
/// <param name="Text">The text, not empty.</param>
/// <param name="Labels">Ids, each once; empty where the text has none.</param>
/// <param name="Language">As given, otherwise detected from the text.</param>
/// <param name="Group">What must stay on one side of a split, such as a meeting; <see langword="null"/> where the file has no such
/// column.</param>
/// <param name="Weight">How much it counts in training; 1 for an ordinary row.</param>
public sealed record LabelledText(string Text, ImmutableArray<string> Labels, Language Language, string? Group, float Weight = 1f)
{
    /// <summary>Labels that a careful reader may give or not: the row speaks neither for nor against them.</summary>
    public ImmutableArray<string> Unsure { get; init; } = [];

    /// <summary>Names the row where its text may not be told; <see langword="null"/> where the text does.</summary>
    public string? Key { get; init; }

    /// <summary>What training uses the row for.</summary>
    public RowUse Use { get; init; }
}
