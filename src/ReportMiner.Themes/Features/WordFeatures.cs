namespace ReportMiner.Themes.Features;

/// <summary>The features of a word, independent of its place.</summary>
/// <param name="Stem">Its stem.</param>
/// <param name="Chain">Hash of the stem as the first of a run of stems.</param>
/// <param name="Features">Features of the word alone: its stem, its parts, its runs of letters. They cover no other word, so their places
/// are 0.</param>
internal sealed record WordFeatures(string Stem, ulong Chain, Feature[] Features);
