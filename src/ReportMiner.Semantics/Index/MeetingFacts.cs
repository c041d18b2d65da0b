namespace ReportMiner.Semantics.Index;

/// <summary>A meeting of the index.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Date">Earliest date of its documents; <see langword="null"/> where none is known.</param>
/// <param name="Items">Number of its items.</param>
public sealed record MeetingFacts(string Name, string? Date, int Items);
