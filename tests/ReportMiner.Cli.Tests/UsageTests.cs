using System.CommandLine;

namespace ReportMiner.Cli.Tests;

public sealed class UsageTests
{
    public static TheoryData<string> Commands =>
        [.. CommandLine.Root(new CommandContext(TextWriter.Null, TextWriter.Null)).Subcommands.Where(c => !c.Hidden).Select(c => c.Name)];

    [Theory]
    [MemberData(nameof(Commands))]
    public void Every_command_has_help_with_examples(string command)
    {
        var (status, output, _) = Cli.Run(command, "--help");

        status.Should().Be(0);
        output.Should().Contain("Examples:").And.Contain($"reportminer {command}");
    }

    [Theory]
    [MemberData(nameof(Commands))]
    public void Every_command_stands_in_the_readme(string command) =>
        File.ReadAllText(Path.Combine(Cli.Root, "README.md")).Should().Contain($"`{command}");

    [Theory]
    [InlineData("run", "no-such-folder", "--out", "x")]
    [InlineData("run", "corpus")]
    [InlineData("run", "no-such-folder", "--out", "x", "--formats", "papyrus")]
    [InlineData("run", "no-such-folder", "--out", "x", "--jobs", "0")]
    [InlineData("run", "no-such-folder", "--out", "x", "--colour", "red")]
    [InlineData("inspect", "no-such-file.pdf")]
    [InlineData("classify", "no-such-file.csv", "--out", "x.jsonl")]
    [InlineData("train", "--labels", "no-such-file.csv", "--out", "x")]
    [InlineData("train-translation", "--pairs", "no-such-file.tsv", "--out", "x")]
    [InlineData("evaluate")]
    [InlineData("evaluate", "all", "--readme", "no-such-file.md")]
    [InlineData("evaluate", "all", "--colour", "red")]
    [InlineData("evaluate", "labels")]
    [InlineData("evaluate", "hold-out", "labels.csv")]
    [InlineData("evaluate", "everything")]
    [InlineData("evaluate", "--all")]
    [InlineData("evaluate", "agreement", "no-such-file.csv", "nor-this.csv")]
    [InlineData("conquer")]
    public void Wrong_usage_is_one_line_and_status_1(params string[] args)
    {
        var (status, output, error) = Cli.Run(args);

        status.Should().Be(1);
        output.Should().BeEmpty();
        error.TrimEnd().Should().StartWith("reportminer: ").And.NotContain("\n").And.NotContain("   at ");
    }

    [Theory]
    [InlineData("--all", "evaluate all")]
    [InlineData("--agreement", "evaluate agreement FILE FILE")]
    [InlineData("--hold-out", "evaluate hold-out FILE --groups GROUP")]
    [InlineData("--against", "evaluate labels FILE --model DIR --against DIR")]
    public void An_option_that_moved_says_where(string option, string now) =>
        Cli.Run("evaluate", option, "x").Error.Should().Contain($"'reportminer {now}'");

    [Fact]
    public void Wrong_usage_of_a_command_under_another_names_both() =>
        Cli.Run("evaluate", "hold-out", "labels.csv").Error.Should().Contain("'reportminer evaluate hold-out --help'");

    [Theory]
    [InlineData("export", "exprot", "--in", "x")]
    [InlineData("inspect", "insepct", "x")]
    [InlineData("--formats", "run", "x", "--out", "y", "--formts", "csv")]
    [InlineData("xlsx", "run", "no-such-folder", "--out", "x", "--formats", "xslx")]
    public void A_misspelled_word_gets_a_suggestion(string meant, params string[] arguments) =>
        Cli.Run(arguments).Error.Should().Contain($"Did you mean '{meant}'?");

    [Theory]
    [InlineData("2021-13")]
    [InlineData("2021-02-30")]
    [InlineData("21-01")]
    public void A_date_that_there_is_not_is_refused(string date) =>
        Cli.Run("search", "x", "--in", "y", "--since", date).Error.Should().Contain("--since takes a date as 2018, 2018-05 or 2018-05-21.");

    [Theory]
    [InlineData(0.004, "0.00")]
    [InlineData(-0.004, "0.00")]
    [InlineData(-0.006, "-0.01")]
    [InlineData(1.5, "+1.50")]
    public void Weights_are_signed_unless_they_are_nothing(double weight, string text) =>
        ReportMiner.Cli.Commands.ExplainCommand.Signed(weight).Should().Be(text);

    [Fact]
    public void An_unknown_format_name_says_what_is_accepted() =>
        Cli.Run("run", "no-such-folder", "--out", "x", "--formats", "papyrus").Error.Should().Contain("papyrus").And.Contain("jsonl");

    [Theory]
    [InlineData("bash")]
    [InlineData("zsh")]
    [InlineData("fish")]
    [InlineData("pwsh")]
    public void Completion_scripts_call_the_program(string shell) =>
        Cli.Run("completion", shell).Out.Should().Contain("reportminer").And.Contain("suggest");
}
