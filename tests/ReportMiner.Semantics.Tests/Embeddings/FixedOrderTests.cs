using ReportMiner.Semantics.Embeddings;

namespace ReportMiner.Semantics.Tests.Embeddings;

public sealed class FixedOrderTests
{
    /// <summary>Lengths with nothing left over, with some and with less than one step of eight.</summary>
    [Theory]
    [InlineData(0)]
    [InlineData(5)]
    [InlineData(16)]
    [InlineData(29)]
    public void A_sum_is_made_in_the_order_that_is_written_down(int length)
    {
        float[] a = [.. Enumerable.Range(1, length).Select(i => MathF.Sin(i) * i)],
            b = [.. Enumerable.Range(1, length).Select(i => MathF.Cos(i) / i)];
        float[] eight = new float[8];
        for (int i = 0; i < length / 8 * 8; i++)
        {
            eight[i % 8] += (float)(a[i] * b[i]);
        }

        float sum = 0;
        foreach (float part in eight)
        {
            sum += part;
        }

        for (int i = length / 8 * 8; i < length; i++)
        {
            sum += (float)(a[i] * b[i]);
        }

        FixedOrder.Dot(a, b).Should().Be(sum);
        FixedOrder.Dot(b, a).Should().Be(sum);
    }
}
