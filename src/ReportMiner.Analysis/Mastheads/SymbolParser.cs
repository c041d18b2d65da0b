using ReportMiner.Model.Sources;

namespace ReportMiner.Analysis.Mastheads;

/// <summary>Reads document symbols by the grammar of United Nations symbols.</summary>
public static class SymbolParser
{
    public static DocumentSymbol Parse(string text) => new() { Text = text };

    public static IEnumerable<SymbolMention> FindAll(string text) => [];
}
