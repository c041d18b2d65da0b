using System.Globalization;

namespace ReportMiner.Postgres;

/// <summary>What became of a unit of work. It tells the name of a document and never its text.</summary>
/// <param name="Kind"><c>read</c>, <c>matrix</c>; empty for what is of no unit.</param>
/// <param name="Unit">Name of the document; empty for a unit that is about all of them.</param>
/// <param name="Outcome"><c>done</c>, <c>taken-over</c>, <c>stopped</c>, <c>failed</c>, <c>store-away</c>, <c>indexed</c>.</param>
/// <param name="Seconds">How long it took.</param>
/// <param name="Reason">Why it was not done; <see langword="null"/> where it was.</param>
public sealed record WorkEvent(string Kind, string Unit, string Outcome, double Seconds, string? Reason = null)
{
    /// <summary>A line for people.</summary>
    public override string ToString() => Outcome switch
    {
        "store-away" => $"The store does not answer ({Reason}); trying again.",
        "indexed" => string.Create(CultureInfo.InvariantCulture, $"index for searches: done"),
        "taken-over" => $"{Name}: somebody else has taken over",
        "stopped" => $"{Name}: given back",
        "failed" => $"{Name}: {Reason}",
        _ => $"{Name}: done",
    };

    private string Name => Unit.Length == 0 ? "links between the documents" : Unit;
}
