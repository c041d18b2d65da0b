using ReportMiner.Model.Sources;

namespace ReportMiner.Analysis.Mastheads;

/// <summary>A document symbol found in running text.</summary>
/// <param name="Start">First UTF-16 code unit in the text searched.</param>
/// <param name="End">One past the last; asterisks, footnote marks and final full stops are outside.</param>
/// <param name="Symbol">The symbol, always recognised.</param>
internal readonly record struct SymbolMention(int Start, int End, DocumentSymbol Symbol);
