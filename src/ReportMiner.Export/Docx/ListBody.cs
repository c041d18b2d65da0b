using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;
using ReportMiner.Export.Lists;
using ReportMiner.Export.Matrix;
using ReportMiner.Linguistics.Actors;
using ReportMiner.Linguistics.Wording;
using ReportMiner.Model.Comparison;
using ReportMiner.Model.Recommendations;
using ReportMiner.Model.Runs;
using ReportMiner.Model.Themes;
using Language = ReportMiner.Model.Language;

namespace ReportMiner.Export.Docx;

/// <summary>The paragraphs of the consolidated list, in order.</summary>
/// <param name="run">The run.</param>
/// <param name="language">Language that comes first.</param>
internal sealed class ListBody(RunView run, Language language)
{
    public static readonly Bilingual Title = new("Consolidated list of recommendations", "Сводный перечень рекомендаций");

    private readonly TrackedRuns _runs = new();

    private int _items;

    private readonly bool _bilingual = run.Recommendations.Select(r => r.Language).Where(l => l != Language.Unknown).Distinct().Count() > 1;

    public IEnumerable<Paragraph> Paragraphs()
    {
        var list = new ConsolidatedList(run, language);
        return Opening(list).Concat(list.Sections.SelectMany(Section));
    }

    private IEnumerable<Paragraph> Opening(ConsolidatedList list)
    {
        string[] bodies = [.. run.Documents.Select(d => d.Document.Source.Masthead.Body).OfType<string>().Distinct(StringComparer.Ordinal)];
        foreach (string body in bodies.Take(4))
        {
            yield return Styled(DocxStyles.Masthead, body);
        }

        yield return Styled("Title", Both(Title, " / "));
        int entries = list.Sections.Sum(s => s.Count);
        string meetings = string.Join("; ", run.Lineage.Meetings.Select(m => run.Titles[m].NameAndYear));
        foreach (Language each in Languages())
        {
            yield return Styled(DocxStyles.Note, Note(each, entries, meetings));
        }
    }

    private static string Note(Language language, int entries, string meetings) => language == Language.Russian
        ? FormattableString.Invariant(
            $"Перечень составлен на основе следующих документов: {meetings}. Рекомендаций: {entries}. Изменения по сравнению с предыдущей сессией показаны как исправления: при принятии всех исправлений остается последняя редакция, при отклонении – предыдущая. Под каждой рекомендацией указан источник.")
        : FormattableString.Invariant(
            $"Compiled from the following documents: {meetings}. Recommendations: {entries}. Changes from the previous meeting are shown as tracked changes: accepting all of them leaves the latest text, rejecting them the earlier one. The source is given under each entry.");

    private IEnumerable<Paragraph> Section(ListSection section)
    {
        yield return Numbered(DocxStyles.Heading, DocxNumbering.Sections, [TrackedRuns.Run(Both(section.Heading, " / "))]);
        foreach (Paragraph paragraph in section.Entries.SelectMany(Entry))
        {
            yield return paragraph;
        }
    }

    private IEnumerable<Paragraph> Entry(ListEntry entry)
    {
        for (int i = 0; i < entry.Texts.Length; i++)
        {
            ListText text = entry.Texts[i];
            string? before = text.Previous is { } previous ? previous.WholeText : null;
            List<OpenXmlElement> content = [.. _runs.Compare(before, text.Item.WholeText, text.Item)];
            yield return i == 0
                ? Styled(DocxStyles.Item, [.. DocxNumbering.Item(++_items), .. content])
                : Styled(DocxStyles.OtherLanguage, content);
        }

        yield return Styled(DocxStyles.Source, Reference(entry));
    }

    private string Reference(ListEntry entry)
    {
        Recommendation item = entry.Texts[0].Item;
        bool dropped = entry.Line.Cells.Any(c => c.Status == LineageStatus.Dropped && c.Meeting != entry.Cell.Meeting);
        string?[] parts =
        [
            item.Citation,
            entry.Earlier.IsEmpty
                ? null
                : (language == Language.Russian ? "ср. " : "cf. ")
                    + string.Join("; ", entry.Earlier.Select(i => i.Citation).Distinct(StringComparer.Ordinal)),
            dropped ? Interface.Of(LineageStatus.Dropped).In(language) : MatrixLayout.Change(entry.Cell, language),
            item.Position is { } position ? ValueWords.Position(position).In(language) : null,
            item.Proposers.IsEmpty
                ? null
                : (language == Language.Russian ? "предложено: " : "proposed by: ") + ActorNames.For(item.Proposers, language),
            item.Addressees.IsEmpty
                ? null
                : (language == Language.Russian ? "адресовано: " : "addressed to: ") + ActorNames.For(item.Addressees, language),
            entry.Line.Themes.Length > 1
                ? string.Join(", ", entry.Line.Themes.Select(t => Interface.ThemeName(run.Catalogue, t, language)))
                : null,
            entry.Line.Comment,
        ];
        return string.Join(" · ", parts.Where(p => !string.IsNullOrEmpty(p)));
    }

    private IEnumerable<Language> Languages() =>
        _bilingual ? [language, language == Language.Russian ? Language.English : Language.Russian] : [language];

    private string Both(Bilingual text, string joint) => string.Join(joint, Languages().Select(text.In).Distinct(StringComparer.Ordinal));

    private static Paragraph Styled(string style, string text) => Styled(style, [TrackedRuns.Run(text)]);

    private static Paragraph Styled(string style, IEnumerable<OpenXmlElement> content) =>
        new(content.Prepend(new ParagraphProperties(new ParagraphStyleId { Val = style })));

    private static Paragraph Numbered(string style, int numbering, IEnumerable<OpenXmlElement> content) =>
        new(content.Prepend(new ParagraphProperties(
        new ParagraphStyleId { Val = style },
        new NumberingProperties(new NumberingLevelReference { Val = 0 }, new NumberingId { Val = numbering }))));
}
