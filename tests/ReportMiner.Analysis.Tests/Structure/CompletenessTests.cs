using ReportMiner.Analysis.Tests.Specs;
using ReportMiner.Model.Documents;

namespace ReportMiner.Analysis.Tests.Structure;

public sealed class CompletenessTests
{
    private const string Whole = """
        4. The Panel adopted the following recommendations:

           (a) States should keep a register of requests;

           (b) The Secretariat should publish the register;

           (c) Donors should pay for the register.

        5. The Panel closed its meeting.

        6. The report was adopted.
        """;

    [Fact]
    public void A_whole_document_is_complete()
    {
        Document document = SpecDocuments.Understand(Whole);

        document.Status.Should().Be(DocumentStatus.Complete);
        document.Completeness.Chains.Should().OnlyContain(c => c.Missing.IsEmpty && c.Duplicate.IsEmpty);
    }

    [Theory]
    [InlineData("(b) The Secretariat should publish the register;", "items of 4", "b")]
    [InlineData("5. The Panel closed its meeting.", "paragraphs", "5")]
    public void A_missing_number_makes_the_document_incomplete_and_is_named(string line, string scope, string missing)
    {
        Document document = SpecDocuments.Understand(Whole.Replace(line, "", StringComparison.Ordinal));

        document.Status.Should().Be(DocumentStatus.Incomplete);
        document.Completeness.Chains.Single(c => c.Scope == scope).Missing.Should().Equal(missing);
        document.Diagnostics.Should().ContainSingle(d => d.Code == "RM1201").Which.Start.Should().BePositive();
    }

    [Fact]
    public void A_number_given_twice_is_reported()
    {
        Document document = SpecDocuments.Understand(Whole.Replace("6. The report", "5. The report", StringComparison.Ordinal));

        document.Completeness.Chains.Single(c => c.Scope == "paragraphs").Duplicate.Should().Equal("5");
        document.Diagnostics.Should().Contain(d => d.Code == "RM1202");
    }

    [Fact]
    public void An_excerpt_that_starts_late_is_complete()
    {
        Document document = SpecDocuments.Understand(Whole);

        document.Diagnostics.Should().Contain(d => d.Code == "RM1205");
    }
}
