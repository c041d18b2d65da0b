using System.Text.Json.Nodes;

namespace ReportMiner.Cli.Tests;

/// <summary>Links with the sentence encoder, and without it where it is asked for.</summary>
public sealed class EncoderTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("reportminer-test-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [InlineData("run")]
    [InlineData("compare")]
    public void Where_the_encoder_is_not_there_nothing_is_written_and_the_way_out_is_named(string command)
    {
        (int status, string _, string error) = Cli.Start(
            new Dictionary<string, string> { [EncoderFactAttribute.Variable] = At("nowhere") },
            [command, .. Reports(), "--encoder", "--out", At("out")]);
        status.Should().Be(1);
        error.Should().Contain("There is no encoder at").And.Contain(EncoderFactAttribute.Variable);
        File.Exists(Path.Combine(At("out"), "links.jsonl")).Should().BeFalse();
    }

    [Fact]
    public void A_program_that_is_no_encoder_is_named()
    {
        (int status, string _, string error) = Cli.Start(
            new Dictionary<string, string> { [EncoderFactAttribute.Variable] = Path.Combine(Cli.Root, "README.md") },
            ["run", .. Reports(), "--encoder", "--out", At("out")]);
        status.Should().Be(1);
        error.Should().Contain("does not work").And.Contain("Without --encoder links are found by words alone.");
    }

    [EncoderFact]
    public void A_run_says_which_encoder_weighed_its_links_and_a_run_without_says_nothing()
    {
        Run("with", "--encoder");
        Run("without");
        JsonObject with = Options("with"), without = Options("without");
        with["encoder"]!.GetValue<string>().Should().Be("all-MiniLM-L6-v2");
        string[] model = File.ReadAllLines(Path.Combine(Cli.Root, "models", "lineage", "encoder.tsv"));
        model.Should().Contain($"encoder\tsha256\t{with["encoderWeights"]!.GetValue<string>()}");
        with["encoderRuntime"]!.GetValue<string>().Should().StartWith("onnxruntime ");
        without.Select(o => o.Key).Should().NotContain(o => o.StartsWith("encoder", StringComparison.Ordinal));
        Scores("with").Should().NotEqual(Scores("without"), "the encoder weighs");
        Recall("with").Should().BeGreaterThanOrEqualTo(Recall("without"));
    }

    [EncoderFact]
    public void Kept_vectors_and_fresh_ones_give_the_same_bytes()
    {
        Run("kept", "--encoder");
        File.Exists(Path.Combine(At("kept"), ".reportminer-cache", "vectors")).Should().BeTrue();
        byte[] first = File.ReadAllBytes(Path.Combine(At("kept"), "links.jsonl"));
        File.Delete(Path.Combine(At("kept"), "links.jsonl"));
        Run("kept", "--encoder");
        Run("fresh", "--encoder", "--no-cache");
        File.ReadAllBytes(Path.Combine(At("kept"), "links.jsonl")).Should().Equal(first);
        File.ReadAllBytes(Path.Combine(At("fresh"), "links.jsonl")).Should().Equal(first);
    }

    [EncoderFact]
    public void Earlier_runs_are_compared_with_the_encoder_and_it_is_said()
    {
        Run("first", "--encoder");
        (int status, string _, string error) = Cli.Start("compare", At("first"), "--out", At("joined"));
        status.Should().Be(0, error);
        Options("joined").ContainsKey("encoder").Should().BeFalse("these links were found by words alone");
        (status, _, error) = Cli.Start("compare", At("first"), "--encoder", "--out", At("joined"));
        status.Should().Be(0, error);
        Options("joined")["encoder"]!.GetValue<string>().Should().Be("all-MiniLM-L6-v2");
        Scores("joined").Should().Equal(Scores("first"));
    }

    private static string[] Reports() =>
    [
        .. new[] { "2021-en", "2023-ru" }.Select(r => Path.Combine(Cli.Root, "corpus", "chains", $"road-safety-{r}.md")),
    ];

    private string At(string name) => Path.Combine(_folder, name);

    private void Run(string into, params string[] options)
    {
        (int status, string _, string error) = Cli.Start(["run", .. Reports(), "--out", At(into), .. options]);
        status.Should().BeOneOf([0, 2], error);
    }

    private JsonObject Options(string run) =>
        JsonNode.Parse(File.ReadAllText(Path.Combine(At(run), "run.json")))!["options"]!.AsObject();

    private double[] Scores(string run) => [.. Links(run).Select(l => l["score"]!.GetValue<double>())];

    /// <summary>Links of the gold that are found and certain.</summary>
    private int Recall(string run)
    {
        HashSet<string> found = [.. Links(run).Where(l => l["certain"]!.GetValue<bool>()).Select(l => Key(l["earlier"]!, l["later"]!))];
        JsonArray gold = JsonNode.Parse(
            File.ReadAllText(Path.Combine(Cli.Root, "corpus", "gold", "chains", "road-safety-2023.json")))!.AsArray();
        return gold.SelectMany(g => g!["must"]!.AsArray().Select(m => Key(m!, g["later"]!))).Count(found.Contains);
    }

    private static string Key(JsonNode earlier, JsonNode later) => $"{Bare(earlier)} > {Bare(later)}";

    private static string Bare(JsonNode item) => item["label"]!.GetValue<string>().Trim('(', ')', '.');

    private IEnumerable<JsonNode> Links(string run) =>
        File.ReadLines(Path.Combine(At(run), "links.jsonl")).Select(l => JsonNode.Parse(l)!);
}
