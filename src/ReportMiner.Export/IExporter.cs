using System.Collections.Immutable;
using ReportMiner.Model.Runs;

namespace ReportMiner.Export;

/// <summary>Writes one format of a run's outputs.</summary>
public interface IExporter
{
    /// <summary>Name that <c>--formats</c> takes: lower-case letters and hyphens.</summary>
    string Name { get; }

    /// <summary>What it writes, in half a line of English for the help.</summary>
    string Summary { get; }

    /// <summary>Whether it is written when no formats are named.</summary>
    bool ByDefault { get; }

    /// <summary>Names of the files that it writes, without folder.</summary>
    ImmutableArray<string> Files { get; }

    /// <summary>Names of the exporters whose files it describes; they are written before it.</summary>
    ImmutableArray<string> Needs { get; }

    /// <summary>Whether it writes from the blocks of the documents, which the folder of a run does not hold.</summary>
    bool NeedsText => false;

    /// <summary>Whether an exporter that writes from blocks can write a part without them, from the items.</summary>
    bool WritesWithoutText => false;

    /// <summary>Writes its files. The same run gives the same bytes on every machine.</summary>
    /// <exception cref="IOException">The target could not be written.</exception>
    void Export(RunView run, ExportTarget target);
}
