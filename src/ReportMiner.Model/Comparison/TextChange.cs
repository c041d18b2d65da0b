namespace ReportMiner.Model.Comparison;

/// <summary>One change between two wordings.</summary>
/// <param name="Class">What it changes.</param>
/// <param name="Before">The earlier words as printed; empty where words were added.</param>
/// <param name="After">The later words as printed; empty where words were deleted.</param>
public sealed record TextChange(ChangeClass Class, string Before, string After);
