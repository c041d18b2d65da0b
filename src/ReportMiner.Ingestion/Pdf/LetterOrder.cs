using ReportMiner.Linguistics;
using ReportMiner.Model.Manuscripts;

namespace ReportMiner.Ingestion.Pdf;

/// <summary>
/// Finds lines whose letters follow each other as in no text of English or Russian: two lines whose letters were sorted into one, words
/// whose order of printing is not their order on the page.
/// </summary>
internal static class LetterOrder
{
    /// <summary>Letters that a line needs to be judged.</summary>
    private const int FewestLetters = 30;

    /// <summary>
    /// Mean likelihood of pairs of letters. Of 45,000 lines of real reports only lists of names and addresses lie below it; of lines made
    /// of the letters of two, eight in ten.
    /// </summary>
    private const double Unlikely = -4;

    /// <summary>Lists of names have more capitals.</summary>
    private const int LettersToACapital = 12;

    /// <summary>A page of which more lines are unlikely is in another language.</summary>
    private const int LinesToAnUnlikelyOne = 3;

    /// <returns>The lines in doubt; none where the page is in another language.</returns>
    public static List<PrintedLine> Doubtful(List<PrintedLine> lines)
    {
        int judged = 0;
        var found = new List<PrintedLine>();
        foreach (PrintedLine line in lines)
        {
            if (line.Role != LineRole.Body || !IsJudged(line.Content))
            {
                continue;
            }

            judged++;
            if (LetterPairs.MeanLikelihood(line.Content) < Unlikely)
            {
                found.Add(line);
            }
        }

        return found.Count * LinesToAnUnlikelyOne <= Math.Max(judged, LinesToAnUnlikelyOne) ? found : [];
    }

    private static bool IsCyrillic(char c) => c >= 'Ѐ';

    private static bool IsJudged(string text)
    {
        int letters = 0, capitals = 0;
        char before = ' ';
        foreach (char c in text)
        {
            char previous = before;
            before = c;
            if (!char.IsLetter(c))
            {
                continue;
            }

            // Words of mixed scripts are told as such.
            if (c > 'ԯ' || (char.IsLetter(previous) && IsCyrillic(c) != IsCyrillic(previous)))
            {
                return false;
            }

            letters++;
            capitals += char.IsUpper(c) ? 1 : 0;
        }

        return letters >= FewestLetters && capitals * LettersToACapital < letters && !text.Contains("//", StringComparison.Ordinal)
            && !text.Contains('@', StringComparison.Ordinal) && !text.Contains('=', StringComparison.Ordinal);
    }
}
