using System.Collections.Immutable;
using ReportMiner.CorpusMaker.Sources;

namespace ReportMiner.CorpusMaker.Gold;

/// <summary>An item that a careful reader takes out of a document.</summary>
public sealed record GoldItem
{
    public required SourceGold Gold { get; init; }

    public string? Key { get; init; }

    public required string Language { get; init; }

    /// <summary>Label without look-alikes; empty for a bullet.</summary>
    public required string Label { get; init; }

    public required ImmutableArray<string> Path { get; init; }

    public required ImmutableArray<string> Section { get; init; }

    public required string Text { get; init; }

    public ImmutableArray<(string Label, string Text)> SubItems { get; init; } = [];

    /// <summary>Paragraph and label, as cited: <c>6 (a)</c>, <c>98.1</c>, <c>12</c>.</summary>
    public string Citation => Path.Length < 2 || Label.Contains(Path[0], StringComparison.Ordinal) ? Label : $"{Path[0]} {Label}";
}
