using ReportMiner.Pipeline.Encoders;

namespace ReportMiner.Pipeline.Tests.Encoders;

public sealed class VectorFileTests
{
    private static readonly EncoderIdentity Encoder = new("small", new string('a', 64), new string('b', 64), "library 1", 3);

    private static readonly Dictionary<string, float[]> Vectors = new()
    {
        ["States should keep traffic data."] = [0.1f, -0.2f, 3e-9f],
        ["Государствам следует хранить данные."] = [1, 0, float.Epsilon],
    };

    [Fact]
    public void What_is_kept_is_read_again_to_the_bit()
    {
        using var folder = new Folder();
        var file = new VectorFile(folder.At("vectors"));
        file.Keep(Encoder, Vectors);
        file.Read(Encoder, Vectors.Keys.Append("another text")).Should().BeEquivalentTo(Vectors);
    }

    [Fact]
    public void Vectors_of_another_encoder_are_not_taken()
    {
        using var folder = new Folder();
        var file = new VectorFile(folder.At("vectors"));
        file.Keep(Encoder, Vectors);
        file.Read(Encoder with { Runtime = "library 2" }, Vectors.Keys).Should().BeEmpty();
        file.Read(Encoder with { Weights = new string('c', 64) }, Vectors.Keys).Should().BeEmpty();
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(1)]
    public void A_damaged_file_counts_as_empty(int bytes)
    {
        using var folder = new Folder();
        var file = new VectorFile(folder.At("vectors"));
        file.Keep(Encoder, Vectors);
        byte[] whole = File.ReadAllBytes(folder.At("vectors"));
        File.WriteAllBytes(folder.At("vectors"), bytes < 0 ? whole[..^1] : [.. whole, 0]);
        file.Read(Encoder, Vectors.Keys).Should().BeEmpty();
        File.Delete(folder.At("vectors"));
        file.Read(Encoder, Vectors.Keys).Should().BeEmpty();
    }

    [Fact]
    public void The_line_of_an_encoder_is_read_as_it_was_written()
    {
        EncoderIdentity.Parse(Encoder.ToString()).Should().Be(Encoder);
        EncoderIdentity.Parse("small\tnot a hash\t\t\t3").Should().BeNull();
        EncoderIdentity.Parse("").Should().BeNull();
    }
}
