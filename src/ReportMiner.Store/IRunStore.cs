using System.Collections.Immutable;
using ReportMiner.Decisions;
using ReportMiner.Model.Runs;
using ReportMiner.Model.Themes;

namespace ReportMiner.Store;

/// <summary>
/// Keeps one run: its items, lineage, documents, catalogue and options, and the decisions that people made on it. Whoever reads a run reads
/// it here, with its decisions applied.
/// </summary>
public interface IRunStore
{
    /// <summary>Keeps a run in the place of the one before; the decisions stay.</summary>
    /// <exception cref="InputException">The store cannot be written to.</exception>
    /// <exception cref="IOException">The run could not be stored; the previous one is unchanged.</exception>
    void Write(RunResult run);

    /// <summary>
    /// The run with its decisions applied; those that no longer fit are in <see cref="RunResult.DecisionConflicts"/>. Blocks of documents
    /// are not kept.
    /// </summary>
    /// <exception cref="InputException">There is no run, or it cannot be read.</exception>
    RunResult Read();

    /// <summary>
    /// The run as <see cref="Read"/> gives it, its items and links left where the store keeps them, if it can: for who passes over them
    /// once or looks a few up.
    /// Dispose of it.
    /// </summary>
    /// <exception cref="InputException">There is no run, or it cannot be read; a row that cannot be read may be told only when it is
    /// reached.</exception>
    RunResult Open() => Read();

    /// <summary>
    /// The run as <see cref="Read"/> gives it, for who only passes over it: nothing of it is in memory that the store can leave where it
    /// keeps it. Dispose of it.
    /// </summary>
    /// <exception cref="InputException">There is no run, or it cannot be read; a row that cannot be read may be told only when it is
    /// reached.</exception>
    RunRows OpenRows() => RunRows.Of(Open());

    /// <summary>The catalogue of the run's themes.</summary>
    /// <exception cref="InputException">There is no run, or it cannot be read.</exception>
    ThemeCatalogue ReadCatalogue();

    /// <summary>The decisions, in the order in which they were made.</summary>
    /// <exception cref="InputException">They cannot be read.</exception>
    ImmutableArray<Decision> ReadDecisions();

    /// <summary>
    /// The log from some place on: a former end of it, or 0. Where it is shorter than that, it is not the log that was read: an end of -1.
    /// </summary>
    LogPart ReadLog(long from);

    /// <summary>Appends decisions, each chained to the one before. They are on disk when this returns.</summary>
    /// <exception cref="IOException">The log cannot be written.</exception>
    void Append(IEnumerable<Decision> decisions);

    /// <summary>Appends decisions as <see cref="Append"/> does, unless somebody added to the log meanwhile.</summary>
    /// <param name="decisions">In the order in which they were made.</param>
    /// <param name="end">The <see cref="LogPart.End"/> up to which the log was read when they were made.</param>
    /// <returns>Whether they were appended; otherwise nothing was, and who decides looks at what is new first.</returns>
    /// <exception cref="IOException">The log cannot be written.</exception>
    bool TryAppend(IEnumerable<Decision> decisions, long end);

    /// <summary>Identifies this run without its decisions; cheap enough to be read often.</summary>
    /// <exception cref="InputException">There is no run.</exception>
    string RunStamp();

    /// <summary>Identifies this state of the run and its decisions.</summary>
    /// <exception cref="InputException">There is no run.</exception>
    string Stamp();
}
