using ReportMiner.Analysis.Actors;
using ReportMiner.Analysis.Phrasing;
using ReportMiner.Analysis.Sentences;
using ReportMiner.Model;

namespace ReportMiner.Analysis.Roles;

/// <summary>
/// Finds who is bound by a decision: <c>decides … that all States shall prevent</c>, «постановляет, что все государства должны».
/// </summary>
internal static class DecidedAddressee
{
    /// <summary>
    /// How far behind the verb its clause may begin: <c>Decides also, acting under article 41, with immediate effect, that</c>.
    /// </summary>
    private const int Reach = 30;

    /// <returns>The subject of the clause that says what is decided; <see langword="null"/> where the text decides nothing about
    /// anybody.</returns>
    public static IEnumerable<Actor>? Find(PhraseText text)
    {
        if (OperativeVerbs.OpeningOf(text, OperativeMood.Any) is not { } verb)
        {
            return null;
        }

        int end = Math.Min(text.Count, verb.First + Reach);
        for (int i = verb.First + 1; i < end && text.Tokens[i].Before < Break.Semicolon; i++)
        {
            if (text.At(i) is "that" or "что" && Bound(text, i + 1) is { } phrase)
            {
                return phrase.Names.Where(n => n.Actor.Kind != ActorKind.Speaker).Select(n => n.Actor);
            }
        }

        return null;
    }

    private static ActorPhrase? Bound(PhraseText text, int clause) =>
        text.Phrases.Find(
            p =>
                p.First >= clause && p.First <= clause + 3 && ActorPhrases.BeginsPhrase(text, p.First) && Modal(text, p.End) is var modal
                    && modal > 0 && ActorPhrases.LeadsTo(text, p.End, modal));

    /// <returns>Index of the verb that binds, in the same clause; −1 where there is none.</returns>
    private static int Modal(PhraseText text, int from)
    {
        for (int i = from; i < Math.Min(text.Count, from + Reach) && text.Tokens[i].Before < Break.Semicolon; i++)
        {
            bool binds = text.Language == Language.English
                ? text.At(i) is "shall" or "must" or "should" or "will"
                : text.At(i)
                    is "должны" or "должен" or "должна" or "должно" or "обязаны" or "обязан" or "обязана" or "следует" or "надлежит"
                        or "необходимо";
            if (binds)
            {
                return i;
            }
        }

        return -1;
    }
}
