using System.Collections.Frozen;
using ReportMiner.Analysis.Actors;
using ReportMiner.Analysis.Phrasing;
using ReportMiner.Analysis.Sentences;
using ReportMiner.Model;

namespace ReportMiner.Analysis.Roles;

/// <summary>
/// Finds who is asked by an item without a verb that asks: <c>for States: to …</c>, «государствам: принять»,
/// «совместная работа государств».
/// </summary>
internal static class VerblessAddressee
{
    /// <summary>Nouns of doing, whose genitive (or <c>by</c>) names the one who acts.</summary>
    private static readonly FrozenSet<string> Doing = FrozenSet.ToFrozenSet(
        [
            "работа", "работы", "работу", "усилия", "усилий", "действия", "действий", "меры", "мер", "шаги", "шагов", "work", "efforts",
            "action", "actions", "measures", "steps",
        ],
        StringComparer.Ordinal);

    /// <summary>The one who acts is near the start of the noun phrase; deeper down it qualifies something else.</summary>
    private const int Reach = 6;

    public static IEnumerable<Actor> Find(PhraseText text, List<ActorPhrase> phrases)
    {
        ActorPhrase? phrase = phrases.Find(p => IsCalled(text, p)) ?? phrases.Find(p => Acts(text, p));
        return phrase is null ? [] : phrase.Names.Select(n => n.Actor);
    }

    private static bool IsCalled(PhraseText text, ActorPhrase phrase)
    {
        bool colon = phrase.End < text.Count && text.Tokens[phrase.End].Before == Break.Dash;
        bool infinitive = text.Language == Language.English
            ? text.At(phrase.End) == "to"
            : RussianConsidering.IsInfinitive(text.At(phrase.End));
        if (!colon && !infinitive)
        {
            return false;
        }

        return text.Language == Language.English
            ? text.At(0) == "for" && ActorPhrases.BeginsPhrase(text, phrase.First) && text.SentenceStart(phrase.First) == 0
                && phrase.First <= 4
            : phrase.First <= 2 && ActorPhrases.BeginsPhrase(text, phrase.First) && PhraseWords.CanBeDative(text.Printed(phrase.First));
    }

    private static bool Acts(PhraseText text, ActorPhrase phrase)
    {
        if (phrase.First > Reach || !text.IsMain(phrase.First) || AnyBreak(text, phrase.First))
        {
            return false;
        }

        string before = text.At(phrase.First - 1);
        return text.Language == Language.English
            ? before is "by" or "of" && Doing.Contains(text.At(phrase.First - 2))
            : Doing.Contains(before);
    }

    private static bool AnyBreak(PhraseText text, int before)
    {
        for (int i = 1; i <= before; i++)
        {
            if (text.Tokens[i].Before != Break.None)
            {
                return true;
            }
        }

        return false;
    }
}
