namespace ReportMiner.Ingestion.Docx;

/// <summary>The list of a paragraph and its level in it.</summary>
/// <param name="List">The list.</param>
/// <param name="Level">0 to 8.</param>
internal sealed record ListPlace(ListDefinition List, int Level);
