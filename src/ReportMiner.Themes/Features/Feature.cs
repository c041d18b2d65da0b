namespace ReportMiner.Themes.Features;

/// <summary>One occurrence of a feature in a text.</summary>
/// <param name="Key">64-bit hash of family and content; its row in the vocabulary, where the reader of the text was given one. Both ascend
/// alike.</param>
/// <param name="Family">What it is made of.</param>
/// <param name="First">Place of the first word that it covers; −1 for a cue of the text as a whole.</param>
/// <param name="Last">Place of the last.</param>
internal readonly record struct Feature(ulong Key, FeatureFamily Family, int First, int Last);
