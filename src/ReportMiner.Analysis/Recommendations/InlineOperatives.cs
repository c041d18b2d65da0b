using System.Globalization;
using System.Text.RegularExpressions;
using ReportMiner.Analysis.Phrasing;
using ReportMiner.Analysis.Sentences;
using ReportMiner.Model.Documents;
using ReportMiner.Model.Recommendations;

namespace ReportMiner.Analysis.Recommendations;

/// <summary>Finds operative paragraphs whose numbers are inside one paragraph, as in copies of web pages that lost their lines.</summary>
internal static partial class InlineOperatives
{
    /// <summary>Fewer parts than this may be figures of the sentence.</summary>
    private const int Fewest = 2;

    /// <summary>A shorter paragraph holds no list.</summary>
    private const int Shortest = 60;

    /// <returns>The parts; none where the paragraph holds no such list.</returns>
    public static List<Candidate> Read(DocumentView view, int index)
    {
        Block block = view.Blocks[index];
        if (block.Kind != BlockKind.Paragraph || block.Text.Length < Shortest || !block.Text.Contains('1', StringComparison.Ordinal)
            || !First().IsMatch(block.Text))
        {
            return [];
        }

        List<(int Number, int At, int Start)> marks = Marks(block.Text);
        if (marks.Count < Fewest)
        {
            return [];
        }

        string before = block.Text[..marks[0].At];
        bool decides = Deciding().IsMatch(before);
        bool verbs = marks.TrueForAll(m => OperativeVerbs.Opening(PhraseText.Of(block.Text[m.Start..], block.Language)) is not null);
        return decides || (verbs && before.AsSpan().TrimEnd() is { Length: > 0 } head && head[^1] is ',' or ':')
            ? [.. Parts(index, block, marks, before, decides)]
            : [];
    }

    /// <summary>Places of 1, 2, 3 … behind a full stop, semicolon, comma or colon, each with a capital or a verb after it.</summary>
    private static List<(int Number, int At, int Start)> Marks(string text)
    {
        var marks = new List<(int Number, int At, int Start)>();
        foreach (Match match in Mark().Matches(text))
        {
            if (int.Parse(match.Groups[1].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture) == marks.Count + 1)
            {
                marks.Add((marks.Count + 1, match.Groups[1].Index, match.Index + match.Length));
            }
        }

        return marks;
    }

    private static IEnumerable<Candidate> Parts(
        int index, Block block, List<(int Number, int At, int Start)> marks, string before, bool decides)
    {
        for (int i = 0; i < marks.Count; i++)
        {
            int end = i + 1 < marks.Count ? marks[i + 1].At : block.Text.Length;
            string key = marks[i].Number.ToString(CultureInfo.InvariantCulture);
            yield return new Candidate
            {
                Block = index,
                Blocks = [index],
                Kind = RecommendationKind.Operative,
                Text = block.Text[marks[i].Start..end].Trim(),
                Label = key + ".",
                Path = [key],
                Ordinal = i + 1,
                Chapeau = before.Length <= 600 ? before.Trim() : null,
                Strength = OperativeVerbs.OpeningOf(PhraseText.Of(block.Text[marks[i].Start..end], block.Language), OperativeMood.Any)?.Id
                    ?? (decides ? "decides" : null),
                Part = new TextSpan(marks[i].At, end),
            };
        }
    }

    [GeneratedRegex(@"(^|[,;:.]\s*)1\s?[.)]\s?\p{L}", RegexOptions.CultureInvariant)]
    private static partial Regex First();

    [GeneratedRegex(@"(?<=^|[,;:.][\s\u00a0]*)(\d{1,2})\s?[.)]\s?(?=\p{L})", RegexOptions.CultureInvariant)]
    private static partial Regex Mark();

    [GeneratedRegex(
        @"\b(decides|resolves|постановля(ет|ют)|постанови(л|ла|ли|ло)|реши(л|ла|ли|ло))\s*:\s*$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Deciding();
}
