using ReportMiner.Analysis.Sentences;
using ReportMiner.Model;

namespace ReportMiner.Analysis.Phrasing;

/// <summary>Finds the places where the main clauses of a text ask somebody to act.</summary>
internal static class AskFinder
{
    private static readonly PatternIndex<AskForm> English = new(EnglishAskForms.All, form => form.Pattern);
    private static readonly PatternIndex<AskForm> Russian = new(RussianAskForms.All, form => form.Pattern);

    /// <returns>Asks of main clauses in order of the text; they do not overlap.</returns>
    public static List<Ask> Find(PhraseText text)
    {
        var asks = new List<Ask>();
        int i = 0;
        while (i < text.Count)
        {
            Ask? ask = text.IsMain(i) ? At(text, i) : null;
            if (ask is { } found)
            {
                asks.Add(found);
            }

            i = ask?.End ?? i + 1;
        }

        return asks;
    }

    /// <returns>The ask that begins at a word, in any clause; <see langword="null"/> if none does.</returns>
    public static Ask? At(PhraseText text, int index)
    {
        bool english = text.Language == Language.English;
        foreach (AskForm form in (english ? English : Russian).At(text.At(index)))
        {
            int end = form.Pattern.Match(text, index);
            if (end < 0)
            {
                continue;
            }

            return english
                ? EnglishAskGrammar.Judge(text, new Ask(index, end, form))
                : RussianAskGrammar.Judge(text, new Ask(index, end, form));
        }

        return null;
    }
}
