namespace ReportMiner.Fetching.Tests;

public sealed class RobotsTests
{
    [Theory]
    [InlineData("User-agent: *\nDisallow: /api", "/api/symbol/access?s=A", false)]
    [InlineData("User-agent: *\nDisallow: /api\nAllow: /api/symbol", "/api/symbol/access?s=A", true)]
    [InlineData("User-agent: other\nDisallow: /", "/api/symbol", true)]
    [InlineData("User-agent: other\nUser-agent: *\nDisallow: /", "/api/symbol", false)]
    [InlineData("User-agent: *\nDisallow: /\n\nUser-agent: ReportMiner\nDisallow: /private", "/api/symbol", true)]
    [InlineData("User-agent: *\nDisallow:", "/api/symbol", true)]
    [InlineData("User-agent: *\nDisallow: /*.pdf$", "/doc/a.pdf", false)]
    [InlineData("User-agent: *\nDisallow: /*.pdf$", "/doc/a.pdf?x", true)]
    [InlineData("User-agent: * # everybody\nDisallow: /api # but not this", "/api", false)]
    [InlineData("", "/api", true)]
    public void The_longest_rule_decides(string text, string path, bool allowed) =>
        Robots.Parse(text, "ReportMiner/1.0").Allow(path).Should().Be(allowed);
}
