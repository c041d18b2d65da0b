namespace ReportMiner.Comparison.Reading;

/// <summary>The relation of two sets of concepts; numbers from 0 to 1.</summary>
internal readonly record struct SetRelation
{
    /// <summary>Share of the smaller set that the other holds.</summary>
    public double Inside { get; init; }

    /// <summary>Share of both sets that they have in common.</summary>
    public double Alike { get; init; }

    /// <summary>1 where only broader concepts are in common.</summary>
    public double Near { get; init; }

    /// <summary>1 where only one of the two is empty.</summary>
    public double Part { get; init; }

    /// <summary>1 where both name something and nothing is in common.</summary>
    public double Conflict { get; init; }
}
