using System.Collections.Immutable;
using System.CommandLine;

namespace ReportMiner.Cli.Commands;

/// <summary>Prints a script that completes commands and options in a shell.</summary>
internal sealed class CompletionCommand : ICommandSource
{
    private static readonly Argument<string> Shell = new("SHELL") { Description = "bash, zsh, fish or pwsh." };

    public string Name => "completion";

    public ImmutableArray<string> Examples =>
        ["reportminer completion bash >> ~/.bashrc                  # complete commands and options with Tab"];

    public Command Build(CommandContext context)
    {
        Shell.AcceptOnlyFromAmong("bash", "zsh", "fish", "pwsh");
        var command = new Command(Name, "Prints a script for your shell that completes commands and options.") { Shell };
        command.SetAction(parsed =>
        {
            context.Out.Write(Script(parsed.GetValue(Shell)!));
            return ExitStatus.Complete;
        });
        return command;
    }

    // The program itself answers what can follow: [suggest:POSITION] "the line so far" is a directive of System.CommandLine.
    private static string Script(string shell) => shell switch
    {
        "bash" =>
            "_reportminer() { COMPREPLY=($(compgen -W \"$(reportminer \"[suggest:${COMP_POINT}]\" \"${COMP_LINE}\" 2>/dev/null)\" -- "
            + "\"${COMP_WORDS[COMP_CWORD]}\")); }\ncomplete -o default -F _reportminer reportminer\n",
        "zsh" =>
            "_reportminer() { local -a found; found=(${(f)\"$(reportminer \"[suggest:${CURSOR}]\" \"${BUFFER}\" 2>/dev/null)\"}); "
            + "compadd -a found; _files; }\ncompdef _reportminer reportminer\n",
        "fish" => "complete -c reportminer -a '(reportminer \"[suggest:\"(commandline -C)\"]\" (commandline) 2>/dev/null)'\n",
        _ =>
            "Register-ArgumentCompleter -Native -CommandName reportminer -ScriptBlock { param($word, $ast, $position) reportminer "
            + "\"[suggest:$position]\" \"$ast\" | ForEach-Object { [System.Management.Automation.CompletionResult]::new($_) } }\n",
    };
}
