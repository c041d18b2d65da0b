using System.Collections.Immutable;
using System.CommandLine;
using ReportMiner.Cli.Searching;
using ReportMiner.Cli.Terminal;
using ReportMiner.Model.Themes;
using ReportMiner.Semantics.Answers;
using ReportMiner.Semantics.Assistants;
using ReportMiner.Semantics.Endpoints;
using ReportMiner.Semantics.Index;
using ReportMiner.Store.Folders;

namespace ReportMiner.Cli.Commands;

/// <summary>Answers a question about the items of a run, with citations.</summary>
internal sealed class AskCommand : ICommandSource
{
    private readonly Argument<string> _question = new("QUESTION") { Description = "A question in Russian or English; 'since 2018', 'до 2020 года' and the like limit the dates." };

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
            "Answers a question with citations. Without a model: the items that bear on it, by theme and meeting. With one (REPORTMINER_MODEL_ENDPOINT, …_NAME, …_KEY): sentences, each checked against the items that it cites.")
        {
            _question, _offline,
        };
        _options.AddTo(command);
        command.SetAction((parsed, cancellation) =>
        {
            EndpointSettings settings = SearchSession.Settings();
            return SearchSession.WithIndexAsync(_options.Folder(parsed), settings.Embedding, context, index => RunAsync(parsed, index, settings.Model, context, cancellation), cancellation);
        });
        return command;
    }

    private async Task<int> RunAsync(ParseResult parsed, ItemIndex index, ModelEndpoint? model, CommandContext context, CancellationToken cancellation)
    {
        ThemeCatalogue catalogue = new FolderStore(_options.Folder(parsed)).ReadCatalogue();
        var assistant = new Assistant(index, parsed.GetValue(_offline) ? null : model, catalogue);
        Answer answer = await assistant.AskAsync(parsed.GetValue(_question)!, _options.Filter(parsed, index), _options.Top(parsed), cancellation).ConfigureAwait(false);
        foreach (string line in AnswerWriter.Write(answer, catalogue))
        {
            context.Out.WriteLine(TerminalText.Clean(line));
        }

        return ExitStatus.Complete;
    }
}
