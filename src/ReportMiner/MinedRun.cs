using System.Collections.Immutable;
using ReportMiner.Export;
using ReportMiner.Model.Comparison;
using ReportMiner.Model.Recommendations;
using ReportMiner.Model.Runs;
using ReportMiner.Model.Themes;
using ReportMiner.Pipeline.Runs;
using ReportMiner.Store.Folders;

namespace ReportMiner;

/// <summary>
/// What a run over documents found. Documents and lines of the matrix are in memory; items and links are read from disk each time that they
/// are asked for, and can no longer be read once the run is disposed of.
/// </summary>
public sealed class MinedRun : IDisposable
{
    private readonly RunResult _run;
    private bool _disposed;

    internal MinedRun(RunResult run) => _run = run;

    /// <summary>One a file, in the order of meetings, symbols and file names: status, diagnostics, number of items.</summary>
    public ImmutableArray<DocumentReport> Documents => _run.Documents;

    /// <summary>The meetings, in order of time.</summary>
    public ImmutableArray<string> Meetings => _run.Lineage.Meetings;

    /// <summary>The rows of the matrix: what became of each item from meeting to meeting.</summary>
    public ImmutableArray<LineageLine> Lines => _run.Lineage.Lines;

    /// <summary>Catalogue of the themes that the items carry.</summary>
    public ThemeCatalogue Catalogue => _run.Catalogue;

    /// <summary>Decisions of people that no longer fit, each with the reason.</summary>
    public ImmutableArray<string> DecisionConflicts => _run.DecisionConflicts;

    /// <summary>Whether every document is complete.</summary>
    public bool IsComplete => ReportRun.AllComplete(_run);

    /// <summary>A document that was read has blocks where its text was kept.</summary>
    private bool HasText => _run.Documents.Any(d => !d.Document.Blocks.IsDefaultOrEmpty);

    /// <summary>Opens the results that a run wrote into a folder, with the decisions that people made on them.</summary>
    /// <param name="folder">Folder that <c>run --out</c> or <see cref="Export"/> wrote.</param>
    /// <exception cref="InputException">The folder is not that of a run, or is not whole.</exception>
    public static MinedRun Load(string folder) => new(new FolderStore(folder).Read());

    /// <summary>Reads the items, in the order of the documents and of their text.</summary>
    /// <exception cref="ObjectDisposedException">The run was disposed of.</exception>
    public IEnumerable<Recommendation> ReadItems() => Open().Recommendations;

    /// <summary>Reads the links between items of different meetings and language versions.</summary>
    /// <exception cref="ObjectDisposedException">The run was disposed of.</exception>
    public IEnumerable<ItemLink> ReadLinks() => Open().Lineage.Links;

    /// <summary>
    /// Writes the run in the formats named. The files take the places of earlier ones together, once all of them are whole.
    /// </summary>
    /// <param name="folder">Folder for the results; made where it does not exist. Decisions that people made on earlier results in it are
    /// applied.</param>
    /// <param name="formats">Names as <c>--formats</c> takes them; empty for the usual ones.</param>
    /// <returns>Names of the files written.</returns>
    /// <exception cref="UnknownFormatNameException">A format is not known.</exception>
    /// <exception cref="InputException">The folder cannot be used, or a format needs text that the run did not keep
    /// (<see cref="MinerOptions.KeepText"/>).</exception>
    /// <exception cref="ObjectDisposedException">The run was disposed of.</exception>
    /// <exception cref="IOException">The results could not be written; the earlier ones are unchanged.</exception>
    public ImmutableArray<string> Export(string folder, IReadOnlyCollection<string>? formats = null) =>
        ExportWith(folder, Exporters.Select(formats ?? [], ExportOptions.Default));

    /// <summary>Writes the run with exporters of your own, or with those of <see cref="Exporters"/>.</summary>
    /// <param name="folder">Folder for the results; made where it does not exist. Decisions that people made on earlier results in it are
    /// applied.</param>
    /// <param name="exporters">The exporters, each after those that it needs.</param>
    /// <returns>Names of the files written.</returns>
    /// <exception cref="InputException">The folder cannot be used, or an exporter needs text that the run did not keep
    /// (<see cref="MinerOptions.KeepText"/>).</exception>
    /// <exception cref="ObjectDisposedException">The run was disposed of.</exception>
    /// <exception cref="IOException">The results could not be written; the earlier ones are unchanged.</exception>
    public ImmutableArray<string> ExportWith(string folder, ImmutableArray<IExporter> exporters)
    {
        if (exporters.FirstOrDefault(e => e.NeedsText) is { } textual && !HasText)
        {
            throw new InputException(
                $"The run did not keep the text that {textual.Name} needs: open the miner with {nameof(MinerOptions.KeepText)}.");
        }

        using OutputFolder output = OutputFolder.Open(folder);
        var target = new ExportTarget(output.Create);
        Exporters.Export(new FolderStore(folder).Decided(Open()), exporters, target);
        output.Commit();
        return [.. target.Written.Select(w => w.Name)];
    }

    /// <summary>Gives the room on the disk back. Items and links can no longer be read.</summary>
    public void Dispose()
    {
        _disposed = true;
        _run.Dispose();
    }

    private RunResult Open()
    {
        ObjectDisposedException.ThrowIf(_disposed, this);
        return _run;
    }
}
