using System.Text.RegularExpressions;
using ReportMiner.Model.Documents;

namespace ReportMiner.Analysis.Recommendations;

/// <summary>Recognises the headings of resolutions and decisions.</summary>
internal static partial class DecisionHeadings
{
    /// <summary>Maximum number of blocks between a sentence and its heading: a number, a title of two lines, a date.</summary>
    private const int Reach = 6;

    /// <summary>
    /// Whether the text is the number or name of a resolution or decision: <c>Draft decision II</c>, <c>2024/9</c>, «Решение № 5».
    /// </summary>
    public static bool Names(string text) => text.Length < 300 && Heading().IsMatch(text);

    /// <summary>Whether a heading begins with the word itself: <c>DECISION on the draft protocol</c>.</summary>
    public static bool Opens(Block block) => block.Kind == BlockKind.Heading && Word().IsMatch(block.Text);

    [GeneratedRegex(@"^\W*(draft )?(decision|resolution)\b|^\W*(проект )?(решени[ея]|резолюци[яи]|постановлени[ея])\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Word();

    /// <summary>Whether a heading has the number of a recommendation that was adopted at a session: <c>Recommendation 18/1</c>.</summary>
    public static bool Numbers(Block block) => block is { Kind: BlockKind.Heading, Label: { } label } && AdoptedNumber().IsMatch(label);

    /// <summary>Whether a block follows such a heading directly, apart from its title.</summary>
    public static bool StandAbove(DocumentView view, int block)
    {
        for (int i = block - 1, seen = 0; i >= 0 && seen < Reach; i--)
        {
            Block above = view.Blocks[i];
            if (above.Kind is BlockKind.Furniture or BlockKind.Footnote)
            {
                continue;
            }

            seen++;
            if (view.NamesDecision(i))
            {
                return true;
            }

            if (above.Kind == BlockKind.Paragraph && (above.Label is not null || above.Text.Length > 200))
            {
                return Chapeaux.EndsWithColon(above.Text) && Announced().IsMatch(above.Text);
            }
        }

        return false;
    }

    /// <summary>Whether the nearest heading over a block, or one right over that, is such a heading.</summary>
    public static bool Over(DocumentView view, int block)
    {
        int heading = view.NearestHeading(block);
        for (int i = block; heading < 0 && i > 0; i--)
        {
            heading = view.Blocks[i - 1].Kind == BlockKind.Heading ? i - 1 : -1;
        }

        for (; heading >= 0 && view.Blocks[heading].Kind == BlockKind.Heading; heading--)
        {
            if (view.NamesDecision(heading))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a title names decisions in the plural: <c>Decisions adopted by the Board at its fortieth session</c>.</summary>
    public static bool Lists(string title) => Plural().IsMatch(title);

    [GeneratedRegex(
        @"^\W*decisions (adopted|taken|made|of|by)\b|^\W*решения[ ,]+(принятые|\w+ (совета|комиссии|комитета|конференции|сессии))\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Plural();

    [GeneratedRegex(
        @"^(\W*(intersessional |draft |joint |procedural |revised )*(decision|resolution|ministerial declaration|"
            + @"declaration)s?\b(?!s? (adopted|of|taken|brought|recommended|for|and|on)\b)|\d{4}/\d{1,3}\b(?![/.])|"
            + @"\d{1,3}/\d{1,4}\.?(\s|$)|\W*((проект|совместное|протокольное|межсессионное)\s+)*(решени[ея]|резолюци[яи]|"
            + @"постановлени[ея])(\s*(№|n|no\.?|[ivxlc\d]|от\s|:|$|о\s|об\s|по\s))|\W*(рекомендация|recommendation)\s*(№|n\b|от\s\d|"
            + @"of\s\d|no\.?\s\d+\s(of|dated))|(?-i:\W*(РЕКОМЕНДАЦИЯ|RECOMMENDATION)\W*$))",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Heading();

    [GeneratedRegex(@"^(recommendation|рекомендация)\s.*\d/\d", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex AdoptedNumber();

    [GeneratedRegex(
        @"\bdraft (decision|resolution)s?\b|\bfollowing (decision|resolution)s?\b|проект\w* (решени|резолюци)|следующ\w+ (решени|резолюци)",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Announced();
}
