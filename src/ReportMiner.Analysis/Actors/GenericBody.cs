using System.Collections.Frozen;
using ReportMiner.Analysis.Phrasing;

namespace ReportMiner.Analysis.Actors;

/// <summary>Gives a body that is named short (<c>the Commission</c>, «Управление») the identity of the one named in full before it.</summary>
internal static class GenericBody
{
    private static readonly FrozenSet<string> Ids = FrozenSet.ToFrozenSet(
        ["committee", "commission", "council", "conference", "group", "board", "office"], StringComparer.Ordinal);

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
