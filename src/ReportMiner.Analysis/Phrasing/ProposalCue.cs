using System.Collections.Immutable;

namespace ReportMiner.Analysis.Phrasing;

/// <summary>Words of a sentence, other than a verb and its subject, that show whose proposal it reports.</summary>
/// <param name="Proposers">Ids of the proposers.</param>
/// <param name="Strength">A word of the vocabulary of strengths.</param>
/// <param name="States"> Whether the words themselves report a proposal (<c>a proposal by Kenya to …</c>); otherwise the sentence must ask
/// (<c>in the view of Kenya, … should</c>).
/// </param>
internal sealed record ProposalCue(ImmutableArray<string> Proposers, string Strength, bool States);
