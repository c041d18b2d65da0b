using System.Collections.Immutable;
using ReportMiner.Analysis.Sentences;
using ReportMiner.Model;

namespace ReportMiner.Analysis.Actors;

/// <summary>Finds phrases that name actors and decides whether one is the subject or object of a verb.</summary>
internal static class ActorPhrases
{
    /// <summary>
    /// Maximum number of words of apposition and qualification between two names of one phrase or between a verb and its object.
    /// </summary>
    private const int Slack = 5;

    public static List<ActorPhrase> Of(PhraseText text)
    {
        var phrases = new List<ActorPhrase>();
        foreach (Naming name in text.Actors.Where(n => !IsPossessive(text, n)))
        {
            if (phrases.Count > 0 && Joins(text, phrases[^1].End, name.First))
            {
                phrases[^1] = phrases[^1] with { End = name.End, Names = phrases[^1].Names.Add(name) };
            }
            else
            {
                phrases.Add(new ActorPhrase(name.First, name.End, [name]));
            }
        }

        return phrases;
    }

    /// <summary>Whether the phrase begins a noun phrase that no preposition or other noun governs.</summary>
    public static bool BeginsPhrase(PhraseText text, int first)
    {
        for (int i = first; i > 0; i--)
        {
            string before = text.At(i - 1);
            if (text.Tokens[i].Before >= Break.Comma || PhraseWords.IsStarter(before) || PhraseWords.ClosesAdverbial(before))
            {
                return true;
            }

            if (!PhraseWords.IsModifier(before, text.Language) && !PhraseWords.IsMember(before))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>
    /// Whether a Russian phrase follows a prepositional phrase that opens the clause: «На национальном уровне государствам следует». Nouns
    /// that govern a dative themselves («при оказании помощи государствам») take it away from the verb.
    /// </summary>
    public static bool FollowsOpeningPreposition(PhraseText text, int first)
    {
        if (first == 0 || PhraseWords.GovernsDative(text.At(first - 1)))
        {
            return false;
        }

        int start = first;
        while (start > 0 && text.Tokens[start].Before < Break.Comma && !PhraseWords.IsStarter(text.At(start - 1)))
        {
            start--;
        }

        return PhraseWords.IsRussianPreposition(text.At(start));
    }

    /// <summary>Whether the words between a phrase and a verb let the phrase be the verb's subject.</summary>
    public static bool LeadsTo(PhraseText text, int end, int verb)
    {
        int i = end;
        while (i < verb && PhraseWords.IsAdverb(text.At(i)))
        {
            i++;
        }

        if (i == verb)
        {
            return true;
        }

        bool goesOn = text.Tokens[i].Before >= Break.Comma || PhraseWords.GoesOn(text.At(i), text.Language);
        return goesOn && !FiniteVerbs.AnyMain(text, i, verb);
    }

    /// <returns>The phrase that is the object of a verb which ends before <paramref name="from"/>, or the subject of the clause that the
    /// verb opens.</returns>
    public static ActorPhrase? ObjectAt(PhraseText text, List<ActorPhrase> phrases, int from)
    {
        int i = SkipInterpolation(text, from);
        for (int steps = 0; i < text.Count && steps <= Slack; i++, steps++)
        {
            if (phrases.Find(p => p.First == i) is { } phrase)
            {
                return phrase;
            }

            if (text.Tokens[i].Before >= Break.Semicolon || !MayPrecedeObject(text, i))
            {
                return null;
            }
        }

        return null;
    }

    private static bool MayPrecedeObject(PhraseText text, int i)
    {
        string word = text.At(i);
        return PhraseWords.IsModifier(word, text.Language) || PhraseWords.IsMember(word)
            || word
                is "that" or "to" or "upon" or "on" or "for" or "чтобы" or "к" or "ко" or "от" or "у" or "also" or "further" or "once"
                    or "again" or "также" or "далее" or "и" or "вновь" or "настоятельно" or "strongly" or "with" or "urgency" or "что";
    }

    /// <summary><c>urges, as a matter of priority, all States</c>.</summary>
    private static int SkipInterpolation(PhraseText text, int from)
    {
        if (from >= text.Count || text.Tokens[from].Before != Break.Comma || text.At(from) is "чтобы" or "что" or "that")
        {
            return from;
        }

        for (int i = from + 1; i < Math.Min(text.Count, from + 14); i++)
        {
            if (text.Tokens[i].Before == Break.Comma)
            {
                return i;
            }
        }

        return from;
    }

    private static bool Joins(PhraseText text, int end, int next)
    {
        bool joined = text.Tokens[next].Before == Break.Comma;
        if (next - end > Slack || text.Tokens[next].Before > Break.Comma)
        {
            return false;
        }

        for (int i = end; i < next; i++)
        {
            if (text.Tokens[i].Before > Break.Comma)
            {
                return false;
            }

            bool connector = PhraseWords.IsConnector(text.At(i));
            joined |= connector || text.Tokens[i].Before == Break.Comma;
            if (!connector && !PhraseWords.IsModifier(text.At(i), text.Language) && !PhraseWords.IsMember(text.At(i)))
            {
                return false;
            }
        }

        return joined;
    }

    /// <summary>Whether a name is in the possessive: <c>Kenya’s</c>, <c>the United States’</c>.</summary>
    internal static bool IsPossessive(PhraseText text, Naming name) => IsPossessive(text, name.End);

    /// <inheritdoc cref="IsPossessive(PhraseText, Naming)"/>
    /// <param name="text">The text.</param>
    /// <param name="end">Index one past the last word of the name.</param>
    internal static bool IsPossessive(PhraseText text, int end)
    {
        int at = text.Tokens[end - 1].End;
        return text.At(end - 1).EndsWith("'s", StringComparison.Ordinal) || (at < text.Source.Length && text.Source[at] is '’' or '\'');
    }
}
