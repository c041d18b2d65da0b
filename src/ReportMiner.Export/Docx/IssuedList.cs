using System.Collections.Immutable;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;
using ReportMiner.Model.Recommendations;
using Language = ReportMiner.Model.Language;

namespace ReportMiner.Export.Docx;

/// <summary>
/// A list as an editor has put it together: chapters and entries in the order given, numbered through, each entry with its source.
/// </summary>
public static class IssuedList
{
    /// <param name="stream">Takes the Word document.</param>
    /// <param name="title">Title.</param>
    /// <param name="language">Language of the note below it.</param>
    /// <param name="chapters">Headings with their items.</param>
    public static void Write(
        Stream stream, string title, Language language, ImmutableArray<(string Heading, ImmutableArray<Recommendation> Items)> chapters) =>
        DocxExporter.Write(
            stream, title, typeof(IssuedList).Assembly.GetName().Version?.ToString(3) ?? "", Paragraphs(title, language, chapters));

    private static IEnumerable<Paragraph> Paragraphs(
        string title, Language language, ImmutableArray<(string Heading, ImmutableArray<Recommendation> Items)> chapters)
    {
        int entries = chapters.Sum(c => c.Items.Length), number = 0;
        yield return Styled("Title", TrackedRuns.Run(title));
        yield return Styled(
            DocxStyles.Note,
            TrackedRuns.Run(
                language == Language.Russian
                    ? $"Пунктов: {entries}. Под каждым пунктом указан его источник."
                    : $"Entries: {entries}. The source is given under each entry."));
        foreach ((string heading, ImmutableArray<Recommendation> items) in chapters)
        {
            yield return new Paragraph(
                new ParagraphProperties(
                    new ParagraphStyleId { Val = DocxStyles.Heading },
                    new NumberingProperties(new NumberingLevelReference { Val = 0 }, new NumberingId { Val = DocxNumbering.Sections })),
                TrackedRuns.Run(heading));
            foreach (Recommendation item in items)
            {
                yield return Styled(DocxStyles.Item, [.. DocxNumbering.Item(++number), TrackedRuns.Run(item.WholeText)]);
                yield return Styled(DocxStyles.Source, TrackedRuns.Run(item.Citation));
            }
        }
    }

    private static Paragraph Styled(string style, params OpenXmlElement[] content) =>
        new(content.Prepend(new ParagraphProperties(new ParagraphStyleId { Val = style })));
}
