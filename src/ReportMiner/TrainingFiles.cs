using System.Collections.Immutable;
using ReportMiner.Themes.Labels;

namespace ReportMiner;

/// <summary>What a theme model is trained on.</summary>
/// <param name="Labelled">Labelled rows.</param>
public sealed record TrainingFiles(LabelledFiles Labelled)
{
    /// <summary>File of corrected rows: they replace rows of the same text and weigh more.</summary>
    public string? Corrections { get; init; }

    /// <summary>Labelled texts drawn from real documents (JSONL): thresholds and calibration come from them.</summary>
    public string? Sample { get; init; }

    /// <summary>Labels of items of real documents, without texts (CSV); their texts are read from <see cref="Documents"/>.</summary>
    public string? Items { get; init; }

    /// <summary>Folder with the documents of <see cref="Items"/>, at any depth.</summary>
    public string? Documents { get; init; }

    /// <summary>
    /// Theme catalogue; <see langword="null"/> for the one that comes with the library where the labels are its ids, else for none.
    /// </summary>
    public string? Catalogue { get; init; }

    /// <summary>Whether every text has exactly one label.</summary>
    public bool SingleLabel { get; init; }

    /// <summary>Seed of everything random.</summary>
    public int Seed { get; init; } = 1;

    /// <summary>Groups on which a model of the others is judged first, for the card; the model returned is trained on all.</summary>
    public ImmutableArray<string> HoldOut { get; init; } = [];

    /// <summary>What the card calls the data; <see langword="null"/> for the names of the files.</summary>
    public string? DataName { get; init; }
}
