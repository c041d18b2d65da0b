using System.Collections.Immutable;
using ReportMiner.Model;

namespace ReportMiner.Analysis.Phrasing;

/// <summary>Finds the requests in running prose and tells whose they are.</summary>
public static class ReportingReader
{
    public static ImmutableArray<ReportedRequest> Read(string paragraph, Language language, string? subject = null) => [];
}
