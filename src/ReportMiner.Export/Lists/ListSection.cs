using System.Collections.Immutable;
using ReportMiner.Model.Themes;

namespace ReportMiner.Export.Lists;

/// <summary>A section of the consolidated list.</summary>
internal sealed record ListSection(Bilingual Heading, ImmutableArray<ListEntry> Entries);
