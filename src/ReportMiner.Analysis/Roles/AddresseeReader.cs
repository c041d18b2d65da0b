using System.Collections.Immutable;
using ReportMiner.Analysis.Actors;
using ReportMiner.Analysis.Phrasing;
using ReportMiner.Analysis.Sentences;
using ReportMiner.Model;

namespace ReportMiner.Analysis.Roles;

/// <summary>Finds who is asked.</summary>
/// <remarks>
/// Grammar decides, not mention: the subject of <c>should</c> or <c>must</c>, the dative of «следует» or «рекомендуется», the object of a
/// verb that asks or the subject of the clause behind it (<c>recommends that States …</c>). All main clauses of the item count.
/// </remarks>
internal static class AddresseeReader
{
    /// <param name="text">Clean text of the item, without its label.</param>
    /// <param name="language">Language of the text.</param>
    /// <param name="chapeau">The sentence that announces the item: whom it asks holds where the item names nobody.</param>
    /// <param name="subject"> Id of the State that the document is about, where it is asked (a treaty body's observations; not the
    /// Universal Periodic Review, unless wanted): stands for <c>the Government</c> and <c>the State party</c>, and is asked by a bare
    /// imperative.
    /// </param>
    /// <returns>Ids in order of the text, once each; empty where the text names nobody.</returns>
    public static ImmutableArray<string> Read(string text, Language language, string? chapeau = null, string? subject = null) =>
        Read(PhraseText.Of(text, language), string.IsNullOrWhiteSpace(chapeau) ? null : PhraseText.Of(chapeau, language), subject);

    internal static ImmutableArray<string> Read(PhraseText text, PhraseText? chapeau, string? subject = null)
    {
        ImmutableArray<string> asked = Ids(Asked(text), subject);
        if (asked.IsEmpty && chapeau is not null)
        {
            asked = Ids(Asked(chapeau), subject);
        }

        return asked.IsEmpty && subject is not null && text.Asks.Count == 0 ? [subject] : asked;
    }

    private static IEnumerable<Actor> Asked(PhraseText text) => text.Asks.Count == 0
        ? DecidedAddressee.Find(text) ?? VerblessAddressee.Find(text, text.Phrases)
        : text.Asks.SelectMany(ask => Asked(text, ask, text.Phrases));

    private static IEnumerable<Actor> Asked(PhraseText text, Ask ask, List<ActorPhrase> phrases)
    {
        ActorPhrase? found = ask.Form.Shape switch
        {
            AskShape.Subject => Before(text, ask, phrases, PhraseWords.CanBeNominative),
            AskShape.Dative => Before(text, ask, phrases, PhraseWords.CanBeDative) ?? DativeBehind(text, ask, phrases),
            _ => ActorPhrases.ObjectAt(text, phrases, ask.End),
        };
        return found is null ? [] : found.Names.Where(n => n.Actor.Kind != ActorKind.Speaker).Select(n => n.Actor);
    }

    /// <returns>The last phrase before the verb, in its sentence, that can be its subject (or dative).</returns>
    private static ActorPhrase? Before(PhraseText text, Ask ask, List<ActorPhrase> phrases, Func<string, bool> hasCase)
    {
        int start = text.SentenceStart(ask.First);
        return phrases.FindLast(p =>
            p.First >= start
            && p.End <= ask.First
            && text.IsMain(p.First)
            && (ActorPhrases.BeginsPhrase(text, p.First)
                || (ask.Form.Shape == AskShape.Dative && ActorPhrases.FollowsOpeningPreposition(text, p.First)))
            && (text.Language != Language.Russian || hasCase(text.Printed(p.First)))
            && ActorPhrases.LeadsTo(text, p.End, ask.First));
    }

    private static ActorPhrase? DativeBehind(PhraseText text, Ask ask, List<ActorPhrase> phrases) =>
        ActorPhrases.ObjectAt(text, phrases, ask.End) is { } phrase
        && (text.IsSubordinate(phrase.First) || PhraseWords.CanBeDative(text.Printed(phrase.First)))
            ? phrase
            : null;

    private static ImmutableArray<string> Ids(IEnumerable<Actor> actors, string? subject) =>
        [.. actors.Select(a => Id(a, subject)).OfType<string>().Distinct(StringComparer.Ordinal)];

    private static string? Id(Actor actor, string? subject) => actor.Kind switch
    {
        ActorKind.Subject => subject ?? (actor.Id == "state-party" ? "states-parties" : null),
        _ => actor.Id,
    };
}
