using System.Collections.Immutable;

namespace ReportMiner.Ingestion;

/// <summary>A reader with what a user should know of it.</summary>
/// <param name="Reader">Reads the format.</param>
/// <param name="Name">Name of the format for help texts: <c>PDF</c>, <c>Word (DOCX)</c>.</param>
/// <param name="Extensions">Ends of file names by which a folder is searched, in lower case with the dot.</param>
public sealed record DocumentReader(IManuscriptReader Reader, string Name, ImmutableArray<string> Extensions);
