using System.Collections.Immutable;
using ReportMiner.Analysis.Sentences;
using ReportMiner.Model;

namespace ReportMiner.Analysis.Actors;

/// <summary>Finds the actors that a text names, in Russian (every case) and English.</summary>
public static class ActorFinder
{
    /// <returns>Mentions in order; they do not overlap, and the longest name wins.</returns>
    public static ImmutableArray<ActorMention> Find(string text)
    {
        PhraseText phrase = PhraseText.Of(text, Language.Unknown);
        return [.. Find(phrase).Select(n => new ActorMention(phrase.Tokens[n.First].Start, CloseBracket(phrase, n), n.Actor))];
    }

    internal static List<Naming> Find(PhraseText text)
    {
        var found = new List<Naming>();
        int i = 0;
        while (i < text.Count)
        {
            Naming? naming = At(text, i);
            if (naming is { } actor && !GenericBody.NamesAnother(text, actor))
            {
                found.Add(GenericBody.Resolve(text, found, actor));
            }

            i = naming?.End ?? i + 1;
        }

        return found;
    }

    /// <returns>The longest name that begins at a word.</returns>
    internal static Naming? At(PhraseText text, int first)
    {
        Naming? best = null;
        Walk(text, first, first, ActorVocabulary.Root, ref best);
        return best;
    }

    private static void Walk(PhraseText text, int first, int at, NameNode node, ref Naming? best)
    {
        if (at > first && node.Actor is { } actor && (best is null || best.Value.End < at) && IsWritten(text, first, at, node.Case))
        {
            best = new Naming(first, at, actor);
        }

        if (at >= text.Count || (at == first ? node : Cross(node, text.Tokens[at].Before)) is not { } reached)
        {
            return;
        }

        string word = text.At(at);
        Step(text, first, at, reached, word, ref best);
        if (word.EndsWith("'s", StringComparison.Ordinal))
        {
            // "Kenya's" names Kenya, "People's" is a word of a name.
            Step(text, first, at, reached, word[..^2], ref best);
        }

        if (at > first && ActorVocabulary.IsArticle(word))
        {
            Walk(text, first, at + 1, reached, ref best);
        }
    }

    private static void Step(PhraseText text, int first, int at, NameNode node, string word, ref Naming? best)
    {
        (NameNode? exact, NameNode? any) = ActorVocabulary.Step(node, word);
        if (exact is not null)
        {
            Walk(text, first, at + 1, exact, ref best);
        }

        if (any is not null)
        {
            Walk(text, first, at + 1, any, ref best);
        }
    }

    /// <returns>The node behind the mark before a word; <see langword="null"/> where no name has such a mark there.</returns>
    private static NameNode? Cross(NameNode node, Break before) => before switch
    {
        Break.None => node,
        _ => ActorVocabulary.Mark(before) is { } mark ? node.Step(mark) : null,
    };

    private static bool IsWritten(PhraseText text, int first, int end, NameCase written) => written switch
    {
        NameCase.Any => true,
        NameCase.Capital => text.StartsUpper(first),
        _ => Enumerable.Range(first, end - first).All(i => text.Printed(i).All(c => !char.IsLower(c))),
    };

    /// <summary>A bracket that is part of the name belongs to it: <c>Iran (Islamic Republic of)</c>.</summary>
    private static int CloseBracket(PhraseText text, Naming naming)
    {
        int end = text.Tokens[naming.End - 1].End;
        string printed = text.Source[text.Tokens[naming.First].Start..end];
        return printed.Contains('(') && !printed.Contains(')') && end < text.Source.Length && text.Source[end] == ')' ? end + 1 : end;
    }
}
