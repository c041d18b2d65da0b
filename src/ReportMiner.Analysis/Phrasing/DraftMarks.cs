using System.Collections.Immutable;
using ReportMiner.Analysis.Actors;
using ReportMiner.Analysis.Sentences;
using ReportMiner.Model;

namespace ReportMiner.Analysis.Phrasing;

/// <summary>Reads the marks of a text under negotiation: <c>[Egypt: Invites …]</c>.</summary>
internal static class DraftMarks
{
    /// <summary>Longest mark before the text, in words: <c>Russian Federation, supported by Belarus and Kazakhstan:</c>.</summary>
    private const int MostWords = 30;

    /// <returns>Index of the first word of the text proper, behind the States named in front of it.</returns>
    public static int TextStart(PhraseText text) => Read(text).Start;

    /// <returns>The States and groups named in front of the text; none where it begins with its own words.</returns>
    public static ImmutableArray<string> Proposers(PhraseText text) => Read(text).Proposers;

    private static (int Start, ImmutableArray<string> Proposers) Read(PhraseText text)
    {
        var ids = ImmutableArray.CreateBuilder<string>();
        int i = 0;
        while (i < Math.Min(text.Count, MostWords))
        {
            if (ids.Count > 0 && text.Tokens[i].Before == Break.Dash)
            {
                return (i, [.. ids.Distinct(StringComparer.Ordinal)]);
            }

            if (ActorFinder.At(text, i) is { Actor.Kind: ActorKind.State or ActorKind.Group } naming)
            {
                ids.Add(naming.Actor.Id);
                i = naming.End;
            }
            else if (IsLink(text.At(i)))
            {
                i++;
            }
            else
            {
                break;
            }
        }

        return (0, []);
    }

    private static bool IsLink(string word) =>
        word
            is "and" or "supported" or "by" or "seconded" or "with" or "the" or "support" or "of" or "on" or "behalf" or "proposal"
                or "proposed" or "also"
        or "и" or "при" or "поддержке" or "поддержано" or "поддержали" or "поддержал" or "поддержала" or "от" or "имени" or "предложение"
        or "предложено" or "а" or "также";
}
