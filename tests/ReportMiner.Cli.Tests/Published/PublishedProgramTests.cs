namespace ReportMiner.Cli.Tests.Published;

/// <summary>The program compiled ahead of time does what the program on the .NET runtime does.</summary>
[Trait("Needs", "publication")]
public sealed class PublishedProgramTests : IDisposable
{
    private static readonly Dictionary<string, string> None = [];

    private readonly string _folder = Directory.CreateTempSubdirectory("reportminer-published-").FullName;

    private string Out => Path.Combine(_folder, "out");

    public void Dispose() => Directory.Delete(_folder, true);

    [PublishedFact]
    public void All_formats_of_all_samples_are_the_same_bytes()
    {
        string expected = Path.Combine(_folder, "expected"), samples = Path.Combine(Cli.Root, "corpus", "samples");
        Cli.Start("run", samples, "--out", expected, "--formats", "all");

        Native("run", samples, "--out", Out, "--formats", "all").Status.Should().Be(ExitStatus.Incomplete);

        string[] names = Names(expected);
        Names(Out).Should().Equal(names).And.HaveCountGreaterThan(15);
        names.Should()
            .OnlyContain(name => File.ReadAllBytes(Path.Combine(Out, name)).SequenceEqual(File.ReadAllBytes(Path.Combine(expected, name))));
    }

    [PublishedFact]
    public void A_second_run_finds_that_nothing_has_changed()
    {
        string[] run = ["run", Cli.Sample("expert-panel-2019-en.md"), Cli.Sample("expert-panel-2021-ru.docx"), "--out", Out];
        Native(run).Error.Should().NotContain("Nothing has changed");

        Native(run).Error.Should().Contain("Nothing has changed");
    }

    [PublishedFact]
    public void Commands_that_need_the_runtime_are_handed_over()
    {
        Native("train", "--help").Should().Be(Cli.Start("train", "--help"));
        Native("train", "--labels", "there-is-none.csv", "--out", Out).Should()
            .Be(Cli.Start("train", "--labels", "there-is-none.csv", "--out", Out));
        Native("--help").Should().Be(Cli.Start("--help"));
    }

    [PublishedFact]
    public void Other_commands_say_the_same()
    {
        string one = Cli.Sample("expert-panel-2023-en.pdf"), other = Cli.Sample("expert-panel-2021-ru.docx"),
            sentence = "States should train the officers who preserve data.";
        foreach (string[] command in (string[][])[
            ["inspect", one, "--json"],
            ["inspect", other],
            ["align", one, other, "--json"],
            ["explain", sentence],
            ["run", "--help"],
            ["run"],
            ["serve", "there-is-no-such-folder"],
            ["nonsense"]
        ])
        {
            Native(command).Should().Be(Cli.Start(command), string.Join(' ', command));
        }
    }

    [PublishedFact]
    public void Every_command_has_the_same_help()
    {
        foreach (string name in CommandLine.Commands.Select(c => c.Name))
        {
            Native(name, "--help").Should().Be(Cli.Start(name, "--help"), name);
        }

        Native("evaluate", "gold", "--help").Should().Be(Cli.Start("evaluate", "gold", "--help"));
        Native("completion", "bash").Should().Be(Cli.Start("completion", "bash"));
        Native("[suggest:14]", "reportminer tr").Should().Be(Cli.Start("[suggest:14]", "reportminer tr"));
    }

    [PublishedFact]
    public void Searches_and_answers_over_all_samples_are_the_same_and_so_is_the_index()
    {
        string whole = Path.Combine(_folder, "whole"), native = Path.Combine(_folder, "native");
        Cli.Start("run", Path.Combine(Cli.Root, "corpus", "samples"), "--out", whole);
        Directory.CreateDirectory(native);
        foreach (string file in Directory.GetFiles(whole))
        {
            File.Copy(file, Path.Combine(native, Path.GetFileName(file)));
        }

        string[][] questions =
        [
            ["data preservation"], ["сохранение данных"], ["training of officers", "--top", "100"],
            ["кто предлагал обучение?", "--language", "ru"],
            ["What should States do with electronic evidence?", "--since", "2020"], ["zebra stripes"], ["states", "--addressee", "nobody"],
        ];
        foreach (string[] question in questions)
        {
            foreach (string command in (string[])["search", "ask"])
            {
                Native([command, .. question, "--in", native]).Should()
                    .Be(Cli.Start([command, .. question, "--in", whole]), string.Join(' ', question));
            }
        }

        File.ReadAllBytes(Path.Combine(native, "index.db")).Should().Equal(File.ReadAllBytes(Path.Combine(whole, "index.db")));
    }

    [PublishedFact]
    public void A_model_that_the_environment_names_is_asked_by_the_launcher()
    {
        Cli.Start("run", Cli.Sample("expert-panel-2023-en.pdf"), "--out", Out);
        var environment = new Dictionary<string, string>
        {
            ["REPORTMINER_MODEL_ENDPOINT"] = "http://127.0.0.1:9/v1",
            ["REPORTMINER_MODEL_NAME"] = "none"
        };
        string[] ask = ["ask", "Who should preserve data?", "--in", Out];

        var answer = Cli.StartUnder(Path.Combine(PublishedFactAttribute.Folder, "reportminer"), [], environment, ask);

        answer.Should().Be(Cli.Start(environment, ask));
        answer.Out.Should().Contain("cannot be used");
        Cli.StartUnder(Path.Combine(PublishedFactAttribute.Folder, "reportminer"), [], environment, [.. ask, "--offline"]).Out.Should()
            .NotContain("cannot be used");
    }

    [PublishedFact]
    public void A_file_that_needs_too_much_memory_fails_alone()
    {
        string large = Path.Combine(_folder, "large.txt");
        File.WriteAllText(
            large, string.Concat(Enumerable.Range(1, 400_000).Select(i => $"{i}. States should keep a list of item {i}.\n\n")));

        var (status, _, error) = Native("run", large, Cli.Sample("expert-panel-2019-en.md"), "--out", Out, "--limit-memory", "100");

        status.Should().Be(ExitStatus.Incomplete);
        error.Should().Contain("large.txt: failed: RM1006").And.Contain("1 of 2 documents complete");
    }

    private static string[] Names(string folder) =>
        [.. Directory.GetFiles(folder).Select(f => Path.GetFileName(f)).Order(StringComparer.Ordinal)];

    private static (int Status, string Out, string Error) Native(params string[] args) =>
        Cli.StartUnder(Path.Combine(PublishedFactAttribute.Folder, "reportminer"), [], None, args);
}
