using ReportMiner.Analysis.Recommendations;
using ReportMiner.Analysis.Tests.Specs;
using ReportMiner.Model.Recommendations;

namespace ReportMiner.Analysis.Tests.Recommendations;

public sealed class RecommendationSpecTests
{
    public static IEnumerable<object[]> Cases => SpecFile.Cases("recommendations.md", "rows");

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_text_gives_the_rows_that_a_reader_takes_out(string name, string text, string rows)
    {
        IEnumerable<Recommendation> found = RecommendationExtractor.Extract(SpecDocuments.Understand(text));

        string.Join('\n', found.Select(r => $"{r.Kind.ToString().ToLowerInvariant()} {r.Strength} {r.Label} | {r.Text}")).Should()
            .Be(rows, name);
    }
}
