using ReportMiner.Model.Themes;

namespace ReportMiner.Export.Lists;

/// <summary>A section of the consolidated list.</summary>
/// <param name="Heading">Its heading.</param>
/// <param name="Count">Its entries.</param>
/// <param name="Entries">They, each made when it is asked for.</param>
internal sealed record ListSection(Bilingual Heading, int Count, IEnumerable<ListEntry> Entries);
