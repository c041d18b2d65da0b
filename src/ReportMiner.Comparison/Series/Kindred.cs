namespace ReportMiner.Comparison.Series;

/// <summary>Whether two meetings are of one series, as far as their documents say.</summary>
internal enum Kindred
{
    /// <summary>They review different States: nothing makes them one series.</summary>
    OtherState,

    /// <summary>Their bodies or subjects differ.</summary>
    OtherSubject,

    /// <summary>Their documents do not say.</summary>
    Unknown,

    /// <summary>The same body and the same subject, or revisions of one document.</summary>
    Same,
}
