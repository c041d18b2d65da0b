using System.Collections.Frozen;
using ReportMiner.Analysis.Sentences;

namespace ReportMiner.Analysis.Actors;

/// <summary>Gives a body that is named short (<c>the Commission</c>, «Управление») the identity of the one named in full before it.</summary>
internal static class GenericBody
{
    private static readonly FrozenSet<string> Ids = FrozenSet.ToFrozenSet(
        ["committee", "commission", "council", "conference", "group", "board", "office"], StringComparer.Ordinal);

    /// <summary>Names that many bodies have; the id is that of the best known.</summary>
    private static readonly FrozenSet<string> Shared = FrozenSet.ToFrozenSet(["who-executive-board", "ad-hoc-committee"], StringComparer.Ordinal);

    /// <summary>
    /// Whether a name that many bodies have goes on to name another one than the vocabulary knows: <c>the Executive Board of the clean development
    /// mechanism</c>, «Специальный комитет по операциям по поддержанию мира».
    /// </summary>
    public static bool NamesAnother(PhraseText text, Naming naming)
    {
        if (!Shared.Contains(naming.Actor.Id) || text.At(naming.First) is "ad")
        {
            return false;
        }

        bool goesOn = naming.End < text.Count && text.Tokens[naming.End].Before == Break.None && text.At(naming.End) is "of" or "on" or "for" or "with" or "against" or "по" or "за" or "против";
        return goesOn ? !NamesHealth(text, naming.End, naming.End + 6) : naming.Actor.Id == "who-executive-board" && !NamesHealth(text, 0, text.Count);
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
