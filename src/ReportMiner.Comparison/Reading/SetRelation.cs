namespace ReportMiner.Comparison.Reading;

/// <summary>How two sets of concepts stand to each other; numbers from 0 to 1.</summary>
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
