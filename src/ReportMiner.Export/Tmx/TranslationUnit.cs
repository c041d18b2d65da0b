using ReportMiner.Model;

namespace ReportMiner.Export.Tmx;

/// <summary>Two texts that say the same in two languages.</summary>
/// <param name="Document">Their document.</param>
/// <param name="Number">Number of the paragraph or item; empty without one.</param>
/// <param name="A">Language of the first.</param>
/// <param name="Text">The first.</param>
/// <param name="B">Language of the second.</param>
/// <param name="Other">The second.</param>
/// <param name="By">What they were paired by: <c>number</c>, <c>content</c>, <c>item</c>.</param>
/// <param name="Score">Likeness, 0 to 1.</param>
internal sealed record TranslationUnit(
    string Document, string Number, Language A, string Text, Language B, string Other, string By, double Score);
