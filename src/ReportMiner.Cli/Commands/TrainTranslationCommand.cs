using System.Collections.Immutable;
using System.CommandLine;
using ReportMiner.Linguistics.Translation;
using ReportMiner.Pipeline.Translation;

namespace ReportMiner.Cli.Commands;

/// <summary>Learns the table by which Russian and English texts are compared.</summary>
internal sealed class TrainTranslationCommand : ICommandSource
{
    private static readonly Option<string[]> Pairs = new(
        "--pairs")
        {
            Description = "Sentence pairs: tables (.tsv with columns en and ru), or two files of one name, .en and .ru, one "
                + "sentence a line.",
            Required = true,
            HelpName = "FILE",
            AllowMultipleArgumentsPerToken = true
        };

    private static readonly Option<string> Out = new(
        "--out", "-o") { Description = "Folder for the table and its card.", Required = true, HelpName = "DIR" };

    private static readonly Option<string> About = new(
        "--about") { Description = "Where the pairs come from, for the card.", HelpName = "TEXT", DefaultValueFactory = _ => "" };

    public string Name => "train-translation";

    public ImmutableArray<string> Examples =>
    [
        "reportminer train-translation --pairs corpus.en corpus.ru terms.tsv --out my-table   # a table of your own sentence pairs, "
        + "with its figures",
    ];

    public Command Build(CommandContext context)
    {
        var command = new Command(
            Name, "Trains the English–Russian word table on sentence pairs and writes it with its card.") { Pairs, Out, About };
        command.SetAction((parsed, cancellation) => Task.FromResult(Run(parsed, context, cancellation)));
        return command;
    }

    private static int Run(ParseResult parsed, CommandContext context, CancellationToken cancellation)
    {
        string[] files = parsed.GetValue(Pairs)!;
        string folder = parsed.GetValue(Out)!;
        ImmutableArray<SentencePair> pairs = Read(files);
        (TranslationTable table, TranslationFigures? figures) = TranslationTraining.Train(pairs, cancellation);
        TranslationFolder.Write(folder, table, figures, files, parsed.GetValue(About)!);
        if (figures is not null)
        {
            context.Out.WriteLine(FormattableString.Invariant(
                $"Trained on {figures.Trained} pairs, tested on {figures.Asked} others: English found {figures.FromRussian}, Russian found {figures.FromEnglish} times first."));
        }

        context.Error.WriteLine(
            FormattableString.Invariant($"{table.Entries} Russian stems with a translation, from {table.Sentences} pairs, in {folder}."));
        return ExitStatus.Complete;
    }

    private static ImmutableArray<SentencePair> Read(string[] files)
    {
        if (files.FirstOrDefault(f => !File.Exists(f)) is { } missing)
        {
            throw new UserException($"'{missing}' is not a file.");
        }

        try
        {
            ImmutableArray<SentencePair> pairs = SentencePairFiles.Read(files);
            return pairs.IsEmpty ? throw new UserException($"There is no sentence pair in {string.Join(", ", files)}.") : pairs;
        }
        catch (InvalidDataException e)
        {
            throw new UserException(e.Message);
        }
    }
}
