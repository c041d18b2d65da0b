using System.Collections.Immutable;
using ReportMiner.Model;
using ReportMiner.Themes.Labels;
using ReportMiner.Themes.Models;
using ReportMiner.Themes.Training;

namespace ReportMiner.Themes.Tests;

public sealed class SampleReaderTests
{
    [Fact]
    public void Both_forms_of_rows_are_read_with_what_is_sure_and_what_is_not()
    {
        using var folder = new TemporaryFolder();
        File.WriteAllText(Path.Combine(folder.Path, "a.jsonl"), """
            {"file": "lamps.pdf", "text": "Count the lamps.", "language": "en", "must": ["prevention"], "may": ["partnerships"]}

            {"id": "pair-1", "en": "Wind the clock.", "ru": "Заводить часы.", "must": [], "may": []}
            """);

        ImmutableArray<LabelledText> rows = SampleReader.Read(folder.Path);

        rows.Select(r => (r.Text, r.Language)).Should()
            .Equal(("Count the lamps.", Language.English), ("Wind the clock.", Language.English), ("Заводить часы.", Language.Russian));
        rows[0].Labels.Should().Equal("prevention");
        rows[0].Unsure.Should().Equal("partnerships");
        rows[0].Group.Should().Be("document lamps.pdf");
        rows[1].Group.Should().Be(rows[2].Group);
        rows.Should().OnlyContain(r => r.Use != RowUse.Learn);
    }

    [Fact]
    public void One_document_in_five_is_for_tuning_whatever_else_is_in_the_file()
    {
        using var folder = new TemporaryFolder();
        string[] lines =
        [
            .. Enumerable.Range(0, 500).Select(n => $$"""{"file": "{{n}}.pdf", "text": "Text {{n}}.", "language": "en", "must": []}""")
        ];
        File.WriteAllLines(Path.Combine(folder.Path, "a.jsonl"), lines);
        File.WriteAllLines(Path.Combine(folder.Path, "b.jsonl"), lines.Reverse());

        ImmutableArray<LabelledText> rows = SampleReader.Read(folder.Path);

        rows.GroupBy(r => r.Text).Should().OnlyContain(g => g.Select(r => r.Use).Distinct().Count() == 1);
        rows.Count(r => r.Use == RowUse.Tune).Should().BeInRange(140, 260);
    }

    [Theory]
    [InlineData("""{"text": "No labels.", "language": "en", "file": "a"}""")]
    [InlineData("""{"must": [], "file": "a"}""")]
    [InlineData("[]")]
    [InlineData("not JSON")]
    public void A_broken_row_is_named(string row)
    {
        using var folder = new TemporaryFolder();
        string file = Path.Combine(folder.Path, "a.jsonl");
        File.WriteAllText(file, row);

        ((Action)(() => SampleReader.Read(file))).Should().Throw<LabelFileException>().WithMessage("a.jsonl, line 1:*");
    }

    [Fact]
    public void What_is_unsure_counts_neither_way_and_what_tunes_is_not_learned()
    {
        ImmutableArray<LabelledText> written = InventedRows.Multi();
        LabelledText[] sampled = [.. written.Select((row, i) => row with
        {
            Text = row.Text + " Sampled.",
            Group = "s" + (i % 7),
            Labels = [],
            Unsure = row.Labels,
            Use = i % 2 == 0 ? RowUse.Tune : RowUse.Sample,
        })];

        TrainedModel trained = ThemeTrainer.Train(new TrainingRequest { Rows = [.. written, .. sampled] });

        trained.Report.Validation.Rows.Should().Be(200, "the card judges by the sampled texts");
        trained.Report.Learnt!.Rows.Should().Be(200);
        trained.Report.Validation.Labels.Should().OnlyContain(l => l.Support == 0, "no sampled row surely has a label");
        trained.Report.Learnt.MicroF1.Should().BeGreaterThan(0.8, "rows that are unsure of a label do not speak against it");
    }
}
