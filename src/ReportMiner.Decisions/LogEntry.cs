namespace ReportMiner.Decisions;

/// <summary>A decision as it is in the log.</summary>
/// <param name="Decision">The decision.</param>
/// <param name="Hash">Hash of its line, as <see cref="DecisionChain"/> makes it: the next line names it.</param>
/// <param name="Line">Its line, without the end.</param>
public sealed record LogEntry(Decision Decision, string Hash, string Line);
