using System.Collections.Immutable;
using System.CommandLine;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text.Json;
using ReportMiner.Fetching;
using ReportMiner.Model;

namespace ReportMiner.Cli.Commands;

/// <summary>Fetches documents by symbol. The only command that uses a network.</summary>
internal sealed class FetchCommand : ICommandSource
{
    private static readonly Argument<string[]> Symbols = new("SYMBOL")
    {
        Description = "Document symbols as printed, also as ranges (Add.{1..3}); '-' reads them from standard input, one a line.",
        Arity = ArgumentArity.ZeroOrMore,
    };

    private static readonly Option<string> Languages = new(
        "--lang", "-l") { Description = "Languages, separated by commas.", DefaultValueFactory = _ => "ru,en", HelpName = "LIST" };

    private static readonly Option<string> Out = new(
        "--out",
        "-o")
        {
            Description = "Folder for the documents; created if it does not exist.",
            DefaultValueFactory = _ => "fetched",
            HelpName = "DIR"
        };

    private static readonly Option<string> Types = new(
        "--type",
        "-t")
        {
            Description = "Types in order of preference; the first that the server has is kept.",
            DefaultValueFactory = _ => "docx,pdf",
            HelpName = "LIST"
        };

    private static readonly Option<string> Base = new(
        "--base") { Description = "Scheme and host to ask instead of the United Nations' server.", HelpName = "URL" };

    private static readonly Option<double> Delay = new(
        "--delay") { Description = "Seconds between two requests; at least 1, unless the server is this computer.", HelpName = "SECONDS" };

    private static readonly Option<string> CitedBy = new(
        "--cited-by") { Description = "Fetch the documents that the items of a run cite.", HelpName = "RUNDIR" };

    private static readonly Option<string> Complete = new(
        "--complete") { Description = "Fetch the languages that a folder of fetched documents lacks.", HelpName = "DIR" };

    private static readonly Option<string> Ui = UiOption.Make();

    public string Name => "fetch";

    public ImmutableArray<string> Examples =>
    [
        "reportminer fetch A/RES/74/247 --lang ru,en --out documents            # one resolution in two languages",
        "reportminer fetch 'E/CN.15/2023/{1..12}' --type pdf --out documents    # a range, as PDF",
        "reportminer fetch - --out documents < symbols.txt                      # a list",
        "reportminer fetch --cited-by result --out cited                        # what the items of a run cite",
        "reportminer fetch --complete documents --lang ru,en                    # the missing languages",
    ];

    public Command Build(CommandContext context)
    {
        var command = new Command(
            Name,
            "Fetches documents by their symbols, one at a time. No other command uses a network.")
            {
                Symbols,
                Languages,
                Out,
                Types,
                Base,
                Delay,
                CitedBy,
                Complete,
                Ui
            };
        if (!RuntimeFeature.IsDynamicCodeSupported)
        {
            return NativeProgram.HandingOver(command);
        }

        command.SetAction((parsed, cancellation) => RunAsync(parsed, UiOption.In(context, parsed, Ui), cancellation));
        return command;
    }

    private static async Task<int> RunAsync(ParseResult parsed, CommandContext context, CancellationToken cancellation)
    {
        FetchSettings settings = SettingsOf(parsed);
        ImmutableArray<string> languages = Words(parsed.GetValue(Languages)!, settings.Languages.Keys, "--lang");
        string output = parsed.GetValue(Complete) ?? parsed.GetValue(Out)!;
        var request = new FetchRequest
        {
            Documents = Documents(parsed, languages),
            Output = output,
            Types = Words(parsed.GetValue(Types)!, settings.Types.Keys, "--type"),
            Settings = settings,
            Client = $"ReportMiner/{typeof(FetchCommand).Assembly.GetName().Version!.ToString(3)}",
        };
        int done = 0;
        void Progress(FetchOutcome outcome)
        {
            done++;
            if (context.ErrorIsTerminal)
            {
                context.Error.WriteLine(
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"{done} {context.Say("of", "из")} {request.Documents.Length} "
                            + $" {outcome.Document}: {context.Say(WordFor(outcome.Result), RussianFor(outcome.Result))}"));
            }
        }

        ImmutableArray<FetchOutcome> outcomes;
        try
        {
            outcomes = await Fetcher.RunAsync(request, Progress, cancellation).ConfigureAwait(false);
        }
        catch (FetchException e)
        {
            throw new UserException(e.Message);
        }

        Write(outcomes, output, context);
        return outcomes.All(o => o.IsThere) ? ExitStatus.Complete : ExitStatus.Incomplete;
    }

    private static FetchSettings SettingsOf(ParseResult parsed)
    {
        FetchSettings settings = FetchSettings.Shipped;
        if (parsed.GetValue(Base) is { } given)
        {
            if (!Uri.TryCreate(given, UriKind.Absolute, out Uri? address) || address.Scheme is not ("http" or "https"))
            {
                throw new UserException($"--base takes an address such as {settings.Base}, not '{given}'.");
            }

            settings = settings with { Base = given };
        }

        double delay = parsed.GetResult(Delay) is null ? settings.DelaySeconds : parsed.GetValue(Delay);
        double least = new Uri(settings.Base).IsLoopback ? 0 : 1;
        return delay >= least && delay <= 3600
            ? settings with { DelaySeconds = delay }
            : throw new UserException(string.Create(CultureInfo.InvariantCulture, $"--delay takes {least} to 3600 seconds."));
    }

    private static ImmutableArray<DocumentKey> Documents(ParseResult parsed, ImmutableArray<string> languages)
    {
        var all = new List<DocumentKey>();
        foreach (string given in parsed.GetValue(Symbols)!.SelectMany(s => s == "-" ? Lines() : [s]))
        {
            try
            {
                all.AddRange(SymbolRange.Expand(given).SelectMany(s => languages.Select(l => new DocumentKey(s, l))));
            }
            catch (FormatException e)
            {
                throw new UserException(e.Message);
            }
        }

        if (parsed.GetValue(CitedBy) is { } run)
        {
            all.AddRange(Cited(run).SelectMany(s => languages.Select(l => new DocumentKey(s, l))));
        }

        if (parsed.GetValue(Complete) is { } folder)
        {
            IReadOnlyList<DocumentKey> there = Directory.Exists(folder)
                ? Fetcher.Documents(folder)
                : throw new UserException($"There is no folder '{folder}'.");
            all.AddRange(there.Select(d => d.Symbol).Distinct().SelectMany(s => languages.Select(l => new DocumentKey(s, l)))
                .Except(there));
        }
        else if (all.Count == 0 && parsed.GetValue(CitedBy) is null)
        {
            throw new UserException("Name the symbols to fetch, for example A/RES/74/247, or give --cited-by or --complete.");
        }

        return [.. all.Distinct()];
    }

    private static IEnumerable<string> Lines()
    {
        while (Console.In.ReadLine() is { } line)
        {
            if (line.Split('#')[0].Trim() is { Length: > 0 } symbol)
            {
                yield return symbol;
            }
        }
    }

    private static SortedSet<string> Cited(string run)
    {
        string file = Path.Combine(run, "recommendations.jsonl");
        if (!File.Exists(file))
        {
            throw new UserException($"'{run}' is no folder of results: it has no recommendations.jsonl.");
        }

        var symbols = new SortedSet<string>(StringComparer.Ordinal);
        foreach (string line in File.ReadLines(file))
        {
            using JsonDocument item = JsonDocument.Parse(line);
            if (item.RootElement.TryGetProperty("references", out JsonElement references))
            {
                symbols.UnionWith(references.EnumerateArray().Select(r => r.GetString()!).Where(SymbolNames.IsSymbol));
            }
        }

        return symbols;
    }

    private static ImmutableArray<string> Words(string list, IEnumerable<string> known, string option)
    {
        ImmutableArray<string> words =
        [
            .. list.ToLowerInvariant().Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Distinct()
        ];
        string accepted = string.Join(", ", known.Order(StringComparer.Ordinal));
        return !words.IsEmpty && words.All(w => known.Contains(w))
            ? words
            : throw new UserException($"{option} takes a list of {accepted}; it was '{list}'.");
    }

    private static void Write(ImmutableArray<FetchOutcome> outcomes, string output, CommandContext context)
    {
        foreach (FetchOutcome outcome in outcomes)
        {
            string address = outcome.IsThere || outcome.Address is null ? "" : $"  {outcome.Address}";
            context.Out.WriteLine(
                $"{outcome.Document.Symbol}\t{outcome.Document.Language}\t{WordFor(outcome.Result)}\t{outcome.Detail}{address}");
        }

        string counts = string.Join(", ", outcomes.GroupBy(o => o.Result).OrderBy(g => g.Key).Select(g => context.Say(
            string.Create(CultureInfo.InvariantCulture, $"{g.Count()} {WordFor(g.Key)}"),
            string.Create(CultureInfo.InvariantCulture, $"{RussianFor(g.Key)}: {g.Count()}"))));
        context.Error.WriteLine(context.Say(
            $"{(counts.Length == 0 ? "Nothing to fetch" : counts)}. Documents: {output}",
            $"{(counts.Length == 0 ? "Получать нечего" : counts)}. Документы: {output}"));
    }

    private static string WordFor(FetchResult result) => result switch
    {
        FetchResult.Fetched => "fetched",
        FetchResult.Unchanged => "unchanged",
        FetchResult.Reissued => "reissued",
        FetchResult.Absent => "not there",
        FetchResult.Refused => "refused",
        FetchResult.Failed => "failed",
        _ => "not tried",
    };

    private static string RussianFor(FetchResult result) => result switch
    {
        FetchResult.Fetched => "получено",
        FetchResult.Unchanged => "без изменений",
        FetchResult.Reissued => "переиздано",
        FetchResult.Absent => "отсутствует",
        FetchResult.Refused => "не документ",
        FetchResult.Failed => "ошибка",
        _ => "не запрошено",
    };
}
