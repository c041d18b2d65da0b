using System.Collections.Immutable;

namespace ReportMiner.Semantics.Answers;

/// <summary>The items of an answer under one theme at one meeting.</summary>
/// <param name="Theme">Id of the theme; <see langword="null"/> for items without one.</param>
/// <param name="Meeting">Name of the meeting.</param>
/// <param name="Date">Its date; <see langword="null"/> where it is not known.</param>
/// <param name="Items">The items, the most relevant first.</param>
public sealed record AnswerGroup(string? Theme, string Meeting, string? Date, ImmutableArray<AnsweredItem> Items);
