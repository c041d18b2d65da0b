using ReportMiner.Analysis.Actors;
using ReportMiner.Analysis.Sentences;

namespace ReportMiner.Analysis.Phrasing;

/// <summary>
/// Recognises what a body holds should be done by the phrase that opens the sentence: <c>In the view of the Inspectors, …</c>,
/// «По мнению Инспекторов, …».
/// </summary>
internal static class OwnOpinions
{
    /// <summary>Words behind the phrase among which the body's noun must be.</summary>
    private const int Reach = 8;

    /// <param name="text">A sentence and what is around it.</param>
    /// <param name="from">Index of its first word.</param>
    /// <param name="ask">Index of the word that asks.</param>
    /// <param name="voice">Who speaks in the document.</param>
    /// <returns>Whether the sentence gives the view of the document's own body, and the ask stands in its main clause.</returns>
    public static bool Opens(PhraseText text, int from, int ask, DocumentVoice voice)
    {
        int name = Phrase(text, from);
        if (name < 0 || !text.IsMain(ask))
        {
            return false;
        }

        for (int i = name; i < Math.Min(ask, name + Reach) && (i == name || text.Tokens[i].Before == Break.None); i++)
        {
            if (text.StartsUpper(i) && BodyNouns.HasHead([text.At(i)]))
            {
                return voice.IsOwn([.. Nominative(text.At(i))], capital: true)
                    && Enumerable.Range(i + 1, ask - i).Any(j => text.Tokens[j].Before == Break.Comma);
            }
        }

        return false;
    }

    /// <summary>Index of the word behind the phrase; −1 where the sentence opens with another.</summary>
    private static int Phrase(PhraseText text, int from) =>
        text.At(from) == "по" && text.At(from + 1) is "мнению" or "убеждению" or "оценке" ? from + 2
        : text.At(from) == "in" && text.At(from + 1) == "the" && text.At(from + 2) is "view" or "opinion" or "judgement"
            && text.At(from + 3) == "of" ? from + 4
        : -1;

    /// <summary>The noun as the document's name has it: «Инспекторов» is compared as «инспекторы».</summary>
    private static IEnumerable<string> Nominative(string word) => [BodyNouns.NominativeOf(word) ?? word];
}
