using System.Collections.Immutable;
using System.CommandLine;
using System.Globalization;
using ReportMiner.Cli.Terminal;
using ReportMiner.Export.Inspection;
using ReportMiner.Model.Comparison;
using ReportMiner.Model.Documents;
using ReportMiner.Model.Runs;

namespace ReportMiner.Cli.Commands;

/// <summary>Sets two language versions of a document side by side.</summary>
internal sealed class AlignCommand : ICommandSource
{
    private static readonly Argument<string> First = new("FILE_A") { Description = "One version of the document." };

    private static readonly Argument<string> Second = new("FILE_B") { Description = "The other version." };

    private static readonly Option<bool> Json = new("--json") { Description = "Print JSON: pairs and discrepancies." };

    private static readonly Option<string> Ui = UiOption.Make();

    public string Name => "align";

    public ImmutableArray<string> Examples =>
        [
            "reportminer align report-en.pdf report-ru.pdf                                                       # what the two "
            + "versions do not share"
        ];

    public Command Build(CommandContext context)
    {
        var command = new Command(
            Name, "The same document in two languages: pairs of paragraphs and items, and what disagrees.") { First, Second, Json, Ui };
        ImmutableArray<LimitOption> limits = GivenDocument.AddLimits(command);
        command.SetAction((parsed, cancellation) => Task.FromResult(Run(parsed, limits, UiOption.In(context, parsed, Ui), cancellation)));
        return command;
    }

    private static int Run(ParseResult parsed, ImmutableArray<LimitOption> limits, CommandContext context, CancellationToken cancellation)
    {
        Document a = Read(parsed.GetValue(First)!, limits, parsed, cancellation);
        Document b = Read(parsed.GetValue(Second)!, limits, parsed, cancellation);
        Alignment alignment = Miner.Align(a, b);
        if (parsed.GetValue(Json))
        {
            context.Out.WriteLine(AlignmentJson.Write(alignment));
        }
        else
        {
            Write(alignment, context);
        }

        return a.Status == DocumentStatus.Complete && b.Status == DocumentStatus.Complete ? ExitStatus.Complete : ExitStatus.Incomplete;
    }

    private static Document Read(string file, ImmutableArray<LimitOption> limits, ParseResult parsed, CancellationToken cancellation)
    {
        Document document = GivenDocument.Read(file, limits, parsed, cancellation);
        return document.Status != DocumentStatus.Failed
            ? document
            : throw new InputException($"'{file}' cannot be read: {document.Diagnostics[0].Code} {document.Diagnostics[0].Message}");
    }

    private static void Write(Alignment alignment, CommandContext context)
    {
        TextWriter output = context.Out;
        int byNumber = alignment.Pairs.Count(p => p.By == AlignedBy.Number);
        output.WriteLine(context.Say(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{alignment.Pairs.Length} pairs, {byNumber} by number; {alignment.Discrepancies.Length} discrepancies."),
            string.Create(
                CultureInfo.InvariantCulture,
                $"Пар: {alignment.Pairs.Length}, из них по номеру: {byNumber}; расхождений: {alignment.Discrepancies.Length}.")));
        foreach (Discrepancy discrepancy in alignment.Discrepancies)
        {
            string a = DiscrepancyText.Place(discrepancy.A, context.Ui), b = DiscrepancyText.Place(discrepancy.B, context.Ui);
            string place = a == b || b.Length == 0 ? a : a.Length == 0 ? b : $"{a} | {b}";
            output.WriteLine(
                $"{AlignmentJson.Word(discrepancy.Kind),-17} {place,-12} {TerminalText.Clean(DiscrepancyText.Of(discrepancy, context.Ui))}");
            Text(discrepancy.A, output);
            Text(discrepancy.B, output);
        }
    }

    private static void Text(AlignedBlock? block, TextWriter output)
    {
        if (block is not null)
        {
            output.WriteLine($"    {TerminalText.Clean(block.Text)}");
        }
    }
}
