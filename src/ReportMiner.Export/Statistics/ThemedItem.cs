using ReportMiner.Model.Recommendations;

namespace ReportMiner.Export.Statistics;

/// <summary>An item with one of its themes; <see langword="null"/> for an item without any.</summary>
internal sealed record ThemedItem(Recommendation Item, ThemeTag? Theme);
