using System.CommandLine;
using System.Text;

namespace ReportMiner.Cli.Tests.Documentation;

/// <summary>Writes the page of all commands from the list that drives parsing and help.</summary>
internal static class CommandPage
{
    public static string Write(RootCommand root)
    {
        var page = new StringBuilder("# Commands and options\n\n");
        page.Append("The same as `reportminer COMMAND --help` says. An option that takes several values may be given several times. "
            + "Exit status: 0 all complete, 1 wrong usage, ");
        page.Append("2 finished but a document failed or is incomplete, 3 unexpected fault.\n");
        foreach (Command command in root.Subcommands.Where(c => !c.Hidden))
        {
            Write(command, CommandLine.Commands.Single(s => s.Name == command.Name), "", page);
        }

        return page.ToString();
    }

    private static void Write(Command command, ICommandSource source, string above, StringBuilder page)
    {
        page.Append($"\n## {above}{command.Name}\n\n{command.Description}\n\n| argument or option | does |\n|---|---|\n");
        foreach (Argument argument in command.Arguments)
        {
            page.Append($"| `{argument.Name}{(argument.Arity.MaximumNumberOfValues > 1 ? "…" : "")}` | {Cell(argument.Description)} |\n");
        }

        foreach (Option option in command.Options.Where(o => !o.Hidden && o.Name != "--help"))
        {
            string names =
                string.Join(
                    ", ",
                    option.Aliases.Order(StringComparer.Ordinal).Prepend(option.Name)
                        .Select(n => $"`{n}{(option.HelpName is { } value ? " " + value : "")}`"));
            page.Append($"| {names}{(option.Required ? " (required)" : "")} | {Cell(option.Description)} |\n");
        }

        page.Append($"\n```\n{string.Join('\n', source.Examples)}\n```\n");
        foreach (ICommandSource part in source.Parts)
        {
            Write(command.Subcommands.Single(c => c.Name == part.Name), part, $"{above}{command.Name} ", page);
        }
    }

    private static string Cell(string? text) => (text ?? "").Replace("|", "\\|", StringComparison.Ordinal);
}
