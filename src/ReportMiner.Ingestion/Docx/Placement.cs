using ReportMiner.Model.Manuscripts;

namespace ReportMiner.Ingestion.Docx;

/// <summary>What lines become of the paragraphs being read.</summary>
/// <param name="Role">Their role.</param>
/// <param name="Cell">Their cell.</param>
/// <param name="Masthead">Whether they are in a masthead: templates set its lines in the styles of headings, but none of them is
/// one.</param>
internal readonly record struct Placement(LineRole Role, CellPlace? Cell = null, bool Masthead = false);
