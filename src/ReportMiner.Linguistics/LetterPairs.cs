namespace ReportMiner.Linguistics;

/// <summary>How likely it is that a text is Russian or English, from the pairs of letters that follow one another in its words.</summary>
public static class LetterPairs
{
    /// <summary>A pair of letters that was never seen, such as those of other languages.</summary>
    private const double Unseen = -12;

    /// <summary>Letters of two scripts or a capital after a small letter inside a word, control characters, line-drawing signs.</summary>
    private const double Absurd = -16;

    private const char Edge = ' ';

    private static readonly Lazy<Dictionary<(char, char), double>> Table = new(Learn);

    /// <returns>
    /// Mean natural logarithm of the likelihood of a letter after the one before it: about −2.5 for Russian and English, below −6 for text
    /// decoded in a wrong way. 0 for text without letters and signs to judge.
    /// </returns>
    public static double MeanLikelihood(ReadOnlySpan<char> text)
    {
        double sum = 0;
        int count = 0;
        char before = Edge;
        foreach (char c in text)
        {
            if (char.IsLetter(c))
            {
                sum += Likelihood(before, c);
                count++;
                before = c;
                continue;
            }

            if (IsAbsurd(c))
            {
                sum += Absurd;
                count++;
            }

            before = Edge;
        }

        return count == 0 ? 0 : sum / count;
    }

    private static double Likelihood(char before, char letter)
    {
        bool mixed = before != Edge && Homoglyphs.IsLatin(before) != Homoglyphs.IsLatin(letter);
        if (mixed || char.IsLower(before) && char.IsUpper(letter))
        {
            return Absurd;
        }

        return Table.Value.GetValueOrDefault((Fold(before), Fold(letter)), Unseen);
    }

    private static bool IsAbsurd(char c) =>
        char.IsControl(c) && c is not ('\t' or '\n' or '\r' or '\f' or '\v') || c is >= '\u2500' and <= '\u25FF' or '\uFFFD';

    private static char Fold(char c) => char.ToLowerInvariant(c) is var lower && lower == 'ё' ? 'е' : lower;

    private static Dictionary<(char, char), double> Learn()
    {
        var pairs = new Dictionary<(char First, char Second), double>();
        var firsts = new Dictionary<char, double>();
        foreach ((string word, int count) in WordList.Of(Model.Language.English).Forms.Concat(WordList.Of(Model.Language.Russian).Forms))
        {
            char before = Edge;
            foreach (char c in word.Where(char.IsLetter))
            {
                pairs[(before, c)] = pairs.GetValueOrDefault((before, c)) + count;
                firsts[before] = firsts.GetValueOrDefault(before) + count;
                before = c;
            }
        }

        return pairs.ToDictionary(pair => pair.Key, pair => Math.Log(pair.Value / firsts[pair.Key.First]));
    }
}
