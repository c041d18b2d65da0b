using System.Collections.Immutable;

namespace ReportMiner.Themes.Evaluation;

/// <summary>A model on groups that it did not learn from, beside the usual choice.</summary>
/// <param name="Model">How our model does.</param>
/// <param name="LearntRows">Rows that both were trained on.</param>
/// <param name="Plain">The usual choice, once for each threshold at which a label is given.</param>
public sealed record HoldOutReport(EvaluationReport Model, int LearntRows, ImmutableArray<PlainComparison> Plain);
