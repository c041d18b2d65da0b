using System.Collections.Immutable;
using ReportMiner.Model.Documents;
using ReportMiner.Model.Recommendations;

namespace ReportMiner.Analysis.Recommendations;

/// <summary>An item found, before its phrasing is read.</summary>
internal sealed record Candidate
{
    /// <summary>Index of its block.</summary>
    public required int Block { get; init; }

    /// <summary>
    /// Kind, where the way it was found decides it; <see langword="null"/> if the text must distinguish a recommendation from a conclusion.
    /// </summary>
    public RecommendationKind? Kind { get; init; }

    public required string Text { get; init; }

    public string Label { get; init; } = "";

    public ImmutableArray<string> Path { get; init; } = [];

    public int Ordinal { get; init; } = 1;

    public string? Chapeau { get; init; }

    public ImmutableArray<SubItem> SubItems { get; init; } = [];

    /// <summary>Proposers known from the place (the speaker, the delegation reported); those in the text are added.</summary>
    public ImmutableArray<string> Proposers { get; init; } = [];

    public string? Position { get; init; }

    /// <summary>Verb, where the way it was found has read it.</summary>
    public string? Strength { get; init; }

    /// <summary>All blocks that it is made of.</summary>
    public ImmutableArray<int> Blocks { get; init; } = [];

    /// <summary>For an item inside a block: its stretch of the block's text.</summary>
    public TextSpan? Part { get; init; }

    /// <summary>An item that is a whole block, with the paragraphs that go on with it and its sub-items.</summary>
    /// <param name="view">The document.</param>
    /// <param name="index">Index of the block.</param>
    /// <param name="ordinal">Its place in its list, from 1.</param>
    public static Candidate Whole(DocumentView view, int index, int ordinal)
    {
        Block block = view.Blocks[index];
        return new Candidate
        {
            Block = index,
            Blocks = [.. view.Whole(index)],
            Text = view.FullText(index),
            Label = block.Label is null or "•" ? "" : block.Label,
            Path = block.Path,
            Ordinal = ordinal,
            SubItems = view.SubItems(index),
        };
    }
}
