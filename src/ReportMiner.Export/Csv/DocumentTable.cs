using System.Globalization;
using ReportMiner.Export.Tables;
using ReportMiner.Model;
using ReportMiner.Model.Documents;
using ReportMiner.Model.Runs;

namespace ReportMiner.Export.Csv;

/// <summary><c>documents.csv</c>: one row a source file, with the proof of its completeness.</summary>
internal static class DocumentTable
{
    public static readonly CsvTable<DocumentReport> Table = new()
    {
        Name = "documents",
        Title = "Documents",
        Description = "One row a source file: what it is, whether it was read whole, and how that is proved.",
        PrimaryKey = ["file", "sha256"],
        Rows = run => run.Documents,
        Columns =
        [
            new(Fields.File, d => d.Document.Source.File),
            new(Fields.Symbol, d => d.Document.Source.Masthead.Symbol?.Text),
            new(Fields.Title, d => d.Document.Source.Masthead.Title),
            new(Fields.Body, d => d.Document.Source.Masthead.Body),
            new(Fields.Session, d => d.Document.Source.Masthead.Session),
            new(Fields.Date, d => RecommendationTable.Iso(d.Document.Source.Masthead.Date)),
            new(
                new("language", FieldType.String, "Languages of the text (ISO 639-1), the more frequent first, joined by ';'."),
                d => string.Join(';', d.Document.Languages.Select(l => l.Code()).OfType<string>())),
            new(
                new("pages", FieldType.Integer, "Number of pages; 0 where the format has none.") { Required = true, Minimum = 0 },
                d => Number(d.Document.Source.PageCount)),
            new(Fields.Sha256, d => d.Document.Source.Sha256),
            new(
                new(
                    "status",
                    FieldType.String,
                    "Whether it was read: complete is proved to be whole; incomplete lacks something, as the diagnostics say; failed "
                        + "was not read; recognised has text that a machine recognised on pictures.")
                    {
                        Required = true,
                        Values = ValueNames.DocumentStatuses
                    },
                d => ValueNames.Word(d.Document.Status)),
            new(Fields.Meeting, d => d.Document.Source.Meeting),
            new(
                new("format", FieldType.String, "Format, recognised from the content.") { Required = true, Values = ValueNames.Formats },
                d => ValueNames.Word(d.Document.Source.Format)),
            new(
                new("bytes", FieldType.Integer, "Size of the file in bytes.") { Required = true, Minimum = 0 },
                d => d.Document.Source.Size.ToString(CultureInfo.InvariantCulture)),
            new(
                new("items", FieldType.Integer, "Rows of the table of items that it gave.") { Required = true, Minimum = 0 },
                d => Number(d.Items)),
            new(Count("characters_read", "Characters other than white space that were read."), d => Number(Characters(d).Read)),
            new(Count("characters_body", "Of these, in headings, paragraphs and items."), d => Number(Characters(d).Body)),
            new(Count("characters_footnote", "Of these, in footnotes."), d => Number(Characters(d).Footnote)),
            new(Count("characters_table", "Of these, in tables."), d => Number(Characters(d).Table)),
            new(
                Count("characters_furniture", "Of these, in running heads, page numbers and the like."),
                d => Number(Characters(d).Furniture)),
            new(
                new(
                    "characters_unaccounted",
                    FieldType.Integer,
                    "Characters missing (positive) or counted more than once (negative); 0 in a correct document.") { Required = true },
                d => Number(Characters(d).Unaccounted)),
            new(
                Count("asks", "Sentences that ask or recommend, by their form."),
                d => Number(d.Document.Completeness.Asks.Count)),
            new(
                Count("asks_unaccounted", "Of these, those in no row and without a reason; 0 in a complete document. run.json lists them."),
                d => Number(d.Document.Completeness.Asks.Unaccounted.Length)),
            new(
                new("chains", FieldType.String, "Chains of numbers, one a line: scope, first–last (count), what is missing or double."),
                d => string.Join('\n', d.Document.Completeness.Chains.Select(Chain))),
            new(
                new("diagnostics", FieldType.String, "Codes of its diagnostics, in their order, joined by ';'."),
                d => string.Join(';', d.Document.Diagnostics.Select(x => x.Code))),
        ],
    };

    /// <summary>A chain in one line: <c>paragraphs: 1–39 (38), missing 12</c>.</summary>
    public static string Chain(NumberChain chain) =>
        string.Create(CultureInfo.InvariantCulture, $"{chain.Scope}: {chain.First}–{chain.Last} ({chain.Count})")
        + List(", missing ", chain.Missing)
        + List(", double ", chain.Duplicate);

    private static string List(string lead, IReadOnlyCollection<string> labels) => labels.Count == 0 ? "" : lead + string.Join(' ', labels);

    private static CharacterAccount Characters(DocumentReport report) => report.Document.Completeness.Characters;

    private static Field Count(string name, string description) =>
        new(name, FieldType.Integer, description) { Required = true, Minimum = 0 };

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);
}
