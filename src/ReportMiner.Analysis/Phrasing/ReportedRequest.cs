using System.Collections.Immutable;
using ReportMiner.Model.Documents;

namespace ReportMiner.Analysis.Phrasing;

/// <summary>A sentence of prose that holds a request.</summary>
/// <param name="Kind">Whose request it is.</param>
/// <param name="Sentence">The sentence, in UTF-16 code units of the paragraph.</param>
/// <param name="Proposers">
/// For a proposal: ids of States and groups, or the kebab-case name of a submission as printed (<c>js2</c>, <c>ombudsman</c>); empty where
/// the source is not named. Empty for the other kinds.
/// </param>
/// <param name="Verb">The verb that asks, as a word of the vocabulary of strengths.</param>
internal sealed record ReportedRequest(ReportedKind Kind, TextSpan Sentence, ImmutableArray<string> Proposers, string Verb);
