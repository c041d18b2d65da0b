using System.Collections.Immutable;
using ReportMiner.Analysis.Actors;
using ReportMiner.Analysis.Phrasing;
using ReportMiner.Analysis.Sentences;
using ReportMiner.Model;

namespace ReportMiner.Analysis.Roles;

/// <summary>Finds who proposes an item.</summary>
/// <remarks>
/// Two places name proposers: a bracket of States at the end of the item (<c>(Spain; Iran (Islamic Republic of))</c>), and the subject of a
/// verb of asking or saying in its prose («Группа 77 и Китая призывают», <c>Some speakers recommended</c>). The text itself keeps its
/// bracket.
/// </remarks>
internal static class ProposerReader
{
    /// <param name="text">Clean text of the item.</param>
    /// <param name="language">Language of the text.</param>
    public static ProposerReading Read(string text, Language language) => Read(PhraseText.Of(text, language));

    /// <summary>As above, for a draft whose brackets were opened: only its printed text still has <c>[France, Japan]</c> at its end.</summary>
    internal static ProposerReading Read(PhraseText text, string? printed = null)
    {
        ProposerReading bracket = printed is null || printed == text.Source ? ProposerReading.None : ProposerBracket.Read(printed);
        bracket = bracket.Proposers.IsEmpty ? ProposerBracket.Read(text.Source) : bracket;
        return bracket.Proposers.IsEmpty ? FromProse(text) : bracket;
    }

    private static ProposerReading FromProse(PhraseText text)
    {
        foreach (ActorPhrase phrase in text.Phrases)
        {
            if (text.IsMain(phrase.First) && Speaks(text, phrase))
            {
                ImmutableArray<string> ids = [.. phrase.Names.Select(n => n.Actor.Id).Distinct(StringComparer.Ordinal)];
                return new ProposerReading(ids, []);
            }
        }

        return ProposerReading.None;
    }

    private static bool Speaks(PhraseText text, ActorPhrase phrase)
    {
        if (!phrase.Names.All(n => n.Actor.Kind is ActorKind.State or ActorKind.Group or ActorKind.Speaker)
            || !ActorPhrases.BeginsPhrase(text, phrase.First))
        {
            return false;
        }

        int i = phrase.End;
        while (i < text.Count && text.Tokens[i].Before == Break.None && PhraseWords.IsAdverb(text.At(i)))
        {
            i++;
        }

        return i < text.Count
            && text.Tokens[i].Before <= Break.Comma
            && (SayingVerbs.Contains(text.At(i), text.Language) || (AskFinder.At(text, i) is { } ask && ask.Form.Shape == AskShape.Object));
    }
}
