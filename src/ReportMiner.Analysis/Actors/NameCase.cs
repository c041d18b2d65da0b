namespace ReportMiner.Analysis.Actors;

/// <summary>How a name has to be written to be found, strictest first.</summary>
internal enum NameCase
{
    /// <summary>All capitals: <c>WHO</c> is not <c>who</c>.</summary>
    Capitals,

    /// <summary>A capital first letter.</summary>
    Capital,

    /// <summary>Any.</summary>
    Any,
}
