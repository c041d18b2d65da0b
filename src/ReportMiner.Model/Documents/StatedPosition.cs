namespace ReportMiner.Model.Documents;

/// <summary>The position that a document states on a recommendation of another one.</summary>
/// <param name="Number">Bare number of the recommendation: <c>140.7</c>.</param>
/// <param name="Position">The position: <c>accepted</c>, <c>supported</c>, <c>noted</c>, <c>rejected</c>, <c>pending</c>, or words of the
/// document.</param>
public sealed record StatedPosition(string Number, string Position);
