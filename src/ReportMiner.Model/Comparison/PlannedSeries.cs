using System.Collections.Immutable;

namespace ReportMiner.Model.Comparison;

/// <summary>Documents that belong together.</summary>
/// <param name="Name">Name of the series; empty where it has none.</param>
/// <param name="Documents"> Symbols, meetings, or files, in the order of time; <c>*</c> and <c>?</c> stand for any letters. Of several
/// documents that one entry names the order is that of their dates.
/// </param>
public sealed record PlannedSeries(string Name, ImmutableArray<string> Documents);
