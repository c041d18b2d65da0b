using ReportMiner.Model.Manuscripts;

namespace ReportMiner.Model.Tests;

public sealed class BoxTests
{
    [Fact]
    public void The_union_holds_both()
    {
        Box union = new Box(10, 20, 30, 40).Union(new Box(5, 25, 20, 60));

        union.Should().Be(new Box(5, 20, 30, 60));
        union.Width.Should().Be(25);
        union.Height.Should().Be(40);
    }
}
