using ReportMiner.Analysis.Sentences;

namespace ReportMiner.Analysis.Phrasing;

/// <summary>Distinguishes «следует рассмотреть вопрос / возможность» from a plain «следует».</summary>
internal static class RussianConsidering
{
    /// <param name="text">The text.</param>
    /// <param name="from">Index of the word behind «следует».</param>
    /// <returns>Whether the first infinitive that depends on it is «рассмотреть» with a question, possibility or usefulness as its
    /// object.</returns>
    public static bool Follows(PhraseText text, int from)
    {
        int end = text.SentenceEnd(from - 1);
        for (int i = from; i < end; i++)
        {
            if (text.At(i) is "рассмотреть" or "рассматривать" or "изучить")
            {
                return HasQuestion(text, i + 1, end);
            }

            if (IsInfinitive(text.At(i)) && text.At(i) is not ("продолжать" or "серьезно"))
            {
                return false;
            }
        }

        return false;
    }

    private static bool HasQuestion(PhraseText text, int from, int end)
    {
        for (int i = from; i < Math.Min(end, from + 4); i++)
        {
            if (text.At(i) is "вопрос" or "вопросы" or "возможность" or "возможности" or "целесообразность" or "необходимость")
            {
                return true;
            }
        }

        return false;
    }

    internal static bool IsInfinitive(string word) =>
        word.Length > 3
        && (word.EndsWith("ть", StringComparison.Ordinal) || word.EndsWith("ться", StringComparison.Ordinal)
            || word.EndsWith("ти", StringComparison.Ordinal)
            || word.EndsWith("тись", StringComparison.Ordinal) || word.EndsWith("чь", StringComparison.Ordinal))
        && !word.EndsWith("ость", StringComparison.Ordinal)
        && !word.EndsWith("ности", StringComparison.Ordinal)
        && (!word.EndsWith("ести", StringComparison.Ordinal)
            || ((word.EndsWith("вести", StringComparison.Ordinal) || word.EndsWith("нести", StringComparison.Ordinal))
                && word != "совести"))
        && word
            is not ("область" or "часть" or "сеть" or "пути" or "части" or "области" or "сети" or "власть" or "власти" or "помощь"
                or "почти" or "ости");
}
