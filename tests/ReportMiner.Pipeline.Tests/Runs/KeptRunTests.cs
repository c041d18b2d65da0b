using System.Collections.Immutable;
using ReportMiner.Decisions;
using ReportMiner.Export;
using ReportMiner.Export.Import;
using ReportMiner.Export.Tests;
using ReportMiner.Model.Comparison;
using ReportMiner.Model.Documents;
using ReportMiner.Model.Recommendations;
using ReportMiner.Model.Runs;
using ReportMiner.Model.Themes;
using ReportMiner.Pipeline.Runs;
using ReportMiner.Pipeline.Themes;
using ReportMiner.Store.Folders;

namespace ReportMiner.Pipeline.Tests.Runs;

/// <summary>What a run leaves in its folder is the whole run: with its decisions and its catalogue it gives the same files again.</summary>
public sealed class KeptRunTests
{
    private static readonly DateTimeOffset When = new(2036, 1, 2, 3, 4, 5, TimeSpan.Zero);

    [Theory]
    [InlineData(false, false)]
    [InlineData(true, false)]
    [InlineData(false, true)]
    [InlineData(true, true)]
    public void Export_repeats_the_files_of_the_run_byte_for_byte(bool decided, bool ownCatalogue)
    {
        using var folder = new Folder();
        string? catalogue = ownCatalogue ? OwnCatalogue(folder) : null;
        Run(folder, catalogue);
        if (decided)
        {
            Decide(folder, "out");
            Run(folder, catalogue);
        }

        Dictionary<string, string> first = Folder.Results(folder.At("out")), again = Exported(folder);
        again.Should().HaveCountGreaterThan(20);
        foreach ((string name, string bytes) in again)
        {
            bytes.Should().Be(first[name], name);
        }

        File.ReadAllText(folder.At("out/matrix.csv")).Contains("My note", StringComparison.Ordinal).Should().Be(decided);
        File.ReadAllText(folder.At("out/matrix.csv")).Contains("own-", StringComparison.Ordinal).Should().Be(ownCatalogue);
    }

    [Fact]
    public void A_request_in_no_row_of_a_document_without_pages_is_kept()
    {
        using var folder = new Folder();
        File.WriteAllText(
            folder.At("note.txt"),
            "Report of the Panel on Beacons\n\nII. Recommendations\n\n1. The Panel recommends that ports repair their beacons.\n\n"
            + "III. Annex\n\nAgrees on the lamps and calls upon all ports to light them.\n");
        var options = new RunOptions { Inputs = [folder.At("note.txt")], Output = folder.At("out"), Formats = ["jsonl", "run"] };
        using RunResult run = ReportRun.Run(options, ExportOptions.Default, null, CancellationToken.None);
        OpenAsk[] open = [.. run.Documents[0].Document.Completeness.Asks.Unaccounted];

        using RunResult again = new FolderStore(folder.At("out")).Read();

        open.Should().ContainSingle().Which.Page.Should().BeNull();
        again.Documents[0].Document.Completeness.Asks.Unaccounted.Should().Equal(open);
    }

    [Fact]
    public void Decisions_made_after_a_run_are_exported_as_the_next_run_would_write_them()
    {
        using var folder = new Folder();
        Run(folder, null);
        Decide(folder, "out");
        Run(folder, null);
        Decide(folder, "out", back: true);
        Dictionary<string, string> exported = Exported(folder);
        Run(folder, null);
        Dictionary<string, string> next = Folder.Results(folder.At("out"));
        foreach ((string name, string bytes) in exported)
        {
            bytes.Should().Be(next[name], name);
        }
    }

    [Theory]
    [InlineData("own-sovereignty")]
    [InlineData("OWN Sovereignty and jurisdiction")]
    public void An_edited_matrix_is_understood_in_the_words_of_its_runs_catalogue(string theme)
    {
        using var folder = new Folder();
        Run(folder, OwnCatalogue(folder));
        RunResult run = new FolderStore(folder.At("out")).Read();
        string line = run.Lineage.Lines.First(l => !l.Themes.Contains("own-sovereignty")).Id;
        EditedWorkbook workbook = new EditedWorkbook(File.ReadAllBytes(folder.At("out/matrix.xlsx"))).Type(line, "themes", theme);
        MatrixImport import = MatrixImporter.Read(workbook.Stream, run, "A. Keeper", When);
        import.Findings.Should().BeEmpty();
        import.Decisions.Should().ContainSingle().Which.Value.Should().Be("own-sovereignty");
    }

    [Fact]
    public void A_store_gives_back_what_was_written_to_it()
    {
        using var folder = new Folder();
        var store = new FolderStore(folder.At("kept"));
        RunResult run = InventedRun.Build();
        store.Write(run);
        RunResult back = store.Read();
        back.Recommendations.Select(r => (r.Id, r.Citation, r.WholeText.Replace('\uD800', '\uFFFD'))).Should()
            .Equal(run.Recommendations.Select(r => (r.Id, r.Citation, r.WholeText.Replace('\uD800', '\uFFFD'))));
        back.Lineage.Lines.Should().BeEquivalentTo(run.Lineage.Lines);
        back.Documents.Select(d => d.Document).Should().BeEquivalentTo(run.Documents.Select(d => d.Document));
        string before = store.Stamp();
        store.Append([Note(run.Lineage.Lines[0], run)]);
        store.Stamp().Should().NotBe(before);
        store.Read().Lineage.Lines[0].Comment.Should().Be("My note");
    }

    [Theory]
    [InlineData("lines.jsonl")]
    [InlineData("links.jsonl")]
    [InlineData("catalogue.json")]
    public void A_folder_that_does_not_keep_a_whole_run_is_refused(string missing)
    {
        using var folder = new Folder();
        var store = new FolderStore(folder.At("kept"));
        store.Write(InventedRun.Build());
        File.Delete(folder.At("kept/" + missing));
        store.Invoking(s => s.Read()).Should().Throw<InputException>().WithMessage($"*{missing}*Run again*");
    }

    private static void Run(Folder folder, string? catalogue)
    {
        string[] names =
        [
            "expert-panel-2021-en.docx", "expert-panel-2023-ru.html", "expert-panel-2019-en.md", "resolution-children-2021-ru.pdf"
        ];
        string[] inputs = [.. names.Select(n => File.Exists(folder.At(n)) ? folder.At(n) : folder.AddSample(n))];
        var options = new RunOptions
        {
            Inputs = inputs,
            Output = folder.At("out"),
            Formats = ["all"],
            CompareAll = true,
            Catalogue = catalogue
        };
        ReportRun.Run(options, ExportOptions.Default, null, CancellationToken.None);
    }

    private static Dictionary<string, string> Exported(Folder folder)
    {
        Directory.CreateDirectory(folder.At("again"));
        IEnumerable<IExporter> exporters = Exporters.Select(["all"], ExportOptions.Default).Where(e => !e.NeedsText);
        Exporters.Export(
            new FolderStore(folder.At("out")).Read(), exporters, new ExportTarget(name => File.Create(folder.At("again/" + name))));
        return Folder.Results(folder.At("again"));
    }

    /// <summary>The shipped catalogue under other ids and names.</summary>
    private static string OwnCatalogue(Folder folder)
    {
        ThemeCatalogue shipped = CatalogueReader.Read(ShippedModels.Catalogue);
        var own =
            new ThemeCatalogue(
                "own-7",
                [
                    .. shipped.Themes.Reverse()
                        .Select(t => t with { Id = "own-" + t.Id, Name = new Bilingual("OWN " + t.Name.En, "НАША " + t.Name.Ru) })
                ]);
        File.WriteAllBytes(folder.At("own.json"), CatalogueWriter.Write(own));
        return folder.At("own.json");
    }

    /// <summary>Decides a theme, a status and a note; going back, the themes that the model gave.</summary>
    private static void Decide(Folder folder, string name, bool back = false)
    {
        var store = new FolderStore(folder.At(name));
        RunResult run = store.Read();
        LineageLine[] lines = [.. run.Lineage.Lines.Where(l => l.Cells.Any(c => c.Status is not null))];
        Recommendation[] tagged = [.. run.Recommendations.Where(r => !(r.ModelThemes ?? r.Themes).IsEmpty)];
        LineageLine themed = run.Lineage.Lines.First(l => l.Cells.Any(c => c.Items.Contains(tagged[0].Id)));
        string themes = back
            ? string.Join(';', tagged[0].ModelThemes!.Value.Select(t => t.Id))
            : run.Catalogue.Themes.Select(t => t.Id).Last(id => tagged[0].Themes.All(t => t.Id != id));
        store.Append(
        [
            Note(lines[0], run),
            Note(lines[1], run) with
            {
                Field = DecisionField.Status,
                Value = "merged",
                Meeting = lines[1].Cells.First(c => c.Status is not null).Meeting
            },
            Note(themed, run) with { Field = DecisionField.Themes, Value = themes },
        ]);
    }

    private static Decision Note(LineageLine line, RunResult run)
    {
        var items = new ItemsById(run.Recommendations);
        return new Decision
        {
            Line = line.Id,
            Items =
            [
                .. items.All([.. line.Cells.SelectMany(c => c.Items)])
                    .Select(i => new DecisionItem(i.Id, i.Source.Citation, i.Number, i.WholeText))
            ],
            Field = DecisionField.Comment,
            Value = "My note",
            Who = "A. Keeper",
            When = When,
        };
    }
}
