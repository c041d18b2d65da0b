namespace ReportMiner.Analysis.Sentences;

/// <summary>A word of a <see cref="PhraseText"/>; the parts of a hyphenated word are words of their own.</summary>
/// <param name="Start">First UTF-16 code unit.</param>
/// <param name="End">One past the last.</param>
/// <param name="Lower">The word in lower case, ё as е, typographic apostrophes as plain ones.</param>
/// <param name="Before">What separates it from the word before.</param>
/// <param name="Aside">Whether it is in brackets or quotation marks.</param>
/// <param name="Joined">Whether a hyphen joins it to the word before.</param>
internal readonly record struct Token(int Start, int End, string Lower, Break Before, bool Aside, bool Joined);
