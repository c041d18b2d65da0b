using System.Xml.Linq;

namespace ReportMiner.Ingestion.Odt;

/// <summary>The place of a paragraph in the lists of a story.</summary>
/// <param name="Definition">Word's definition of the list.</param>
/// <param name="Style">Style of the list.</param>
/// <param name="Level">Level, from 0.</param>
/// <param name="Numbered">Whether the next paragraph bears the item's label.</param>
internal sealed record OdtPlace(int Definition, XElement? Style, int Level, bool Numbered);
