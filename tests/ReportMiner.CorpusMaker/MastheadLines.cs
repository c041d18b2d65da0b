using System.Collections.Immutable;
using System.Globalization;
using ReportMiner.CorpusMaker.Sources;

namespace ReportMiner.CorpusMaker;

/// <summary>The lines of a masthead, as UN documents print them: labels and date in English, in any language of the document.</summary>
public static class MastheadLines
{
    /// <summary>Distribution, date and languages.</summary>
    public static ImmutableArray<string> Right(SourceMasthead masthead) =>
        [
            .. new[] { masthead.Distribution.Length > 0 ? $"Distr.: {masthead.Distribution}" : "", Date(masthead) }
                .Concat(masthead.Languages.Split('\n')).Where(l => l.Length > 0)
        ];

    /// <summary>Session, place and agenda item.</summary>
    public static ImmutableArray<string> Meeting(SourceMasthead masthead) =>
        [.. new[] { masthead.Session, masthead.Place, masthead.Agenda }.Where(l => l.Length > 0)];

    public static string Date(SourceMasthead masthead) => masthead.Date.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);
}
