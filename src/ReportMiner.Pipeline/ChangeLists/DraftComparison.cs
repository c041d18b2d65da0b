using ReportMiner.Comparison.ChangeLists;
using ReportMiner.Model.Comparison;
using ReportMiner.Pipeline.Documents;
using ReportMiner.Pipeline.Themes;

namespace ReportMiner.Pipeline.ChangeLists;

/// <summary>Makes the change list of two drafts, with the translations that come with the program.</summary>
public static class DraftComparison
{
    /// <param name="earlier">The earlier draft as it was read.</param>
    /// <param name="later">The later draft.</param>
    /// <param name="cancellation">Stops the work.</param>
    public static ChangeList Compare(DocumentOutcome earlier, DocumentOutcome later, CancellationToken cancellation = default) =>
        ChangeListMaker.Make(
        earlier.Document, [.. earlier.Items], later.Document, [.. later.Items],
        earlier.Items.Concat(later.Items).Select(i => i.Language).Distinct().Count() > 1 ? TranslationTables.Shipped : null, cancellation);
}
