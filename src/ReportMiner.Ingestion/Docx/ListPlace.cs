namespace ReportMiner.Ingestion.Docx;

/// <summary>The list that a paragraph stands in and its level there.</summary>
/// <param name="List">The list.</param>
/// <param name="Level">0 to 8.</param>
internal sealed record ListPlace(ListDefinition List, int Level);
