using System.Collections.Immutable;
using ReportMiner.Analysis.Mastheads;
using ReportMiner.Model;

namespace ReportMiner.Analysis.Phrasing;

/// <summary>Finds the documents that a text names: symbols, and resolutions and decisions in words.</summary>
internal static class ReferenceReader
{
    /// <param name="text">Any text, Russian or English.</param>
    /// <returns> Document symbols as printed, and resolutions named in words brought to their symbols
    /// (<c>General Assembly resolution 74/247</c> gives <c>A/RES/74/247</c>), in order of the text, once each. A series without a symbol of
    /// its own keeps words: <c>CCPCJ resolution 26/4</c>. A bare number whose body is not given is left out.
    /// </returns>
    public static ImmutableArray<string> Read(string text)
    {
        var found = SymbolParser.FindAll(text).Select(m => (m.Start, m.Symbol.Text))
            .Concat(ResolutionReader.Find(text).Select(r => (r.Start, r.Symbol)))
            .OrderBy(f => f.Start);
        return [.. found.Select(f => f.Item2).Distinct(StringComparer.Ordinal)];
    }
}
