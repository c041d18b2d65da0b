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
    [InlineData("(a) States should keep a register of requests;", "items of 4", "a")]
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

    [Fact]
    public void A_lost_first_item_is_said_to_be_missing_from_the_list_that_is_there()
    {
        Document document =
            SpecDocuments.Understand(Whole.Replace("(a) States should keep a register of requests;", "", StringComparison.Ordinal));

        document.Diagnostics.Single(d => d.Code == "RM1201").Message.Should().Be("Missing in items of 4: a (the list runs from b to c).");
    }

    [Theory]
    [InlineData("1. One.\n\n1 ter. Two.\n\n2. Three.", "1 bis")]
    [InlineData("1. One.\n\n1A. Two.\n\n1C. Three.\n\n2. Four.", "1B")]
    public void A_missing_insertion_is_named(string text, string missing) =>
        SpecDocuments.Understand(text).Completeness.Chains.Single(c => c.Scope == "paragraphs").Missing.Should().Equal(missing);

    [Theory]
    [InlineData("Рекомендация", "Рекомендация 1")]
    [InlineData("Recommendation", "Recommendation 1")]
    public void A_lost_recommendation_between_two_others_is_reported(string word, string first)
    {
        Document document =
            SpecDocuments.Understand(
                $"1. One.\n\n{word} 1\n\nStates should paint.\n\n2. Two.\n\n{word} 3\n\nStates should clean.\n\n3. Three.");

        document.Status.Should().Be(DocumentStatus.Incomplete);
        document.Completeness.Chains.Single(c => c.Scope == "labels such as " + first).Missing.Should().Equal("2");
    }

    /// <summary>A gap of two numbers is taken on trust; a wider one only where the next number follows.</summary>
    [Theory]
    [InlineData(4, false, true)]
    [InlineData(6, false, false)]
    [InlineData(6, true, true)]
    public void A_wide_gap_needs_the_number_after_it(int second, bool followed, bool counted)
    {
        string text = $"1. The Panel met.\n\n{second}. The Panel closed." + (followed ? $"\n\n{second + 1}. The end." : "");

        SpecDocuments.Understand(text).Blocks.Count(b => b.Path is ["1"] == false && !b.Path.IsEmpty).Should()
            .Be(!counted ? 0 : followed ? 2 : 1);
    }

    /// <summary>
    /// Numbers that start again and are indented belong to the paragraph before; below a heading they are a count of their own.
    /// </summary>
    [Theory]
    [InlineData("", "4/1")]
    [InlineData("B. NUMBERS OF THEIR OWN\n\n", "1")]
    public void Indented_numbers_belong_to_the_paragraph_before_unless_a_heading_comes_between(string heading, string path)
    {
        string text = "4. The Panel listed what it had heard from all of those who spoke.\n\n" + heading
            + "      1. The first of them spoke at length.\n\n      2. The second did not.";

        SpecDocuments.Understand(text).Blocks.First(b => b.Label == "1.").Path.Should().Equal(path.Split('/'));
    }
}
