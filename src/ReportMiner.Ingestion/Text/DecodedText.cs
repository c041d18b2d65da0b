using System.Collections.Immutable;
using ReportMiner.Model.Diagnostics;

namespace ReportMiner.Ingestion.Text;

/// <summary>The characters of a file.</summary>
/// <param name="Text">In normal form C, lines separated by <c>\n</c>; bytes without a meaning become U+FFFD.</param>
/// <param name="Encoding">Name of the encoding in lower case.</param>
/// <param name="Diagnostics">Doubts.</param>
internal sealed record DecodedText(string Text, string Encoding, ImmutableArray<Diagnostic> Diagnostics);
