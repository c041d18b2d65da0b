using ReportMiner.Analysis.Tests.Specs;
using ReportMiner.Model.Documents;

namespace ReportMiner.Analysis.Tests.Structure;

/// <summary>Text dumps with pages: what the end of a page cuts is one, and what is printed on every page is furniture.</summary>
public sealed class PageTests
{
    private const string EnglishHead = "Report of the Panel on Bridges";
    private const string RussianHead = "Доклад Группы по мостам";

    [Theory]
    [InlineData(
        EnglishHead,
        "1. The Panel met in the spring and looked at the bridges of the region,\nwhich are old and have long been in want of paint, of lamps and, in the",
        "north, of new railings.",
        "2. The Panel recommends that States paint all of their bridges each year,\nthat they light them at night and that they send to the Secretariat",
        "a list of those that were painted.")]
    [InlineData(
        RussianHead,
        "1. Группа собралась весной и осмотрела мосты региона, которые состарились\nи давно уже нуждаются в новой краске, в лампах, а в северных районах и в",
        "новых перилах.",
        "2. Группа рекомендует государствам каждый год красить все свои мосты,\nосвещать их по ночам, а также направлять в Секретариат полный перечень",
        "тех мостов, которые были окрашены.")]
    public void A_paragraph_that_crosses_a_page_with_a_head_at_the_margin_is_one(
        string head, string first, string rest, string second, string end)
    {
        string page = "\n\n   3\n\f" + head + "\n\n";
        Document document = SpecDocuments.Understand(
            first + page + rest + "\n\n" + second + page + end + "\n\n" + first.Replace("1.", "3.", StringComparison.Ordinal) + page
                + rest);

        document.Blocks.Where(b => b.Kind == BlockKind.Paragraph).Select(b => b.Text).Should()
            .Equal(Joined(first, rest), Joined(second, end), Joined(first, rest));
        document.Blocks.Count(b => b.Kind == BlockKind.Furniture && b.Text.Contains(head, StringComparison.Ordinal)).Should().Be(3);
    }

    private static string Joined(string first, string rest) => first[3..].Replace('\n', ' ') + " " + rest;

    [Theory]
    [InlineData(
        "(a) The League of Bridges, whose seat is in the north and whose members come from every country of the\nregion;",
        "(b) The Union of Piers",
        "(c) The Society of Lamps",
        "2. The Committee thanked the bodies.")]
    [InlineData(
        "a) Лига мостов, штаб-квартира которой находится на севере, а члены прибыли из каждой страны нашего\nрегиона;",
        "b) Союз причалов",
        "c) Общество ламп",
        "2. Комитет поблагодарил эти органы.")]
    public void An_item_without_a_sign_at_the_foot_of_a_page_does_not_swallow_the_next(string a, string b, string c, string next)
    {
        Document document = SpecDocuments.Understand($"1. Heard:\n\n   {a}\n\n   {b}\n\f   {c}\n\f{next}");

        document.Blocks.Where(block => block.Label is not null).Select(block => block.Path[^1]).Should().Equal("1", "a", "b", "c", "2");
        document.Blocks.Single(block => block.Path is ["1", "b"]).Text.Should().Be(b[(b.IndexOf(')', StringComparison.Ordinal) + 2)..]);
    }

    [Theory]
    [InlineData("Conclusions and recommendations", "The Committee recommended that the plan be approved.")]
    [InlineData("Выводы и рекомендации", "Комитет рекомендовал утвердить этот план.")]
    public void A_heading_that_comes_again_at_the_top_of_some_pages_is_no_running_head(string heading, string text)
    {
        var pages = new List<string>();
        for (int i = 1; i <= 8; i++)
        {
            string top = i % 3 == 1 ? heading : $"Programme {(char)('A' + i)} and what it does";
            pages.Add($"{top}\n\n{i}. {text}\n\nE/2030/{i}");
        }

        Document document = SpecDocuments.Understand(string.Join("\n\f", pages));

        document.Blocks.Count(b => b.Kind == BlockKind.Heading && b.Text == heading).Should().Be(3);
        document.Completeness.Chains.Single(c => c.Scope == "paragraphs").Missing.Should().BeEmpty();
    }
}
