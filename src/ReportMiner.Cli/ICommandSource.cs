using System.Collections.Immutable;
using System.CommandLine;

namespace ReportMiner.Cli;

/// <summary>One command of the program.</summary>
internal interface ICommandSource
{
    /// <summary>The word that asks for it.</summary>
    string Name { get; }

    /// <summary>Lines that a user could type, each with what it does after <c>#</c>.</summary>
    ImmutableArray<string> Examples { get; }

    /// <summary>Commands under it; none for most.</summary>
    ImmutableArray<ICommandSource> Parts => [];

    /// <summary>Makes the command with its arguments, options and action.</summary>
    Command Build(CommandContext context);
}
