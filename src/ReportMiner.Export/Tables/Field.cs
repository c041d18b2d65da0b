using System.Collections.Immutable;

namespace ReportMiner.Export.Tables;

/// <summary>A column of a table: what the header, the schema and the codebook say of it.</summary>
/// <param name="Name">Name in the header: lower case, words separated by underscores.</param>
/// <param name="Type">Type of its values.</param>
/// <param name="Description">What it holds, with unit and bounds, in one or two sentences.</param>
internal sealed record Field(string Name, FieldType Type, string Description)
{
    /// <summary>Whether every row has a value.</summary>
    public bool Required { get; init; }

    public bool Unique { get; init; }

    public double? Minimum { get; init; }

    public double? Maximum { get; init; }

    /// <summary>Regular expression that the whole value matches.</summary>
    public string? Pattern { get; init; }

    /// <summary>The allowed values; empty if all are allowed.</summary>
    public ImmutableArray<string> Values { get; init; } = [];
}
