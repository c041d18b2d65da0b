using System.Text.Json;

namespace ReportMiner.Export.Tests;

public class NotebookTests
{
    public static TheoryData<string> Names() =>
        [.. Directory.EnumerateFiles(Folder(), "*.ipynb").Select(f => Path.GetFileName(f)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Names))]
    public void Notebooks_are_kept_without_outputs(string name)
    {
        using var notebook = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(Folder(), name)));
        notebook.RootElement.GetProperty("nbformat").GetInt32().Should().Be(4);
        JsonElement[] code =
        [
            .. notebook.RootElement.GetProperty("cells").EnumerateArray().Where(c => c.GetProperty("cell_type").GetString() == "code")
        ];
        code.Should().NotBeEmpty();
        code.Should()
            .OnlyContain(c =>
                c.GetProperty("outputs").GetArrayLength() == 0 && c.GetProperty("execution_count").ValueKind == JsonValueKind.Null);
    }

    [Fact]
    public void The_readme_names_every_notebook_and_program()
    {
        string readme = File.ReadAllText(Path.Combine(Folder(), "README.md"));
        foreach (string file in Directory.EnumerateFiles(Folder()).Where(f => Path.GetExtension(f) is ".ipynb" or ".cs")
            .Select(f => Path.GetFileName(f)))
        {
            readme.Should().Contain(file);
        }
    }

    [Fact]
    public void The_page_for_researchers_names_every_format()
    {
        string page = File.ReadAllText(Path.Combine(Folder(), "..", "src", "docs", "researchers.md"));
        string[] tabular = ["csv-ru", "long", "wide", "parquet", "bibtex", "csl", "qda", "akn", "csv", "jsonl", "datapackage", "codebook"];
        Exporters.All.Select(e => e.Name).Should().Contain(tabular);
        foreach (string name in tabular)
        {
            page.Should().Contain($"`{name}`");
        }
    }

    private static string Folder() => Path.Combine(CheckoutFolder.Root, "notebooks");
}
