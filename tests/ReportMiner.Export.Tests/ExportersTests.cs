using System.Globalization;
using System.Security.Cryptography;

namespace ReportMiner.Export.Tests;

public class ExportersTests
{
    [Fact]
    public void Every_exporter_writes_the_files_it_names_and_no_other()
    {
        foreach (IExporter exporter in Exporters.All)
        {
            var memory = new MemoryTarget();
            exporter.Export(new RunView(InventedRun.Build()), memory.Target);
            memory.Names.Should().Equal(exporter.Files, exporter.Name);
        }
    }

    [Fact]
    public void Names_and_files_are_unique_and_needs_stand_before()
    {
        Exporters.All.Select(e => e.Name).Should().OnlyHaveUniqueItems().And
            .OnlyContain(n => n.All(c => char.IsAsciiLetterLower(c) || c == '-'));
        Exporters.All.SelectMany(e => e.Files).Should().OnlyHaveUniqueItems();
        for (int i = 0; i < Exporters.All.Length; i++)
        {
            Exporters.All[i].Needs.Should().BeSubsetOf(Exporters.All.Take(i).Select(e => e.Name));
        }
    }

    [Fact]
    public void Default_formats_write_every_file_of_the_contract()
    {
        MemoryTarget.Of(InventedRun.Build()).Names.Should().Contain(
            [
                "recommendations.jsonl", "recommendations.csv", "matrix.csv", "matrix.xlsx", "documents.csv", "links.jsonl", "links.csv",
                "run.json", "datapackage.json"
            ]);
    }

    [Fact]
    public void The_same_run_gives_the_same_bytes_in_any_culture()
    {
        var first = MemoryTarget.Of(InventedRun.Build(), "all");
        CultureInfo before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = Comma();
            var second = MemoryTarget.Of(InventedRun.Build(), "all");
            second.Names.Should().Equal(first.Names);
            foreach (string name in first.Names)
            {
                second.Bytes(name).Should().Equal(first.Bytes(name), name);
            }
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    private static CultureInfo Comma()
    {
        var culture = (CultureInfo)CultureInfo.InvariantCulture.Clone();
        culture.NumberFormat.NumberDecimalSeparator = ",";
        culture.NumberFormat.NegativeSign = "\u2212";
        culture.DateTimeFormat.DateSeparator = ".";
        return culture;
    }

    [Fact]
    public void Written_files_carry_their_size_and_hash()
    {
        var memory = MemoryTarget.Of(InventedRun.Build(), "csv");
        foreach (WrittenFile file in memory.Target.Written)
        {
            byte[] bytes = memory.Bytes(file.Name);
            file.Bytes.Should().Be(bytes.Length);
            file.Sha256.Should().Be(Convert.ToHexStringLower(SHA256.HashData(bytes)));
        }
    }

    [Fact]
    public void An_unknown_format_is_named_with_those_that_are_known()
    {
        Action act = () => Exporters.Select(["pdf"], ExportOptions.Default);
        act.Should().Throw<UnknownFormatNameException>().WithMessage("Format 'pdf' is not known. Formats: jsonl, csv, *");
    }

    [Fact]
    public void An_empty_run_exports_without_fault()
    {
        var empty = InventedRun.Build() with { Documents = [], Recommendations = [], Lineage = Model.Comparison.Lineage.Empty };
        MemoryTarget.Of(empty, "all").Text("recommendations.jsonl").Should().BeEmpty();
    }
}
