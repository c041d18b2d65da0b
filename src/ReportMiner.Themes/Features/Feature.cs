namespace ReportMiner.Themes.Features;

/// <summary>One occurrence of a feature in a text.</summary>
/// <param name="Key">64-bit hash of family and content.</param>
/// <param name="Family">What it is made of.</param>
/// <param name="Start">First UTF-16 code unit that it covers.</param>
/// <param name="End">One past the last; equal to <paramref name="Start"/> for a cue of the text as a whole.</param>
internal readonly record struct Feature(ulong Key, FeatureFamily Family, int Start, int End);
