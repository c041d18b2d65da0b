using System.Collections.Frozen;
using System.Collections.Immutable;
using ReportMiner.Model;

namespace ReportMiner.Analysis.Sentences;

/// <summary>
/// Marks the words of clauses that depend on another: a request there (<c>a law that should …</c>, «что государствам следует …») is not
/// what the sentence itself asks.
/// </summary>
/// <remarks>
/// A clause runs from its conjunction to the next comma or stronger mark. After a verb of saying (<c>recognizes that</c>, «отмечает, что»)
/// the complement runs to the next semicolon or the end of the sentence, for its own commas do not end it. An English relative clause
/// without commas (<c>States that have not yet done so should …</c>) ends before the verb of the main clause.
/// </remarks>
internal static class SubordinateClauses
{
    private static readonly FrozenSet<string> RussianConjunctions = FrozenSet.ToFrozenSet(
        [
            "что", "чтобы", "где", "если", "хотя", "поскольку", "когда", "пока", "куда", "откуда", "ибо", "чей", "чья", "чьи", "чье", "кто",
            "кому", "кого"
        ],
        StringComparer.Ordinal);

    private static readonly FrozenSet<string> EnglishConjunctions = FrozenSet.ToFrozenSet(
        [
            "that", "which", "who", "whom", "whose", "where", "when", "while", "because", "since", "if", "although", "though", "whereas",
            "whether", "until", "unless", "whereby", "wherein"
        ],
        StringComparer.Ordinal);

    private static readonly FrozenSet<string> Complementizers = FrozenSet.ToFrozenSet(["что", "that", "whether"], StringComparer.Ordinal);

    public static bool[] Mark(ImmutableArray<Token> tokens, Language language)
    {
        var marked = new bool[tokens.Length];
        bool inside = false, complement = false, restrictive = false;
        for (int i = 0; i < tokens.Length; i++)
        {
            Token token = tokens[i];
            if (token.Before >= Break.Semicolon || (token.Before >= Break.Comma && !complement))
            {
                inside = complement = restrictive = false;
            }

            if (restrictive && RestrictiveRelative.EndsAt(tokens, i))
            {
                inside = complement = restrictive = false;
            }

            if (!token.Joined && Opens(tokens, i, language))
            {
                inside = true;
                complement |= Complementizers.Contains(token.Lower) && FollowsSaying(tokens, i, language);
                restrictive = language == Language.English && RestrictiveRelative.OpensAt(tokens, i);
            }

            marked[i] = inside;
        }

        return marked;
    }

    private static bool Opens(ImmutableArray<Token> tokens, int i, Language language)
    {
        string word = tokens[i].Lower;
        if (language == Language.English)
        {
            return EnglishConjunctions.Contains(word) && !IsDemonstrative(tokens, i);
        }

        return RussianConjunctions.Contains(word)
            || word.StartsWith("котор", StringComparison.Ordinal)
            || (word == "как" && i > 0 && tokens[i].Before == Break.Comma);
    }

    /// <summary><c>In that regard</c>, <c>to that end</c>: no clause begins there.</summary>
    private static bool IsDemonstrative(ImmutableArray<Token> tokens, int i) =>
        tokens[i].Lower == "that" && i + 1 < tokens.Length
            && tokens[i + 1].Lower is "regard" or "end" or "context" or "connection" or "respect" or "purpose";

    private static bool FollowsSaying(ImmutableArray<Token> tokens, int i, Language language)
    {
        for (int j = i - 1, steps = 0; j >= 0 && steps < 4; j--, steps++)
        {
            if (SayingVerbs.Contains(tokens[j].Lower, language))
            {
                return true;
            }

            if (tokens[j].Before == Break.Sentence)
            {
                return false;
            }
        }

        return false;
    }
}
