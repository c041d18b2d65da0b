using System.Collections.Immutable;
using ReportMiner.Analysis.Actors;
using ReportMiner.Analysis.Phrasing;
using ReportMiner.Model;

namespace ReportMiner.Analysis.Mastheads;

/// <summary>Finds the names of bodies among the segments of a head.</summary>
internal static class HeadBody
{
    /// <summary>Longest name of a body, in printed lines.</summary>
    private const int MaxLines = 5;

    /// <param name="segments">Segments in order.</param>
    /// <param name="from">Index of the segment where a name may begin.</param>
    /// <param name="name">The name as printed; names in capitals are set in small letters.</param>
    /// <returns>Number of segments that the longest name of the vocabulary takes, 0 where none begins here.</returns>
    public static int At(IReadOnlyList<string> segments, int from, out string name)
    {
        int taken = 0;
        name = "";
        string joined = "";
        for (int i = from; i < Math.Min(segments.Count, from + MaxLines); i++)
        {
            joined = joined.Length == 0 ? segments[i] : $"{joined} {segments[i]}";
            if (IsWholeName(joined))
            {
                taken = i - from + 1;
                name = SmallLetters(joined);
            }
        }

        return taken;
    }

    /// <summary>
    /// A body that the vocabulary does not hold is told by its place and form: it stands above the session, place or agenda item, and one of its
    /// first words is a noun for a body.
    /// </summary>
    /// <param name="above">The segments above, without those that say something else.</param>
    public static string? Above(IReadOnlyList<string> above)
    {
        for (int i = Math.Max(0, above.Count - MaxLines); i < above.Count; i++)
        {
            if (HeadLines.IsBody(above[i].ToLowerInvariant()))
            {
                return SmallLetters(string.Join(' ', above.Skip(i)));
            }
        }

        return null;
    }

    /// <returns>Whether a text is one of the short names (<c>the Assembly</c>) that only the rest of the document explains.</returns>
    public static bool IsShortName(string name) => !name.Contains(' ');

    public static bool IsWholeName(string text)
    {
        string bare = text.TrimEnd(',', '*', ' ');
        PhraseText phrase = PhraseText.Of(bare.StartsWith("The ", StringComparison.Ordinal) ? bare[4..] : bare, Language.Unknown);
        return phrase.Count > 0 && ActorFinder.At(phrase, 0) is { Actor.Kind: ActorKind.Body } naming && naming.End == phrase.Count;
    }

    private static string SmallLetters(string text)
    {
        string bare = text.TrimEnd(',', '*', ' ');
        bare = bare.StartsWith("The ", StringComparison.Ordinal) ? bare[4..] : bare;
        if (bare.Any(char.IsLower) || bare.Length <= 6)
        {
            return bare;
        }

        IEnumerable<string> words = bare.ToLowerInvariant().Split(' ')
            .Select(w => w is "of" or "on" or "the" or "and" or "for" or "to" or "in" or "по" or "и" or "о" or "на" || w.Length == 0 ? w : char.ToUpperInvariant(w[0]) + w[1..]);
        return string.Join(' ', words);
    }
}
