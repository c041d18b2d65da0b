using ReportMiner.Model.Manuscripts;

namespace ReportMiner.Model.Documents;

/// <summary>A rectangle on a numbered page.</summary>
/// <param name="Page">1-based page.</param>
/// <param name="Box">Points from the page's top left corner.</param>
public readonly record struct PageBox(int Page, Box Box);
