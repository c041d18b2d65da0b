using System.Collections.Frozen;
using ReportMiner.Analysis.Sentences;
using ReportMiner.Model;

namespace ReportMiner.Analysis.Actors;

/// <summary>
/// Gives a body that is named short (<c>the Commission</c>, «Управление») the identity of the one named in full before it.
/// </summary>
internal static class GenericBody
{
    private static readonly FrozenSet<string> Ids = FrozenSet.ToFrozenSet(
        ["committee", "commission", "council", "conference", "group", "board", "office"], StringComparer.Ordinal);

    /// <summary>Names that many bodies have; the id is that of the best known.</summary>
    private static readonly FrozenSet<string> Shared =
        FrozenSet.ToFrozenSet(["who-executive-board", "ad-hoc-committee"], StringComparer.Ordinal);

    private static readonly string[] RussianAdjectiveEndings = ["ая", "ое", "ый", "ий", "ой", "ого", "его", "ому", "ему", "ую", "ым", "им"];

    /// <summary>Capitalized only because they open the sentence.</summary>
    private static readonly FrozenSet<string> Pointing = FrozenSet.ToFrozenSet(
        [
            "the", "this", "that", "its", "their", "our", "each", "every", "any", "both", "such", "and", "when", "while", "should", "may",
            "request", "invite", "urge", "encourage", "present", "said",
            "этот", "данный", "настоящий", "каждый", "наш", "своей", "своего", "этой", "данной", "нынешний", "настоящая", "данная",
            "каждая", "другой", "такой",
        ],
        StringComparer.Ordinal);

    /// <summary>
    /// Whether a name that many bodies have goes on to name another one than the vocabulary knows:
    /// <c>the Executive Board of the clean development mechanism</c>, «Специальный комитет по операциям по поддержанию мира».
    /// </summary>
    public static bool NamesAnother(PhraseText text, Naming naming)
    {
        if (naming.End == naming.First + 1 && (Ids.Contains(naming.Actor.Id) || naming.Actor.Id == "general-assembly"))
        {
            return HasNameBefore(text, naming.First);
        }

        if (!Shared.Contains(naming.Actor.Id) || text.At(naming.First) is "ad" || text.At(naming.End + 1) == "разработке")
        {
            return false;
        }

        bool goesOn = naming.End < text.Count && text.Tokens[naming.End].Before == Break.None
            && text.At(naming.End) is "of" or "on" or "for" or "with" or "against" or "по" or "за" or "против";
        return goesOn
            ? !NamesHealth(text, naming.End, naming.End + 6)
            : naming.Actor.Id == "who-executive-board" && !NamesHealth(text, 0, text.Count);
    }

    /// <summary>
    /// <c>European Commission</c>, <c>National Assembly</c>, «Национальное собрание»: the word before the noun makes another name of it.
    /// </summary>
    private static bool HasNameBefore(PhraseText text, int noun)
    {
        int before = noun - 1;
        if (before < 0 || text.Tokens[noun].Before != Break.None || !text.StartsUpper(before) || text.At(before).Length < 3)
        {
            return false;
        }

        bool opens = before == text.SentenceStart(before);
        return text.Language == Language.Russian
            ? RussianAdjectiveEndings.Any(e => text.At(before).EndsWith(e, StringComparison.Ordinal))
                && !(opens && Pointing.Contains(text.At(before)))
            : !opens
                || !(Pointing.Contains(text.At(before)) || PhraseWords.IsAdverb(text.At(before)) || text.At(before).EndsWith('s')
                    || text.At(before).EndsWith("ing", StringComparison.Ordinal));
    }

    private static bool NamesHealth(PhraseText text, int from, int to)
    {
        for (int i = from; i < Math.Min(to, text.Count); i++)
        {
            if (text.Printed(i) is "WHO" or "ВОЗ" || text.At(i) is "health" or "здравоохранения")
            {
                return true;
            }
        }

        return false;
    }

    /// <param name="text">The text.</param>
    /// <param name="before">Names found before, in order.</param>
    /// <param name="naming">The name found now.</param>
    public static Naming Resolve(PhraseText text, List<Naming> before, Naming naming)
    {
        if (!Ids.Contains(naming.Actor.Id))
        {
            return naming;
        }

        string noun = NameForm.Of(text.At(naming.First));
        Naming full = before.FindLast(n => n.Actor.Kind == ActorKind.Body && Holds(text, n, noun));
        return full.Actor is null ? naming : naming with { Actor = full.Actor };
    }

    private static bool Holds(PhraseText text, Naming naming, string noun)
    {
        for (int i = naming.First; i < naming.End; i++)
        {
            if (NameForm.Of(text.At(i)) == noun)
            {
                return true;
            }
        }

        return false;
    }
}
