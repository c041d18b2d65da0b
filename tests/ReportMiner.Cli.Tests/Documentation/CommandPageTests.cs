namespace ReportMiner.Cli.Tests.Documentation;

public sealed class CommandPageTests
{
    private static readonly string Page = Path.Combine(Cli.Root, "src", "docs", "commands.md");

    [Fact]
    public void The_page_of_commands_tells_every_command_argument_option_and_example()
    {
        string page = CommandPage.Write(CommandLine.Root(new CommandContext(TextWriter.Null, TextWriter.Null)));
        string received = Path.ChangeExtension(Page, ".received.md");
        if (page == File.ReadAllText(Page))
        {
            File.Delete(received);
            return;
        }

        File.WriteAllText(received, page);
        Assert.Fail($"src/docs/commands.md is not what the program says of itself. If the change is right, "
            + $"put {Path.GetFileName(received)} in its place.");
    }

    [Fact]
    public void Every_argument_and_option_is_described()
    {
        foreach (var command in CommandLine.Root(new CommandContext(TextWriter.Null, TextWriter.Null)).Subcommands
            .SelectMany(c => c.Subcommands.Prepend(c)).Where(c => !c.Hidden))
        {
            command.Options.Should().NotContain(o => string.IsNullOrWhiteSpace(o.Description), command.Name);
            command.Arguments.Should().NotContain(a => string.IsNullOrWhiteSpace(a.Description), command.Name);
        }
    }
}
