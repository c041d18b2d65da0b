using System.Collections.Immutable;
using System.CommandLine;
using System.Runtime.CompilerServices;
using ReportMiner.Cli.Searching;
using ReportMiner.Cli.Terminal;
using ReportMiner.Semantics.Answers;

namespace ReportMiner.Cli.Commands;

/// <summary>Answers a question about the items of a run, with citations.</summary>
internal sealed class AskCommand : ICommandSource
{
    private readonly Argument<string> _question = new(
        "QUESTION") { Description = "A question in Russian or English; 'since 2018', 'до 2020 года' and the like limit the dates." };

    private readonly QueryOptions _options = new("Most items in an answer by extraction", 15, 200);

    private readonly Option<bool> _offline = new("--offline") { Description = "Answer by extraction even where a model is configured." };

    public string Name => "ask";

    public ImmutableArray<string> Examples =>
    [
        "reportminer ask \"Who should preserve data, and for how long?\" --in result",
        "reportminer ask \"Кто выступал против хранения данных за рубежом?\" --in result --since 2019",
    ];

    public Command Build(CommandContext context)
    {
        var command = new Command(
            Name,
            "Answers a question with citations. Without a model: the items that bear on it, by theme and meeting. With one "
                + "(REPORTMINER_MODEL_ENDPOINT, …_NAME, …_KEY): sentences, each checked against the items that it cites.")
        {
            _question, _offline,
        };
        _options.AddTo(command);
        command.SetAction((parsed, cancellation) => RunAsync(parsed, context, cancellation));
        return command;
    }

    private async Task<int> RunAsync(ParseResult parsed, CommandContext context, CancellationToken cancellation)
    {
        if (!RuntimeFeature.IsDynamicCodeSupported && Endpoints.Read() is { } settings
            && (settings.Embedding is not null || (settings.Model is not null && !parsed.GetValue(_offline))))
        {
            return NativeProgram.HandOver();
        }

        RunSearch search = _options.Search(parsed, context);
        Answer answer = await search
            .AskAsync(parsed.GetValue(_question)!, _options.Filter(parsed), _options.Top(parsed), parsed.GetValue(_offline), cancellation)
            .ConfigureAwait(false);
        foreach (string line in search.Write(answer))
        {
            context.Out.WriteLine(TerminalText.Clean(line));
        }

        return ExitStatus.Complete;
    }
}
