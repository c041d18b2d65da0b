using System.Collections.Immutable;

namespace ReportMiner.Analysis.Phrasing;

/// <summary>Finds the documents that a text names.</summary>
public static class ReferenceReader
{
    public static ImmutableArray<string> Read(string text) => [];
}
