using ReportMiner.Comparison.Vocabulary;
using ReportMiner.Model.Comparison;

namespace ReportMiner.Comparison.Alignments;

/// <summary>
/// Finds a "not" that one version has and the other lacks. A "not" may be expressed by "without", «отсутствие», "fail" or "unlawful" in the
/// other language; such words answer for one, unless they translate each other or are far from the translation of the denied word.
/// </summary>
/// <param name="translation">Words that translate each other.</param>
/// <param name="betweenMeetings">Whether the texts are wordings of two meetings. A "not" of a clause that the other wording lacks reverses
/// nothing then, nor do two in a row.</param>
internal sealed class DenialCheck(WordTranslation translation, bool betweenMeetings)
{
    /// <summary>Words of a denied clause that are looked for in the other text.</summary>
    private const int MostOfAClause = 8;

    /// <summary>Share of them that must be there.</summary>
    private const double LeastShared = 0.5;

    /// <summary>Words between the translation of a denied word and a denial of the other text that denies it no more.</summary>
    private const int Far = 4;

    /// <summary>Maximum number of words between a "not" and the denied word.</summary>
    private const int Reach = 3;

    public IEnumerable<Finding> Find(VersionText a, VersionText b)
    {
        Denials left = Denials.Of(a), right = Denials.Of(b);
        translation.Cancel(a, left.Soft, b, right.Soft);
        if (betweenMeetings && (left.Strong.Count - right.Strong.Count) % 2 == 0)
        {
            yield break;
        }

        if (Extra(a, left, b, right) is { } inA)
        {
            yield return new Finding(DiscrepancyKind.PolarityDiffers, a.Passage(inA), "");
        }
        else if (Extra(b, right, a, left) is { } inB)
        {
            yield return new Finding(DiscrepancyKind.PolarityDiffers, "", b.Passage(inB));
        }
    }

    /// <returns>The "not" of a text that has no answer in the other; <see langword="null"/> where each has one.</returns>
    private Sign? Extra(VersionText text, Denials denials, VersionText other, Denials others)
    {
        List<Sign> demanded = others.Any ? denials.Strong : [.. denials.Strong, .. denials.Verbs];
        demanded = betweenMeetings ? demanded.FindAll(s => IsShared(text, s, other)) : demanded;
        if (demanded.Count == 0)
        {
            return null;
        }

        if (!others.Any)
        {
            return demanded[0];
        }

        if (denials.Strong.Count <= others.Strong.Count + others.Verbs.Count)
        {
            return null;
        }

        bool more = denials.Strong.Count > others.Strong.Count + others.Verbs.Count + others.Soft.Count;
        if (more && others.Strong.Count == 0)
        {
            return denials.Strong.MaxBy(s => Distance(text, s, other, others, surely: false));
        }

        return demanded.Select(s => (Sign: s, Distance: Distance(text, s, other, others, surely: !more)))
            .Where(s => s.Distance > Far).Select(s => (Sign?)s.Sign).FirstOrDefault();
    }

    /// <summary>Whether the other text has the clause that a sign denies, as far as the table knows its words.</summary>
    private bool IsShared(VersionText text, Sign sign, VersionText other)
    {
        int known = 0, shared = 0;
        for (int i = sign.End; i < Math.Min(sign.End + MostOfAClause, text.Lower.Length) && !text.EndsClause(i - 1); i++)
        {
            if (!StopWords.Contains(text.Lower[i]) && translation.Knows(text.Lower[i]))
            {
                known++;
                shared += translation.Translates(text.Lower[i], other) ? 1 : 0;
            }
        }

        return known == 0 || shared >= LeastShared * known;
    }

    /// <returns>Words from the translation of what a sign denies to the nearest denial of the other text; 0 where no translation is
    /// known.</returns>
    private int Distance(VersionText text, Sign sign, VersionText other, Denials others, bool surely)
    {
        int nearest = 0;
        for (int i = sign.End; i < Math.Min(sign.End + Reach, text.Lower.Length); i++)
        {
            List<int> found = translation.Find(text, i, other, surely);
            if (found.Count > 0)
            {
                int distance = found.Min(at => others.Places.Min(p => Math.Abs(p - at)));
                nearest = nearest == 0 ? distance : Math.Min(nearest, distance);
            }
            else if (surely && i == sign.End)
            {
                return 0;
            }
        }

        return nearest;
    }
}
