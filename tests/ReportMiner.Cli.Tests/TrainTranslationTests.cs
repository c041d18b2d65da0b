namespace ReportMiner.Cli.Tests;

public sealed class TrainTranslationTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("reportminer-pairs-").FullName;

    public void Dispose() => Directory.Delete(_folder, true);

    [Fact]
    public void Pairs_of_both_forms_give_a_table_with_its_card_and_the_same_bytes_again()
    {
        string en = Write("boats.en", "a green boat", "a red boat", ""), ru = Write("boats.ru", "зелёная лодка", "красная лодка", "пусто");
        string tsv = Write("houses.tsv", "topic\ten\tru", "town\ta green house\tзелёный дом", "town\ta red house\tкрасный дом");
        string one = Path.Combine(_folder, "one"), two = Path.Combine(_folder, "two");

        var (status, output, error) = Cli.Run("train-translation", "--pairs", en, ru, tsv, "--out", one, "--about", "Invented.");
        (status, output).Should().Be((0, ""), error);
        error.Should().Contain("from 4 pairs");
        Cli.Run("train-translation", "--pairs", en, ru, tsv, "--out", two, "--about", "Invented.").Status.Should().Be(0);

        foreach (string file in new[] { "ru-en.bin.gz", "card.md" })
        {
            File.ReadAllBytes(Path.Combine(two, file)).Should().Equal(File.ReadAllBytes(Path.Combine(one, file)));
        }

        string card = File.ReadAllText(Path.Combine(one, "card.md"));
        card.Should().Contain("4 sentence pairs; 4 Russian stems have a translation. Invented.").And.Contain("`houses.tsv`, SHA-256").And
            .Contain("not measured");
        Directory.GetFiles(one).Should().HaveCount(2);
    }

    [Fact]
    public void Enough_pairs_are_measured()
    {
        string[] things =
        [
            "boat лодка", "house дом", "lamp лампа", "bell колокол", "rope верёвка", "chart карта", "tower башня", "storm буря",
            "anchor якорь", "sail парус"
        ];
        string[] rows =
        [
            .. things.SelectMany(
                (a, i) =>
                    things.Where((_, j) => j != i)
                        .Select(b => $"{a.Split(' ')[0]} {b.Split(' ')[0]}\t{a.Split(' ')[1]} {b.Split(' ')[1]}")),
            .. things.Select(t => t.Replace(' ', '\t'))
        ];
        rows.Should().HaveCount(100);

        var (status, output, _) = Cli.Run("train-translation", "--pairs", Write("things.tsv", ["en\tru", .. rows]), "--out", _folder);

        status.Should().Be(0);
        output.Should().Contain("Trained on 50 pairs, tested on 50 others");
        File.ReadAllText(Path.Combine(_folder, "card.md")).Should().Contain("| English of a Russian one |");
    }

    [Theory]
    [InlineData("alone.en", "no counterpart", "a boat")]
    [InlineData("bare.tsv", "columns en and ru", "boat\tлодка")]
    [InlineData("pairs.txt", ".tsv", "boat\tлодка")]
    [InlineData("empty.tsv", "no sentence pair", "en\tru")]
    public void Files_that_are_no_pairs_are_named(string name, string why, string line)
    {
        var (status, output, error) = Cli.Run("train-translation", "--pairs", Write(name, line), "--out", _folder);
        (status, output).Should().Be((1, ""));
        error.TrimEnd().Should().Contain(name).And.Contain(why).And.NotContain("\n");
    }

    [Fact]
    public void Files_of_different_length_are_named()
    {
        var (status, _, error) =
            Cli.Run("train-translation", "--pairs", Write("x.ru", "лодка", "дом"), Write("x.en", "boat"), "--out", _folder);
        status.Should().Be(1);
        error.Should().Contain("has 1 lines").And.Contain("2: they are no pairs");
    }

    private string Write(string name, params string[] lines)
    {
        string file = Path.Combine(_folder, name);
        File.WriteAllLines(file, lines);
        return file;
    }
}
