using ReportMiner.Analysis.Structure.Labels;
using ReportMiner.Analysis.Structure.Paragraphs;

namespace ReportMiner.Analysis.Structure.Outline;

/// <summary>Distinguishes headings from paragraphs by their look, their length and their last sign.</summary>
internal sealed class HeadingClassifier(Typography look)
{
    /// <summary>Headings of UN documents may be whole sentences; longer ones are not known.</summary>
    private const int MostWords = 60;

    /// <summary>Without any style in the format only short lines are taken for headings.</summary>
    private const int MostPlainWords = 25;

    /// <param name="segment">The segment in question.</param>
    /// <param name="next">The segment after it; <see langword="null"/> at the end.</param>
    public bool IsHeading(Segment segment, Segment? next)
    {
        char last = look.LastSign(segment);
        int words = look.WordCount(segment);
        if (words == 0 || words > MostWords || last is ';' or ',')
        {
            return false;
        }

        bool format = segment.First.HeadingLevel > 0;
        if (format)
        {
            return last != '.' || words <= MostPlainWords;
        }

        if (last is '.' or ':' || char.IsLower(look.FirstLetter(segment)))
        {
            return false;
        }

        if (IsSectionLabel(segment.Label) || AnnexTitle.Is(segment, look))
        {
            return true;
        }

        bool apart = look.SetApart(segment) || Typography.Centered(segment);
        return apart || (!look.Styled && words <= MostPlainWords && segment.Firm && (next is null || next.Firm) && segment.Label is null);
    }

    /// <summary><c>IV.</c>, <c>B.</c>: labels that only headings carry.</summary>
    public static bool IsSectionLabel(ParsedLabel? label) =>
        label is not null && label.First.Frame == LabelFrame.Dot
        && label.First.Family is LabelFamily.UpperRoman or LabelFamily.UpperLetter or LabelFamily.UpperCyrillic;
}
