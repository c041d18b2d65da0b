using System.Collections.Immutable;

namespace ReportMiner.Model.Themes;

/// <summary>The themes that items are filed under, in the order that outputs list them.</summary>
public sealed record ThemeCatalogue(string Version, ImmutableArray<Theme> Themes);
