using System.Collections.Immutable;
using ReportMiner.Model;
using ReportMiner.Model.Recommendations;
using ReportMiner.Model.Sources;

namespace ReportMiner.Pipeline.Tests.Evaluation;

/// <summary>Gold and items of an invented report.</summary>
internal static class Gold
{
    public static readonly string Repository = CheckoutFolder.Root;

    public static Recommendation Item(
        string label, string text, string strength = "should", string[]? themes = null, string[]? addressees = null) => new()
    {
        Id = label + text,
        Source = new SourceInfo { File = "harbour.pdf", Sha256 = "", Size = 1, Meeting = "Harbour Panel" },
        Language = Language.English,
        Label = label,
        Kind = RecommendationKind.Recommendation,
        Text = text,
        Strength = strength,
        Themes = [.. (themes ?? []).Select(t => new ThemeTag(t, 0.9, []))],
        Addressees = [.. addressees ?? []],
        Provenance = new Provenance([], 0, 1, []),
    };
}
