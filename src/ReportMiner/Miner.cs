using System.Collections.Immutable;
using ReportMiner.Model;
using ReportMiner.Model.Comparison;
using ReportMiner.Model.Documents;
using ReportMiner.Model.Recommendations;
using ReportMiner.Model.Runs;
using ReportMiner.Model.Themes;
using ReportMiner.Pipeline.Alignments;
using ReportMiner.Pipeline.ChangeLists;
using ReportMiner.Pipeline.Documents;
using ReportMiner.Pipeline.Inputs;
using ReportMiner.Pipeline.Outcomes;
using ReportMiner.Pipeline.Runs;
using ReportMiner.Pipeline.Themes;
using ReportMiner.Pipeline.Watching;
using ReportMiner.Pipeline.Workers;

namespace ReportMiner;

/// <summary>
/// Reads United Nations meeting reports and takes out their recommendations. Open one, then read single documents or run over folders;
/// models are loaded once, when they are first needed. All methods may be called by several threads at a time, and give the same results on
/// every machine.
/// </summary>
/// <example><code>
/// var miner = Miner.Open();
/// MinedDocument report = miner.Read("report.pdf");
/// using MinedRun run = miner.Run(["reports"]);
/// run.Export("out", ["csv", "xlsx"]);
/// </code></example>
public sealed class Miner
{
    private readonly MinerOptions _options;
    private readonly Lazy<ItemTagger> _tagger;

    private Miner(MinerOptions options)
    {
        _options = options;
        _tagger = new Lazy<ItemTagger>(() => ItemTagger.Load(options.Catalogue, options.Model));
    }

    /// <summary>Version of the library, as results name it.</summary>
    public static string Version => ReportRun.Version;

    /// <summary>Catalogue of the themes that items get.</summary>
    /// <exception cref="CatalogueException">The catalogue cannot be read.</exception>
    public ThemeCatalogue Catalogue => _tagger.Value.Catalogue;

    /// <summary>Makes a miner. Nothing is read yet.</summary>
    /// <param name="options">How it works; <see langword="null"/> for the defaults.</param>
    /// <exception cref="ArgumentOutOfRangeException"><see cref="MinerOptions.Jobs"/> is below 1.</exception>
    public static Miner Open(MinerOptions? options = null)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(options?.Jobs ?? 1, 1);
        return new Miner(options ?? new MinerOptions());
    }

    /// <summary>Reads one document without looking for items: masthead, blocks, and the proof that nothing was lost.</summary>
    /// <param name="file">Path of a file in one of the formats read.</param>
    /// <param name="cancellation">Ends the reading.</param>
    /// <returns>The document; one that cannot be read is <see cref="DocumentStatus.Failed"/> and holds the reason.</returns>
    /// <exception cref="InputException">There is no such file.</exception>
    public Document Inspect(string file, CancellationToken cancellation = default) => Outcome(file, cancellation).Document;

    /// <summary>Reads one document, takes out its items and gives them their themes.</summary>
    /// <param name="file">Path of a file in one of the formats read.</param>
    /// <param name="cancellation">Ends the reading.</param>
    /// <returns>The document; one that cannot be read is <see cref="DocumentStatus.Failed"/>, holds the reason, and has no item.</returns>
    /// <exception cref="InputException">There is no such file.</exception>
    public MinedDocument Read(string file, CancellationToken cancellation = default)
    {
        DocumentOutcome outcome = Outcome(file, cancellation);
        ImmutableArray<Recommendation> items = _tagger.Value.Tag(outcome.Items);
        return new MinedDocument(_tagger.Value.Noted(outcome.Document, items), items);
    }

    /// <summary>The main job without the writing: reads documents, takes out items, tags them, and links them across meetings.</summary>
    /// <param name="inputs">Files, folders or globs such as <c>reports/**/*.pdf</c>.</param>
    /// <param name="progress">Receives every file and stage.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <returns>The run. It keeps items on disk until it is disposed of.</returns>
    /// <exception cref="InputException">An input does not exist, cannot be opened, or holds no document.</exception>
    public MinedRun Run(IEnumerable<string> inputs, IProgress<RunProgress>? progress = null, CancellationToken cancellation = default)
    {
        ImmutableArray<string> named = [.. inputs];
        CollectedInputs found = InputCollector.Gather(named);
        RunOptions options = _options.ForRun(named) with { Refused = found.Refused };
        return new MinedRun(ReportRun.Understand(found.Files, options, progress, cancellation));
    }

    /// <summary>Links the items of documents that were read before, as <see cref="Run"/> does with those of its inputs.</summary>
    /// <param name="documents">Documents that a miner of the same options read, in any order.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <returns>The run. It keeps items on disk until it is disposed of.</returns>
    public MinedRun Compare(IEnumerable<MinedDocument> documents, CancellationToken cancellation = default)
    {
        ImmutableArray<DocumentOutcome> outcomes = [.. documents.Select(d => new DocumentOutcome(d.Document, d.Items, 0))];
        return new MinedRun(ReportRun.Compare(outcomes, _options.ForRun([]), _tagger.Value, cancellation));
    }

    /// <summary>Sets two versions of a document side by side, in one language or in two.</summary>
    /// <param name="first">One version.</param>
    /// <param name="second">The other.</param>
    /// <returns>Pairs of blocks, and what the two do not share.</returns>
    public static Alignment Align(Document first, Document second) => VersionAligner.Align(first, second);

    /// <summary>
    /// Lists what changed between two drafts of one document: items added, deleted, merged, split, moved, softened, reversed, and other
    /// paragraphs.
    /// </summary>
    /// <param name="earlier">Path of the earlier draft.</param>
    /// <param name="later">Path of the later draft.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <exception cref="InputException">There is no such file, or it cannot be read.</exception>
    public ChangeList Changes(string earlier, string later, CancellationToken cancellation = default)
    {
        DocumentOutcome[] drafts = [.. new[] { earlier, later }.AsParallel().AsOrdered().Select(file => Outcome(file, cancellation))];
        return drafts.FirstOrDefault(d => d.Document.Status == DocumentStatus.Failed) is { } failed
            ? throw new InputException(
                $"'{failed.Document.Source.File}' cannot be "
                    + $"read: {failed.Document.Diagnostics[0].Code} {failed.Document.Diagnostics[0].Message}")
            : DraftComparison.Compare(drafts[0], drafts[1], cancellation);
    }

    /// <summary>Watches a folder and writes a change list on every save of a document in it, until it is stopped.</summary>
    /// <param name="folder">Folder that is watched, with the folders in it.</param>
    /// <param name="output">Folder for versions and change lists.</param>
    /// <param name="reader">Language of the change lists; English unless it is Russian.</param>
    /// <param name="tell">Receives each save.</param>
    /// <param name="cancellation">Ends the watch.</param>
    public void Watch(string folder, string output, Language reader, Action<SaveReport> tell, CancellationToken cancellation) =>
        new FolderWatch(folder, output, Outcome, reader).Run(tell, cancellation);

    private DocumentOutcome Outcome(string file, CancellationToken cancellation)
    {
        if (!File.Exists(file) && !InputCollector.IsInArchive(file))
        {
            throw new InputException($"'{file}' is not a file.");
        }

        string path = Path.GetFullPath(file);
        return _options.Worker is { } worker
            ? IsolatedReading.Process(path, _options.Limits, worker, cancellation)
            : WatchedReading.Process(path, _options.Limits, cancellation);
    }
}
