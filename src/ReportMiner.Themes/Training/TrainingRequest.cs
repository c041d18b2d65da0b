using System.Collections.Immutable;
using ReportMiner.Model.Themes;
using ReportMiner.Themes.Labels;

namespace ReportMiner.Themes.Training;

/// <summary>What to learn from.</summary>
public sealed record TrainingRequest
{
    /// <summary>Labelled rows. If a text occurs more than once, the last row counts.</summary>
    public required ImmutableArray<LabelledText> Rows { get; init; }

    /// <summary>Rows that a reader corrected: they replace rows of the same text and count <see cref="CorrectionWeight"/> times.</summary>
    public ImmutableArray<LabelledText> Corrections { get; init; } = [];

    /// <summary>How many ordinary rows a correction outweighs.</summary>
    public float CorrectionWeight { get; init; } = 3f;

    /// <summary>Its terms are features, its order is the order of labels; <see langword="null"/> for labels without a catalogue.</summary>
    public ThemeCatalogue? Catalogue { get; init; }

    /// <summary>
    /// A table of Russian and English stems in its file form, as <c>train-translation</c> writes it: where the rows are in both languages,
    /// what one teaches serves the other. <see langword="null"/> without.
    /// </summary>
    public byte[]? Translation { get; init; }

    /// <summary>Whether each text has exactly one label.</summary>
    public bool SingleLabel { get; init; }

    /// <summary>Seed of everything random.</summary>
    public int Seed { get; init; } = 1;

    /// <summary>
    /// Whether decision trees may join the linear model where they help on the validation rows; <see langword="null"/>: where there are
    /// enough rows (2,000) and no catalogue, whose explanations are to stay exact.
    /// </summary>
    public bool? Boosting { get; init; }

    /// <summary>
    /// Groups on which a model of the other groups is judged first, for the card; the model delivered then learns from all groups. None
    /// where empty.
    /// </summary>
    public ImmutableArray<string> HoldOut { get; init; } = [];

    /// <summary>A name of the data for the card, such as the file's.</summary>
    public string DataName { get; init; } = "labelled rows";

    /// <summary>The files that the rows are in, for the card; may be empty.</summary>
    public ImmutableArray<LabelSource> Sources { get; init; } = [];

    /// <summary>The request without <see cref="HoldOut"/>, and the rows held out.</summary>
    /// <exception cref="LabelFileException">A group of <see cref="HoldOut"/> has no row, or no other group has one.</exception>
    internal (TrainingRequest Training, ImmutableArray<LabelledText> Held) Split()
    {
        ImmutableArray<LabelledText> held = [.. Rows.Where(Held)], rest = [.. Rows.Where(row => !Held(row))];
        if (HoldOut.FirstOrDefault(group => !held.Any(row => row.Group == group)) is { } unknown)
        {
            throw new LabelFileException($"{DataName}: no row is of the group '{unknown}'");
        }

        return rest.IsEmpty
            ? throw new LabelFileException($"{DataName}: every row is held out")
            : (this with { Rows = rest, HoldOut = [] }, held);
    }

    private bool Held(LabelledText row) => row.Group is { } group && HoldOut.Contains(group, StringComparer.Ordinal);
}
