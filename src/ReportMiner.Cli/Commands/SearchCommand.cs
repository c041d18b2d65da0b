using System.Collections.Immutable;
using System.CommandLine;
using System.Runtime.CompilerServices;
using ReportMiner.Cli.Searching;
using ReportMiner.Semantics.Search;

namespace ReportMiner.Cli.Commands;

/// <summary>Finds items of a run by meaning and words, across languages.</summary>
internal sealed class SearchCommand : ICommandSource
{
    private readonly Argument<string> _question = new("QUERY") { Description = "Words, a phrase or a question, in Russian or English." };

    private readonly QueryOptions _options = new("Number of items", 10, 1000);

    private readonly Option<string> _ui = UiOption.Make();

    public string Name => "search";

    public ImmutableArray<string> Examples =>
    [
        "reportminer search \"data preservation\" --in result         # the items that bear on it, in both languages",
        "reportminer search \"сохранение данных\" --in result --theme data-retention --since 2019 | jq .item.text",
    ];

    public Command Build(CommandContext context)
    {
        var command = new Command(
            Name,
            "Finds items by meaning and words, across Russian and English. A table on a terminal, JSON lines in a pipe.")
            {
                _question,
                _ui
            };
        _options.AddTo(command);
        command.SetAction((parsed, cancellation) => RunAsync(parsed, UiOption.In(context, parsed, _ui), cancellation));
        return command;
    }

    private async Task<int> RunAsync(ParseResult parsed, CommandContext context, CancellationToken cancellation)
    {
        if (!RuntimeFeature.IsDynamicCodeSupported && Endpoints.Read().Embedding is not null)
        {
            return NativeProgram.HandOver();
        }

        ImmutableArray<SearchHit> hits = await _options.Search(parsed, context)
            .FindAsync(parsed.GetValue(_question)!, _options.Filter(parsed), _options.Top(parsed), cancellation).ConfigureAwait(false);
        if (hits.IsEmpty)
        {
            context.Error.WriteLine(context.Say("Nothing found.", "Ничего не найдено."));
        }
        else if (context.OutIsTerminal)
        {
            HitTable.Write(hits, context.Ui);
        }
        else
        {
            for (int i = 0; i < hits.Length; i++)
            {
                context.Out.WriteLine(HitJson.Write(hits[i], i + 1));
            }
        }

        return ExitStatus.Complete;
    }
}
