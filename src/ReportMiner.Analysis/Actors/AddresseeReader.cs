using System.Collections.Immutable;
using ReportMiner.Model;

namespace ReportMiner.Analysis.Actors;

/// <summary>Tells who is asked.</summary>
public static class AddresseeReader
{
    public static ImmutableArray<string> Read(string text, Language language, string? chapeau = null, string? subject = null) => [];
}
