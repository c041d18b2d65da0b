using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using ReportMiner.Export.DataPackage;
using ReportMiner.Model.Runs;

namespace ReportMiner.Export.Tests;

public class DataPackageTests
{
    private static readonly MemoryTarget Memory = MemoryTarget.Of(InventedRun.Build(), "datapackage", "codebook");

    [Fact]
    public void Asking_for_the_description_writes_the_tables_it_describes()
    {
        using var package = JsonDocument.Parse(Memory.Bytes("datapackage.json"));
        package.RootElement.GetProperty("resources").EnumerateArray().Select(r => r.GetProperty("path").GetString())
            .Should()
            .Equal(
                "recommendations.csv", "documents.csv", "links.csv", "matrix.csv", "recommendations.jsonl", "links.jsonl", "lines.jsonl");
    }

    [Fact]
    public void Headers_and_keys_are_those_of_the_files()
    {
        using var package = JsonDocument.Parse(Memory.Bytes("datapackage.json"));
        foreach (JsonElement resource in package.RootElement.GetProperty("resources").EnumerateArray()
            .Where(r => r.GetProperty("format").GetString() == "csv"))
        {
            string header = Memory.Text(resource.GetProperty("path").GetString()!).TrimStart('\uFEFF').Split("\r\n")[0];
            header.Should()
                .Be(string.Join(
                    ',',
                    resource.GetProperty("schema").GetProperty("fields").EnumerateArray().Select(f => f.GetProperty("name").GetString())));
        }
    }

    [Fact]
    public void Every_field_is_described_and_stands_in_the_codebook()
    {
        RunView run = new(InventedRun.Build());
        string codebook = Memory.Text("codebook.md");
        foreach (var field in AllTables.Tables.SelectMany(t => t.FieldsOf(run)))
        {
            field.Description.Should().EndWith(".", field.Name);
            codebook.Should().Contain($"| `{field.Name}` |");
        }

        codebook.Should().Contain("as invented \\| for tests");
    }

    [Fact]
    public void Rows_keep_the_types_constraints_and_keys_of_their_schema()
    {
        using var package = JsonDocument.Parse(Memory.Bytes("datapackage.json"));
        var tables = package.RootElement.GetProperty("resources").EnumerateArray().Where(r => r.GetProperty("format").GetString() == "csv")
            .ToDictionary(
                r => r.GetProperty("name").GetString()!,
                r => (Schema: r.GetProperty("schema"), Rows: CsvTests.Read(Memory.Bytes(r.GetProperty("path").GetString()!))));
        foreach (var (name, (schema, rows)) in tables)
        {
            foreach (JsonElement field in schema.GetProperty("fields").EnumerateArray())
            {
                Check(name, field, [.. rows.Select(r => r[field.GetProperty("name").GetString()!])]);
            }

            Keys(rows, schema.GetProperty("primaryKey")).Should().OnlyHaveUniqueItems(name);
            if (schema.TryGetProperty("foreignKeys", out JsonElement keys))
            {
                foreach (JsonElement key in keys.EnumerateArray())
                {
                    JsonElement reference = key.GetProperty("reference");
                    Keys(rows, key.GetProperty("fields")).Should()
                        .BeSubsetOf(
                            Keys(tables[reference.GetProperty("resource").GetString()!].Rows, reference.GetProperty("fields")), name);
                }
            }
        }
    }

    private static string[] Keys(List<Dictionary<string, string>> rows, JsonElement fields) =>
        [.. rows.Select(r => string.Join('|', fields.EnumerateArray().Select(f => r[f.GetString()!])))];

    private static void Check(string table, JsonElement field, string[] values)
    {
        string name = $"{table}.{field.GetProperty("name").GetString()}";
        string[] given = [.. values.Where(v => v.Length > 0)];
        Func<string, bool> parses = field.GetProperty("type").GetString() switch
        {
            "integer" => v => int.TryParse(v, CultureInfo.InvariantCulture, out _),
            "number" => v => double.TryParse(v, CultureInfo.InvariantCulture, out _),
            "boolean" => v => v is "true" or "false",
            "date" => v => DateOnly.TryParseExact(v, "yyyy-MM-dd", out _),
            _ => _ => true,
        };
        given.Where(v => !parses(v)).Should().BeEmpty(name);
        if (!field.TryGetProperty("constraints", out JsonElement constraints))
        {
            return;
        }

        if (constraints.TryGetProperty("required", out _))
        {
            given.Should().HaveCount(values.Length, name);
        }

        if (constraints.TryGetProperty("enum", out JsonElement words))
        {
            given.Should().BeSubsetOf(words.EnumerateArray().Select(w => w.GetString()), name);
        }

        if (constraints.TryGetProperty("pattern", out JsonElement pattern))
        {
            given.Where(v => !Regex.IsMatch(v, $"^(?:{pattern.GetString()})$")).Should().BeEmpty(name);
        }

        if (constraints.TryGetProperty("maximum", out JsonElement maximum))
        {
            given.Where(v => double.Parse(v, CultureInfo.InvariantCulture) > maximum.GetDouble()).Should().BeEmpty(name);
        }
    }

    [Fact]
    public void Times_stand_in_the_run_report_only_when_asked()
    {
        MemoryTarget.Of(InventedRun.Build(), "run").Text("run.json").Should().NotContain("milliseconds");
        MemoryTarget.Of(InventedRun.Build(), ExportOptions.Default with { Timing = true }, "run").Text("run.json").Should()
            .Contain("\"milliseconds\": 12.5");
    }

    [Fact]
    public void The_run_report_tells_status_and_gaps()
    {
        using var report = JsonDocument.Parse(MemoryTarget.Of(InventedRun.Build(), "run").Bytes("run.json"));
        JsonElement incomplete = report.RootElement.GetProperty("documents")[2];
        incomplete.GetProperty("status").GetString().Should().Be("incomplete");
        incomplete.GetProperty("completeness").GetProperty("chains")[0].GetProperty("missing")[0].GetString().Should().Be("7");
        incomplete.GetProperty("diagnostics")[0].GetProperty("code").GetString().Should().Be("RM1201");
        report.RootElement.GetProperty("counts").GetProperty("failed").GetInt32().Should().Be(1);
    }
}
