namespace ReportMiner.Postgres;

/// <summary>A piece of work that one worker does at a time.</summary>
/// <param name="Id">Its row.</param>
/// <param name="Kind">What is to be done.</param>
/// <param name="Key">With what: the name of an input, or empty for all of them.</param>
/// <param name="Generation">Counts repeated requests.</param>
/// <param name="Claim">Who holds it: a claim that has been taken over is worth nothing.</param>
internal sealed record Unit(long Id, UnitKind Kind, string Key, int Generation, Guid Claim);

/// <summary>The kinds of work, in the order in which they come.</summary>
internal enum UnitKind
{
    /// <summary>Read one document and tag its items.</summary>
    Read,

    /// <summary>Link the items of all documents; waits for the reading.</summary>
    Matrix,
}
