using System.Collections.Immutable;

namespace ReportMiner.CorpusMaker.Typesetting;

/// <summary>A line of text.</summary>
/// <param name="Words">Its words in order.</param>
/// <param name="Width">Its natural width, one space between words.</param>
/// <param name="Last">Whether it is the last line of its paragraph.</param>
/// <param name="Hyphen">The hyphen that it ends with.</param>
public sealed record SetLine(ImmutableArray<Word> Words, double Width, bool Last, LineEndHyphen? Hyphen);
