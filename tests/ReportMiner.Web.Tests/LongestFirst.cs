using Xunit.Abstractions;

[assembly: TestCollectionOrderer("ReportMiner.Web.Tests.LongestFirst", "ReportMiner.Web.Tests")]

namespace ReportMiner.Web.Tests;

/// <summary>The tests with a browser take longest: they begin first, so that nothing waits for them alone at the end.</summary>
public sealed class LongestFirst : ITestCollectionOrderer
{
    public IEnumerable<ITestCollection> OrderTestCollections(IEnumerable<ITestCollection> testCollections) =>
        testCollections.OrderByDescending(c => c.DisplayName.Contains("Page", StringComparison.Ordinal));
}
