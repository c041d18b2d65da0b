namespace ReportMiner.Themes.Labels;

/// <summary>What training uses a labelled row for.</summary>
public enum RowUse
{
    /// <summary>Trains the model; also its thresholds and calibration, unless other rows are for that.</summary>
    Learn,

    /// <summary>
    /// Drawn from texts like those to come: the model learns from it, and its score by a model without it counts for thresholds and
    /// calibration.
    /// </summary>
    Sample,

    /// <summary>Drawn likewise, for thresholds and calibration only.</summary>
    Tune,
}
