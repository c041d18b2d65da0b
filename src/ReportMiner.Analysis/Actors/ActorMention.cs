namespace ReportMiner.Analysis.Actors;

/// <summary>An actor named in a text.</summary>
/// <param name="Start">First UTF-16 code unit in the text searched.</param>
/// <param name="End">One past the last.</param>
/// <param name="Actor">Who is named.</param>
public readonly record struct ActorMention(int Start, int End, Actor Actor);
