using System.Collections.Immutable;

namespace ReportMiner.Semantics.Answers;

/// <summary>A sentence that a model wrote, after its check.</summary>
/// <param name="Text">The sentence with its citations.</param>
/// <param name="Citations">Ids that it cites.</param>
/// <param name="Struck">Why it was struck, for a reader; <see langword="null"/> for a sentence that is kept.</param>
public sealed record AnswerSentence(string Text, ImmutableArray<string> Citations, string? Struck);
