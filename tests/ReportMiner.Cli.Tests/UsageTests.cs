using System.CommandLine;

namespace ReportMiner.Cli.Tests;

public sealed class UsageTests
{
    public static TheoryData<string> Commands => [.. CommandLine.Root(new CommandContext(TextWriter.Null, TextWriter.Null)).Subcommands.Where(c => !c.Hidden).Select(c => c.Name)];

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
    public void An_option_that_moved_says_where(string option, string now) => Cli.Run("evaluate", option, "x").Error.Should().Contain($"'reportminer {now}'");

    [Fact]
    public void Wrong_usage_of_a_command_under_another_names_both() =>
        Cli.Run("evaluate", "hold-out", "labels.csv").Error.Should().Contain("'reportminer evaluate hold-out --help'");

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
