using System.Text.Json;
using ReportMiner.Model.Runs;
using ReportMiner.Model.Sources;

namespace ReportMiner.Export.Tests;

public class CitationTests
{
    [Fact]
    public void Bibtex_names_every_document_once_under_a_plain_key()
    {
        string text = MemoryTarget.Of(InventedRun.Build(), "bibtex").Text("references.bib");
        text.Split('\n').Where(l => l.StartsWith('@')).Should().Equal(
            "@techreport{LP-2031-7-en,", "@techreport{LP-2033-4-en,", "@techreport{LP-2033-4-ru,", "@techreport{LP-2035-9-en,",
            "@techreport{scan,");
        text.Should()
            .Contain("  title = {{Report of the Panel}},\n  author = {{Lighthouse Panel}},\n  institution = {United Nations},\n  number "
                + "= {LP/2031/7},\n  year = {2031},\n  month = {5},\n  date = {2031-05-12},\n");
        text.Should().Contain("  langid = {russian},");
    }

    [Fact]
    public void Bibtex_leaves_out_what_the_document_does_not_say()
    {
        string text = MemoryTarget.Of(InventedRun.Build(), "bibtex").Text("references.bib");
        string scan = text[text.IndexOf("@techreport{scan,", StringComparison.Ordinal)..];
        scan.Should().NotContain("year").And.NotContain("author").And.Contain("title = {{scan.pdf}}");
    }

    [Fact]
    public void Characters_that_tex_would_run_are_escaped()
    {
        RunResult run = InventedRun.Build();
        SourceInfo source = run.Documents[0].Document.Source;
        source = source with { Masthead = source.Masthead with { Title = "50% of {lamps} & \\input_x" } };
        run = run with { Documents = [run.Documents[0] with { Document = run.Documents[0].Document with { Source = source } }] };
        MemoryTarget.Of(run, "bibtex").Text("references.bib").Should()
            .Contain(@"title = {{50\% of \textbraceleft{}lamps\textbraceright{} \& \textbackslash{}input\_x}},");
    }

    [Fact]
    public void Csl_holds_the_same_documents_with_dates_in_parts()
    {
        using var list = JsonDocument.Parse(MemoryTarget.Of(InventedRun.Build(), "csl").Bytes("references.csl.json"));
        JsonElement first = list.RootElement[0];
        first.GetProperty("id").GetString().Should().Be("LP-2031-7-en");
        first.GetProperty("author")[0].GetProperty("literal").GetString().Should().Be("Lighthouse Panel");
        first.GetProperty("issued").GetProperty("date-parts")[0].EnumerateArray().Select(p => p.GetInt32()).Should().Equal(2031, 5, 12);
        list.RootElement.GetArrayLength().Should().Be(5);
        list.RootElement[4].TryGetProperty("issued", out _).Should().BeFalse();
    }

    [Fact]
    public void Two_files_of_one_symbol_and_language_get_keys_of_their_own()
    {
        RunResult run = InventedRun.Build();
        run = run with { Documents = [run.Documents[0], run.Documents[0]] };
        using var list = JsonDocument.Parse(MemoryTarget.Of(run, "csl").Bytes("references.csl.json"));
        list.RootElement.EnumerateArray().Select(r => r.GetProperty("id").GetString()).Should().Equal("LP-2031-7-en", "LP-2031-7-en-2");
    }
}
