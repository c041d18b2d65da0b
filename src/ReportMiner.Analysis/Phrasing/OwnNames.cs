using ReportMiner.Analysis.Actors;
using ReportMiner.Analysis.Sentences;
using ReportMiner.Model;

namespace ReportMiner.Analysis.Phrasing;

/// <summary>
/// Finds where a sentence names the document's own body by a name or abbreviation that the vocabulary of actors does not know.
/// </summary>
internal static class OwnNames
{
    /// <param name="text">The text.</param>
    /// <param name="voice">Who speaks in its document.</param>
    /// <param name="from">Index of the first word to look at.</param>
    /// <param name="to">Index one past the last.</param>
    /// <returns>First word and end of the last such name that can be a subject; <see langword="null"/> where there is none.</returns>
    public static (int First, int End)? Last(PhraseText text, DocumentVoice voice, int from, int to)
    {
        for (int i = to - 1; i >= from; i--)
        {
            if (!text.IsMain(i) || IsOfOthers(text, i))
            {
                continue;
            }

            if (voice.IsAbbreviation(text.Printed(i)) && IsFree(text, i, from))
            {
                return (i, i + 1);
            }

            if (i > from && text.Tokens[i].Start == text.Tokens[i - 1].End + 1 && IsFree(text, i - 1, from)
                && voice.IsAbbreviation(text.Source[text.Tokens[i - 1].Start..text.Tokens[i].End]))
            {
                return (i - 1, i + 1); // "WP.8", "AC-3"
            }

            if ((BodyNouns.IsHead(text, i) || (text.StartsUpper(i) && voice.IsNoun(text.At(i)))) && Name(text, voice, i, from) is { } first)
            {
                return (first, i + 1);
            }
        }

        return null;
    }

    /// <summary>«Группа 77», <c>the Group of Friends</c>: a group of States is none of the document's bodies.</summary>
    private static bool IsOfOthers(PhraseText text, int i) =>
        text.Actors.Exists(n => n.First <= i && i < n.End && n.Actor.Kind != ActorKind.Body);

    /// <returns>The first word of the name that ends with a noun, where the name is the document's own.</returns>
    private static int? Name(PhraseText text, DocumentVoice voice, int head, int from)
    {
        int first = head;
        while (first > from && IsPartOfName(text, first - 1) && text.Tokens[first].Before == Break.None)
        {
            first--;
        }

        // A capital begins a sentence also where it begins no name.
        var words = new List<string>();
        for (int i = first; i <= head; i++)
        {
            if (text.At(i) is not ("the" or "present" or "настоящее" or "данное"))
            {
                words.Add(text.At(i));
            }
        }

        return voice.IsOwn(words, text.StartsUpper(head)) && IsFree(text, first, from) && IsDefinite(text, first, head) ? first : null;
    }

    private static bool IsPartOfName(PhraseText text, int i) => text.At(i) != "the" && text.StartsUpper(i) && !IsConnective(text.At(i));

    private static bool IsConnective(string word) =>
        word
            is "in" or "on" or "at" or "and" or "also" or "moreover" or "furthermore" or "therefore" or "а" or "и" or "в" or "на"
                or "также";

    /// <summary>An English name without an article is a name only in capitals; <c>meeting participants</c> is none.</summary>
    private static bool IsDefinite(PhraseText text, int first, int head) =>
        text.Language != Language.English
        || text.At(first - 1) is "the" or "present" or "our" or "this"
        || (head > first && text.Tokens[first].Before == Break.Sentence);

    /// <summary>Whether no preposition governs the name.</summary>
    private static bool IsFree(PhraseText text, int first, int from)
    {
        int before = first - 1;
        while (before >= from && text.At(before) is "the" or "present" or "this" && text.Tokens[before + 1].Before == Break.None)
        {
            before--;
        }

        if (before < from || text.Tokens[before + 1].Before >= Break.Comma || text.Tokens[before].Aside)
        {
            return true;
        }

        return text.Language == Language.English
            ? text.At(before) is "and" or "that" or "while" or "whereas" or "regard" or "this" or "but" or "therefore"
                || char.IsAsciiDigit(text.At(before)[0])
            : text.At(before)
                is not ("в" or "во" or "на" or "через" or "за" or "про" or "к" or "от" or "для" or "при" or "или" or "просит"
                    or "призывает");
    }
}
