using System.Collections.Immutable;
using System.CommandLine;
using ReportMiner.Cli.Terminal;
using ReportMiner.Export.Inspection;
using ReportMiner.Model.Documents;

namespace ReportMiner.Cli.Commands;

/// <summary>Shows a document as it was understood.</summary>
internal sealed class InspectCommand : ICommandSource
{
    private static readonly Argument<string> File = new("FILE") { Description = "The document." };

    private static readonly Option<bool> Json = new("--json") { Description = "Print JSON: source, blocks, completeness, diagnostics." };

    private static readonly Option<bool> Ocr = new(
        "--ocr") { Description = "Recognise pages without text, with tesseract and pdftoppm where they are installed." };

    private static readonly Option<string> Ui = UiOption.Make();

    public string Name => "inspect";

    public ImmutableArray<string> Examples =>
    [
        "reportminer inspect report.pdf                            # outline and proof of completeness",
        "reportminer inspect report.pdf --json > report.json       # every block with its place",
    ];

    public Command Build(CommandContext context)
    {
        var command = new Command(
            Name,
            "Shows how a document was read: masthead, sections, paragraphs, items, headers and footers, and the completeness check.")
            {
                File,
                Json,
                Ocr,
                Ui
            };
        ImmutableArray<LimitOption> limits = GivenDocument.AddLimits(command);
        command.SetAction((parsed, cancellation) => Task.FromResult(Run(parsed, limits, UiOption.In(context, parsed, Ui), cancellation)));
        return command;
    }

    private static int Run(ParseResult parsed, ImmutableArray<LimitOption> limits, CommandContext context, CancellationToken cancellation)
    {
        Document document = GivenDocument.ReadTagged(parsed.GetValue(File)!, limits, parsed, parsed.GetValue(Ocr), cancellation);
        if (parsed.GetValue(Json))
        {
            context.Out.WriteLine(InspectionJson.Write(document));
        }
        else
        {
            DocumentDisplay.Write(document, context);
        }

        return document.Status == DocumentStatus.Complete ? ExitStatus.Complete : ExitStatus.Incomplete;
    }
}
