using ReportMiner.Linguistics;
using ReportMiner.Model;
using ReportMiner.Model.Comparison;
using ReportMiner.Model.Recommendations;

namespace ReportMiner.Comparison.Tests;

/// <summary>The rows of <c>Specs/meetings.md</c>: the items of two meetings and the lines of the matrix.</summary>
public sealed class MeetingSpecTests
{
    private const string First = "A/ABC/3/10", Second = "A/ABC/14/7";

    public static TheoryData<string, string, string> Rows
    {
        get
        {
            var rows = new TheoryData<string, string, string>();
            foreach (string[] row in Read())
            {
                rows.Add(row[0], row[1], row[2]);
            }

            return rows;
        }
    }

    [Theory]
    [MemberData(nameof(Rows))]
    public void Two_meetings_have_the_lines_that_a_reader_expects(string earlier, string later, string lines)
    {
        Recommendation[] items = [.. Meeting(First, earlier, "2015-03-01"), .. Meeting(Second, later, "2019-03-01")];

        string.Join("; ", LineageMatcher.Match([.. items]).Lines.Select(Line)).Should().Be(lines);
    }

    private static IEnumerable<Recommendation> Meeting(string symbol, string texts, string date)
    {
        Language language = LanguageDetector.Detect(texts);
        return texts.Split(" / ").Select((text, i) => Items.Of(symbol, $"{i + 1}", text, language: language, date: date));
    }

    private static string Line(LineageLine line) =>
        (line.Cells.FirstOrDefault(c => c.Meeting == First) is { } first ? Cell(first) + " " : "")
        + "→ " + string.Join(", ", line.Cells.Where(c => c.Meeting == Second).Select(Cell));

    private static string Cell(LineageCell cell) =>
        string.Join(' ', cell.Items.Select(i => i.Split('#')[^1]).Append($"{cell.Status}".ToLowerInvariant()).Where(p => p.Length > 0));

    private static IEnumerable<string[]> Read() =>
        File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Specs", "meetings.md"))
            .Where(l => l.StartsWith("| ", StringComparison.Ordinal) && !l.StartsWith("| earlier", StringComparison.Ordinal))
            .Select(l => l.Trim('|', ' ').Split(" | ").Select(c => c.Trim()).ToArray());
}
