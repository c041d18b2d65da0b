using System.Collections.Immutable;
using ReportMiner.Themes.Labels;
using ReportMiner.Themes.Measures;

namespace ReportMiner.Themes.Training;

/// <summary>The content of the card.</summary>
public sealed record TrainingReport
{
    public required string ModelId { get; init; }

    public required string DataName { get; init; }

    /// <summary>The files of the rows.</summary>
    public ImmutableArray<LabelSource> Sources { get; init; } = [];

    /// <summary>SHA-256 over the training rows: texts, labels, groups, weights.</summary>
    public required string DataHash { get; init; }

    public required int Rows { get; init; }

    public required int Features { get; init; }

    /// <summary>Whether runs of letters are among the features; in large files stems say enough.</summary>
    public required bool Letters { get; init; }

    /// <summary>Whether Russian stems also count as the English ones that they stand for.</summary>
    public required bool SharesStems { get; init; }

    public required int Seed { get; init; }

    public required float L2 { get; init; }

    /// <summary>Whether the linear models were fitted to features scaled by naive Bayes.</summary>
    public required bool Telling { get; init; }

    public required float TreeWeight { get; init; }

    public required bool SingleLabel { get; init; }

    /// <summary>How the rows were split: groups left out one at a time, or near-duplicates kept together.</summary>
    public required string Split { get; init; }

    public required int Parts { get; init; }

    /// <summary>Figures on rows outside the training set; thresholds and calibration come from other rows, too.</summary>
    public required Figures Validation { get; init; }

    /// <summary>
    /// Where texts drawn like those to come were among the rows: the same on the other rows. Else <see langword="null"/>.
    /// </summary>
    public Figures? Learnt { get; init; }

    /// <summary>Where the micro-F1 of <see cref="Validation"/> lies in 95 of 100 samples like this one.</summary>
    public required Interval Interval { get; init; }

    /// <summary>
    /// Of the texts drawn like those to come, those that the final model did not learn from either. Else <see langword="null"/>.
    /// </summary>
    public ReportedFigures? Kept { get; init; }

    /// <summary>The same by language code, where there is more than one language.</summary>
    public required ImmutableArray<(string Language, ReportedFigures Reported)> ByLanguage { get; init; }

    /// <summary>The catalogue's terms alone, on the same rows; <see langword="null"/> without a catalogue.</summary>
    public Figures? Baseline { get; init; }

    public required ImmutableArray<double> Thresholds { get; init; }

    /// <summary>Groups held out from a model of the others; <see langword="null"/> if none were requested.</summary>
    public HoldOutFigures? HeldBack { get; init; }
}
