namespace ReportMiner.Analysis.Actors;

/// <summary>An actor named by words of a text.</summary>
/// <param name="First">Index of the first word of the name.</param>
/// <param name="End">Index one past its last word.</param>
/// <param name="Actor">Who is named.</param>
internal readonly record struct Naming(int First, int End, Actor Actor);
