using ReportMiner.Comparison.Vocabulary;

namespace ReportMiner.Comparison.Reading;

/// <summary>A term and its place.</summary>
/// <param name="Term">Its name: a stem, or <c>c:</c>, <c>i:</c> or <c>n:</c> and the id of a concept, an instrument or a number.</param>
/// <param name="Kind">What it names.</param>
/// <param name="Clause">Number of its clause in the text, from 0.</param>
/// <param name="Manner">How the text mentions it.</param>
/// <param name="Start">First UTF-16 code unit in the text.</param>
/// <param name="End">One past the last.</param>
internal readonly record struct Mention(string Term, TermKind Kind, int Clause, MentionManner Manner, int Start, int End);
