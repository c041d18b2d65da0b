namespace ReportMiner.Semantics.Questions;

/// <summary>A part of a question that was understood as a filter.</summary>
/// <param name="Field"><c>theme</c>, <c>year</c>, <c>session</c>, <c>status</c>, <c>proposer</c> or <c>addressee</c>.</param>
/// <param name="Value">The value: a theme's id, a year, a status, an actor's id.</param>
/// <param name="Words">The words of the question that said so.</param>
public sealed record UnderstoodPart(string Field, string Value, string Words);
