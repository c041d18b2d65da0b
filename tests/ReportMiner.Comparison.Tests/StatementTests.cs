using FluentAssertions;
using ReportMiner.Analysis.Actors;
using ReportMiner.Comparison.Alignments;

namespace ReportMiner.Comparison.Tests;

public sealed class StatementTests
{
    public static TheoryData<string, string, bool> Rows
    {
        get
        {
            var rows = new TheoryData<string, string, bool>();
            foreach (string line in File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Specs", "statements.md"))
                .Where(l => l.StartsWith("| ", StringComparison.Ordinal)).Skip(1))
            {
                string[] cells = [.. line.Trim('|').Split('|').Select(c => c.Trim())];
                rows.Add(cells[0], cells[1], cells[2] == "yes");
            }

            return rows;
        }
    }

    [Theory]
    [MemberData(nameof(Rows))]
    public void A_sentence_stands_only_where_it_says_no_more_than_its_item(string item, string sentence, bool stands)
    {
        var check = new StatementCheck(CorpusGold.Table, text => [.. ActorFinder.Find(text).Select(m => m.Actor.Id)]);

        (check.Fault(sentence, [(item, "")]) is null).Should().Be(stands);
    }
}
