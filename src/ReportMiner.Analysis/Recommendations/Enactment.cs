namespace ReportMiner.Analysis.Recommendations;

/// <summary>The place where a body opens its resolution or decision.</summary>
/// <param name="Form">How it opens.</param>
/// <param name="Verb">The operative verb that it holds itself; <see langword="null"/> where the paragraphs behind it have theirs.</param>
/// <param name="TextStart">For a sentence without a number: where its operative verb begins, in UTF-16 code units of the block.</param>
internal sealed record Enactment(EnactmentForm Form, string? Verb = null, int TextStart = 0);
