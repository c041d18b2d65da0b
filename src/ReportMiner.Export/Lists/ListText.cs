using ReportMiner.Model.Recommendations;

namespace ReportMiner.Export.Lists;

/// <summary>An item in one language, and the item of an earlier meeting that its words are compared with.</summary>
/// <param name="Item">The item.</param>
/// <param name="Previous">The most alike item of the line at the meeting before, in the same language; <see langword="null"/> where there
/// is none.</param>
internal sealed record ListText(Recommendation Item, Recommendation? Previous);
