using System.Globalization;
using System.Text.Json;
using ReportMiner.Cli.Tests.Outside;

namespace ReportMiner.Cli.Tests.Notebooks;

/// <summary>The notebooks, executed from the checkout on the results of the main job.</summary>
[Collection(SampleRun.Name)]
public sealed class NotebookTests(SampleRun run) : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("reportminer-notebooks-").FullName;

    public void Dispose() => Directory.Delete(_folder, true);

    [NotebookFact]
    public void Every_notebook_runs_to_its_end_and_draws()
    {
        string[] names =
        [
            .. Directory.GetFiles(Path.Combine(Cli.Root, "notebooks"), "*.ipynb").Select(f => Path.GetFileName(f))
                .Order(StringComparer.Ordinal)
        ];

        Execute([], names);

        names.Should().HaveCountGreaterThanOrEqualTo(4);
        foreach (string name in names)
        {
            JsonElement[] outputs = Outputs(name);
            outputs.Should()
                .NotContain(
                    o =>
                        o.GetProperty("output_type").GetString() == "error"
                            || (o.GetProperty("output_type").GetString() == "stream" && o.GetProperty("name").GetString() == "stderr"),
                    name);
            outputs.Any(o => Data(o, "image/png") is { Length: > 5000 }).Should().BeTrue("{0} draws", name);
        }
    }

    [NotebookFact]
    public void The_notebook_on_agreement_and_the_program_come_to_the_same()
    {
        string first =
            Write(
                "first.csv",
                "id,themes\n1,prevention\n2,prevention;legislation\n3,\n4,legislation\n5,sovereignty\n6,prevention\n7,legislation\n");
        string second =
            Write(
                "second.csv",
                "id,themes\n1,prevention\n2,legislation\n3,\n4,legislation;prevention\n5,\n6,prevention\n7,sovereignty\n8,prevention\n");

        Execute(new() { ["REPORTMINER_CODERS"] = $"{first};{second}" }, ["agreement.ipynb"]);

        string table = Outputs("agreement.ipynb").Select(o => Data(o, "text/plain")).OfType<string>().Single(t => t.Contains('κ'));
        string[][] program =
        [
            .. Cli.Run("evaluate", "agreement", first, second).Out.Split('\n').Select(Words)
                .Where(w => w is ["legislation" or "prevention" or "sovereignty", ..])
        ];
        program.Should().HaveCount(3);
        foreach (string[] theme in program)
        {
            string[] notebook = table.Split('\n').Select(Words).Single(w => w.FirstOrDefault() == theme[0]);
            for (int value = 1; value <= 2; value++)
            {
                Number(notebook[^value]).Should().BeApproximately(Number(theme[^value]), 0.0051, theme[0]);
            }
        }
    }

    private void Execute(Dictionary<string, string> environment, string[] names)
    {
        environment["REPORTMINER_RUN"] = run.Folder;
        var (status, _, error) =
            Tool.Run(
                "jupyter",
                Path.Combine(Cli.Root, "notebooks"),
                environment,
                ["nbconvert", "--to", "notebook", "--execute", "--output-dir", _folder, .. names]);
        status.Should().Be(0, error);
    }

    private JsonElement[] Outputs(string name) =>
    [
        .. JsonDocument.Parse(File.ReadAllBytes(Path.Combine(_folder, name))).RootElement.GetProperty("cells").EnumerateArray()
            .Where(c => c.GetProperty("cell_type").GetString() == "code").SelectMany(c => c.GetProperty("outputs").EnumerateArray()),
    ];

    private static string? Data(JsonElement output, string type) =>
        output.TryGetProperty("data", out JsonElement data) && data.TryGetProperty(type, out JsonElement content)
            ? content.ValueKind == JsonValueKind.Array
                ? string.Concat(content.EnumerateArray().Select(l => l.GetString()))
                : content.GetString()
            : null;

    private string Write(string name, string text)
    {
        string file = Path.Combine(_folder, name);
        File.WriteAllText(file, text);
        return file;
    }

    private static string[] Words(string line) => line.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);

    private static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);
}
