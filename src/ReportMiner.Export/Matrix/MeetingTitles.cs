using System.Collections.Frozen;
using ReportMiner.Model;
using ReportMiner.Model.Documents;
using ReportMiner.Model.Runs;
using ReportMiner.Model.Themes;

namespace ReportMiner.Export.Matrix;

/// <summary>Year and title of every meeting of a run: the title is that of the document with the most items in a language.</summary>
internal sealed class MeetingTitles
{
    private readonly FrozenDictionary<string, MeetingTitle> _titles;

    public MeetingTitles(IEnumerable<DocumentReport> documents) => _titles = documents
        .GroupBy(d => d.Document.Source.Meeting, StringComparer.Ordinal)
        .ToFrozenDictionary(g => g.Key, g => Of(g.Key, [.. g]), StringComparer.Ordinal);

    public MeetingTitle this[string meeting] =>
        _titles.GetValueOrDefault(meeting) ?? new MeetingTitle(meeting, null, new Bilingual("", ""));

    private static MeetingTitle Of(string meeting, List<DocumentReport> documents)
    {
        int? year = documents.Select(d => d.Document.Source.Masthead.Date?.Year).Min();
        string? en = Title(documents, Language.English), ru = Title(documents, Language.Russian), any = en ?? ru ?? Title(documents, null);
        return new MeetingTitle(meeting, year, new Bilingual(en ?? any ?? "", ru ?? any ?? ""));
    }

    private static string? Title(List<DocumentReport> documents, Language? language) => documents
        .Where(d =>
            d.Document.Source.Masthead.Title is { Length: > 0 }
                && (language is null || (d.Document.Languages.FirstOrDefault() is var first && first == language)))
        .MaxBy(d => d.Items)?.Document.Source.Masthead.Title;
}
