using System.Collections.Immutable;
using ReportMiner.Model.Diagnostics;
using ReportMiner.Model.Documents;
using ReportMiner.Model.Recommendations;
using ReportMiner.Model.Records;
using ReportMiner.Model.Sources;
using ReportMiner.Pipeline.Documents;

namespace ReportMiner.Pipeline.Batch;

/// <summary>
/// Identifies the documents of a run: files of one name in several folders are different documents, and so are files that print one symbol
/// without being copies of one another. Each fact is said at the documents that it is about.
/// </summary>
internal sealed class DocumentIdentities
{
    private readonly Dictionary<(string File, string Sha256), SourceInfo> _sources = [];
    private readonly Dictionary<(string File, string Sha256), List<Diagnostic>> _findings = [];

    private DocumentIdentities()
    {
    }

    /// <param name="outcomes">What the files gave.</param>
    /// <param name="names">The path of each file below its input.</param>
    /// <param name="items">All items.</param>
    /// <returns>The same, with the names, meetings and findings that follow from all of them together.</returns>
    public static (ImmutableArray<SpooledOutcome> Outcomes, IStoredRecords<Recommendation> Items) Settle(
        ImmutableArray<SpooledOutcome> outcomes, ImmutableArray<string> names, IStoredRecords<Recommendation> items)
    {
        var identities = new DocumentIdentities();
        SpooledOutcome[] named = [.. outcomes.Select((o, i) => o.Document.Source.File == names[i] ? o : identities.Named(o, names[i]))];
        identities.TellFolders(named);
        IStoredRecords<Recommendation> own = identities._sources.Count == 0
            ? items
            : new ChangedRecords<Recommendation>(items, (_, item) => identities.Renamed(item));
        SymbolClashes clashes = SymbolClashes.Find(own);
        foreach (SymbolClash clash in clashes.Findings)
        {
            identities.Add(clash.Source, DiagnosticCatalogue.SymbolTwice.At(clash.Message));
        }

        IStoredRecords<Recommendation> unique = UniqueIds.Give(own);
        return (
            [.. named.Select(o => identities.WithFindings(clashes.Apply(o)))],
            clashes.IsEmpty ? unique : new ChangedRecords<Recommendation>(unique, (_, item) => clashes.Apply(item)));
    }

    private SpooledOutcome Named(SpooledOutcome outcome, string name)
    {
        SourceInfo source = outcome.Document.Source, renamed = source with { File = name };
        _sources[(source.File, source.Sha256)] = renamed;
        return outcome with { Document = outcome.Document with { Source = renamed } };
    }

    /// <summary>Files of one name in several folders, without a symbol, are of meetings that their folders name.</summary>
    private void TellFolders(SpooledOutcome[] outcomes)
    {
        foreach (IGrouping<string, int> alike in Enumerable.Range(0, outcomes.Length)
            .GroupBy(i => Stem(outcomes[i].Document.Source.File), StringComparer.Ordinal))
        {
            string[] folders = [.. alike.Select(i => Folder(outcomes[i].Document.Source.File)).Distinct(StringComparer.Ordinal)];
            foreach (int i in alike.Where(_ => folders.Length > 1))
            {
                SourceInfo source = outcomes[i].Document.Source;
                Add(
                    source,
                    DiagnosticCatalogue.NameTwice.At($"Files of this name are in {folders.Length} folders; each is a separate document."));
                if (MeetingNames.IsFileName(source))
                {
                    SourceInfo own = source with
                    {
                        Meeting = Folder(source.File).Length == 0 ? Stem(source.File) : $"{Folder(source.File)}/{Stem(source.File)}"
                    };
                    _sources[(Path.GetFileName(source.File), source.Sha256)] = own;
                    outcomes[i] = outcomes[i] with { Document = outcomes[i].Document with { Source = own } };
                }
            }
        }
    }

    private void Add(SourceInfo source, Diagnostic finding)
    {
        if (!_findings.TryGetValue((source.File, source.Sha256), out List<Diagnostic>? found))
        {
            _findings.Add((source.File, source.Sha256), found = []);
        }

        found.Add(finding);
    }

    private SpooledOutcome WithFindings(SpooledOutcome outcome) =>
        _findings.TryGetValue((outcome.Document.Source.File, outcome.Document.Source.Sha256), out List<Diagnostic>? found)
            ? outcome with { Document = outcome.Document with { Diagnostics = [.. outcome.Document.Diagnostics, .. found] } }
            : outcome;

    private Recommendation Renamed(Recommendation item) =>
        _sources.TryGetValue((item.Source.File, item.Source.Sha256), out SourceInfo? source) ? item with { Source = source } : item;

    private static string Stem(string file) => Path.GetFileNameWithoutExtension(file);

    private static string Folder(string file) => file.LastIndexOf('/') is > 0 and var cut ? file[..cut] : "";
}
