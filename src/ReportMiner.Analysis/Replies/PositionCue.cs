namespace ReportMiner.Analysis.Replies;

/// <summary>Words that state a position.</summary>
/// <param name="Position">The position.</param>
/// <param name="Start">First character.</param>
/// <param name="End">One past the last.</param>
/// <param name="TakesBefore">Whether the recommendations are its subject and precede it: "140.3 is noted", «140.3 принимается».</param>
internal sealed record PositionCue(string Position, int Start, int End, bool TakesBefore);
