using System.Collections.Immutable;
using System.Text;
using ReportMiner.Analysis.Recommendations;
using ReportMiner.Analysis.Structure;
using ReportMiner.Ingestion;
using ReportMiner.Ingestion.Text;
using ReportMiner.Model.Manuscripts;
using ReportMiner.Model.Recommendations;
using ReportMiner.Model.Sources;

namespace ReportMiner.Analysis.Tests.Recommendations;

/// <summary>Recommendations in the rows of tables, in Markdown and in HTML.</summary>
public sealed class TableTests
{
    [Theory]
    [InlineData(
        "English",
        "The Panel adopted the recommendations in the table below.",
        "No.;Recommendation;Addressee",
        "1;States should paint their bridges.;States",
        "2;The Secretariat should print a list.;Secretariat")]
    [InlineData(
        "Russian",
        "Группа приняла рекомендации, приведенные в таблице ниже.",
        "№;Рекомендация;Адресат",
        "1;Государствам следует красить свои мосты.;Государства",
        "2;Секретариату следует напечатать перечень.;Секретариат")]
    public void Rows_under_a_heading_have_the_number_of_their_cell(string language, string sentence, params string[] rows) =>
        Both(sentence, rows).Should().AllBeEquivalentTo(new[] { "1", "2" }, language);

    [Theory]
    [InlineData(
        "English",
        "The road map has the following parts.",
        "No.;Action;Deadline;Responsible",
        "1;Paint all bridges.;2036;States",
        "2;Print a list of bridges.;2037;Secretariat")]
    [InlineData(
        "Russian",
        "Дорожная карта состоит из следующих частей.",
        "№;Мероприятие;Срок;Исполнитель",
        "1;Покрасить все мосты;2036 год;Государства",
        "2;Напечатать перечень мостов;2037 год;Секретариат")]
    public void Actions_with_their_deadline_are_the_items_of_a_plan(string language, string sentence, params string[] rows) =>
        Both(sentence, rows).Should().AllBeEquivalentTo(new[] { "1", "2" }, language);

    [Theory]
    [InlineData(
        "English",
        "The Panel adopted the recommendations in the table below.",
        "1;States should paint their bridges.;States",
        "2;The Secretariat should print a list.;Secretariat",
        "2 bis;Donors are invited to pay.;Donors")]
    [InlineData(
        "Russian",
        "Группа приняла рекомендации, приведенные в таблице ниже.",
        "1;Государствам следует красить свои мосты.;Государства",
        "2;Секретариату следует напечатать перечень.;Секретариат",
        "2 бис;Донорам предлагается оплатить это.;Доноры")]
    public void A_table_without_a_heading_row_counts_its_rows_itself(string language, string sentence, params string[] rows) =>
        Html(sentence, rows).Select(r => r.Label).Should().Equal([rows[0][..1], rows[1][..1], rows[2].Split(';')[0]], language);

    [Fact]
    public void Each_column_of_a_table_in_two_languages_has_its_items()
    {
        ImmutableArray<Recommendation> items = Html(
            "Recommendations / Рекомендации",
            [
                "English;Русский",
                "1. States should paint their bridges.;1. Государствам следует красить свои мосты.",
                "2. The Secretariat should print a list.;2. Секретариату следует напечатать перечень."
            ]);

        items.Select(i => (i.Language.ToString(), i.Label)).Should()
            .BeEquivalentTo([("English", "1."), ("English", "2."), ("Russian", "1."), ("Russian", "2.")]);
    }

    [Theory]
    [InlineData(
        "Recommendation;Status", "States should paint their bridges.;Implemented", "The Secretariat should print a list.;In progress")]
    [InlineData(
        "Рекомендация;Статус",
        "Государствам следует красить свои мосты.;Выполнена",
        "Секретариату следует напечатать перечень.;Выполняется")]
    public void What_became_of_earlier_recommendations_is_only_cited(params string[] rows) =>
        Html("The table follows.", rows).Concat(Markdown("The table follows.", rows)).Should()
            .OnlyContain(r => r.Kind == RecommendationKind.Cited);

    private static string[][] Both(string sentence, string[] rows) =>
        [[.. Html(sentence, rows).Select(r => r.Label)], [.. Markdown(sentence, rows).Select(r => r.Label)]];

    private static ImmutableArray<Recommendation> Html(string sentence, string[] rows)
    {
        string table = string.Concat(rows.Select(r => "<tr>" + string.Concat(r.Split(';').Select(c => $"<td>{c}</td>")) + "</tr>"));
        return Extract(new HtmlManuscriptReader(), $"<html><body><p>12. {sentence}</p><table>{table}</table><p>13. End.</p></body></html>");
    }

    private static ImmutableArray<Recommendation> Markdown(string sentence, string[] rows)
    {
        IEnumerable<string> lines = rows.Select(r => "| " + string.Join(" | ", r.Split(';')) + " |");
        string rule = "|" + string.Concat(rows[0].Split(';').Select(_ => " --- |"));
        return Extract(
            new MarkdownManuscriptReader(),
            $"12\\. {sentence}\n\n{string.Join('\n', lines.Take(1).Append(rule).Concat(lines.Skip(1)))}\n\n13\\. End.\n");
    }

    private static ImmutableArray<Recommendation> Extract(IManuscriptReader reader, string text)
    {
        byte[] bytes = Encoding.UTF8.GetBytes(text);
        Manuscript manuscript = reader.Read(bytes, CancellationToken.None);
        return RecommendationExtractor.Extract(
            StructureAnalyzer.Analyze(manuscript, new SourceInfo { File = "spec", Sha256 = "", Size = bytes.Length, Meeting = "spec" }));
    }
}
