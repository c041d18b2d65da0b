using System.Collections.Immutable;

namespace ReportMiner.Analysis.Actors;

/// <summary>
/// A phrase that names those who speak: <c>the representative of Kenya</c>, <c>several delegations</c>, «наблюдатель от Мальты».
/// </summary>
/// <param name="First">Index of its first word.</param>
/// <param name="End">Index one past its last word.</param>
/// <param name="Ids">Ids of the actors, in order, once each.</param>
/// <param name="Case">The cases that its first noun can have.</param>
/// <param name="Headed">Whether a noun for people precedes the name, so that nothing but a speaker can be meant.</param>
/// <param name="Points">Whether it points back to a speaker named before: <c>the delegation</c>.</param>
internal sealed record SpeakerPhrase(int First, int End, ImmutableArray<string> Ids, GrammaticalCase Case, bool Headed, bool Points);
