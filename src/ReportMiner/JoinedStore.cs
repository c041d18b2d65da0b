using System.Collections.Immutable;
using ReportMiner.Decisions;
using ReportMiner.Model.Comparison;
using ReportMiner.Model.Runs;
using ReportMiner.Model.Themes;
using ReportMiner.Pipeline.Runs;
using ReportMiner.Store;

namespace ReportMiner;

/// <summary>Several runs read together; nothing is written to them.</summary>
internal sealed class JoinedStore(ImmutableArray<IRunStore> stores) : IRunStore
{
    public RunResult Read() => JoinedRuns.Read(stores, SeriesPlan.None, encoder: false, CancellationToken.None);

    public ThemeCatalogue ReadCatalogue() => stores[0].ReadCatalogue();

    public ImmutableArray<Decision> ReadDecisions() => [.. stores.SelectMany(s => s.ReadDecisions())];

    public string RunStamp() => string.Join('+', stores.Select(s => s.RunStamp()));

    public string Stamp() => string.Join('+', stores.Select(s => s.Stamp()));

    public LogPart ReadLog(long from) => throw new NotSupportedException("Several runs have several logs.");

    public void Write(RunResult run) => throw new NotSupportedException("Several runs are read only.");

    public void Append(IEnumerable<Decision> decisions) => throw new NotSupportedException("Several runs are read only.");

    public bool TryAppend(IEnumerable<Decision> decisions, long end) => throw new NotSupportedException("Several runs are read only.");
}
