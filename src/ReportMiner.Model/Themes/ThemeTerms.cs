using System.Collections.Immutable;

namespace ReportMiner.Model.Themes;

/// <summary>Terms of a theme in one language.</summary>
/// <param name="Preferred">Terms that identify the theme alone.</param>
/// <param name="Alternative">Terms that point to it.</param>
/// <param name="Negative">Terms that look like it and are not.</param>
/// <param name="Examples">Sentences of our own writing that carry the theme.</param>
public sealed record ThemeTerms(
    ImmutableArray<string> Preferred, ImmutableArray<string> Alternative, ImmutableArray<string> Negative, ImmutableArray<string> Examples);
