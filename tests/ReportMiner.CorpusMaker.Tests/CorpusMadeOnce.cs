namespace ReportMiner.CorpusMaker.Tests;

/// <summary>Makes the corpus once for all tests that look at it.</summary>
[CollectionDefinition(nameof(CorpusFolder))]
public sealed class CorpusMadeOnce : ICollectionFixture<CorpusFolder>;
