namespace ReportMiner.Pipeline.Outcomes;

/// <summary>First line of an outcome.</summary>
/// <param name="Version">Version of the form.</param>
/// <param name="Items">How many items follow the document.</param>
/// <param name="Tagged">Whether the tags of the items follow them.</param>
/// <param name="Milliseconds">Time spent on the document.</param>
internal sealed record OutcomeHead(int Version, int Items, bool Tagged, double Milliseconds)
{
    /// <summary>What this program writes and reads.</summary>
    public const int Current = 1;

    /// <summary>Lines that an outcome of this head has.</summary>
    public int Lines => 2 + (Tagged ? 2 * Items : Items);
}
