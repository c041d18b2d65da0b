namespace ReportMiner.Cli.Tests.Outside;

/// <summary>The tests that share one run over the samples.</summary>
[CollectionDefinition(SampleRun.Name)]
public sealed class SampleRunTests : ICollectionFixture<SampleRun>;
