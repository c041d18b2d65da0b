using ReportMiner.Model.Diagnostics;
using ReportMiner.Model.Documents;
using ReportMiner.Model.Sources;

namespace ReportMiner.Cli.Terminal;

/// <summary>Prints a document for a person: masthead, outline, and the proof of completeness.</summary>
internal static class DocumentOutline
{
    private const int Width = 96;

    public static void Write(Document document, CommandContext context)
    {
        TextWriter output = context.Out;
        WriteMasthead(document.Source, output);
        foreach (Block block in document.Blocks.Where(b => b.Kind is not BlockKind.Furniture))
        {
            WriteBlock(block, output);
        }

        WriteCompleteness(document, output);
    }

    private static void WriteMasthead(SourceInfo source, TextWriter output)
    {
        Masthead masthead = source.Masthead;
        (string Name, string? Value)[] fields =
        [
            ("File", FormattableString.Invariant($"{source.File} ({source.Format.ToString().ToLowerInvariant()}{(source.PageCount > 0 ? $", {source.PageCount} pages" : "")})")),
            ("Symbol", masthead.Symbol?.Text), ("Title", masthead.Title), ("Body", masthead.Body), ("Session", masthead.Session),
            ("Place", masthead.Place), ("Date", masthead.Date?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture)), ("Agenda", masthead.AgendaItem), ("Speaker", masthead.Speaker),
        ];
        foreach ((string name, string? value) in fields.Where(f => f.Value is not null))
        {
            output.WriteLine($"{name + ":",-9} {TerminalText.Clean(value!)}");
        }

        output.WriteLine();
    }

    private static void WriteBlock(Block block, TextWriter output)
    {
        string indent = block.Kind switch
        {
            BlockKind.Heading => new string(' ', 2 * Math.Max(0, block.Level - 1)) + "# ",
            BlockKind.Item => new string(' ', 4 + (2 * block.Level)),
            BlockKind.Footnote => "    note ",
            BlockKind.Table => "    | ",
            _ => "    ",
        };
        string label = block.Label is { } text ? text + " " : "";
        string page = block.Pages is { Length: > 0 } pages ? FormattableString.Invariant($"  [p. {pages[0]}]") : "";
        string line = TerminalText.Clean(indent + label + block.Text.Replace("\t", " | ", StringComparison.Ordinal));
        output.WriteLine(Cut(line, Width - page.Length) + page);
    }

    private static string Cut(string line, int room)
    {
        int end = room - 1;
        return line.Length <= room ? line : line[..(char.IsHighSurrogate(line[end - 1]) ? end - 1 : end)].TrimEnd() + "…";
    }

    private static void WriteAsks(AskAccount asks, TextWriter output)
    {
        string reasons = string.Join(", ", asks.Accounted.Select(a => FormattableString.Invariant($"{a.Reason.ToString().ToLowerInvariant()} {a.Count}")));
        output.WriteLine(FormattableString.Invariant(
            $"Sentences that ask {asks.Count}{(reasons.Length > 0 ? ": " + reasons : "")}; unaccounted {asks.Unaccounted.Length}"));
        foreach (OpenAsk ask in asks.Unaccounted)
        {
            string page = ask.Page is { } number ? FormattableString.Invariant($"  [p. {number}]") : "";
            string line = TerminalText.Clean($"Not in a row ({ask.Sign.ToString().ToLowerInvariant()}): {(ask.Label.Length > 0 ? ask.Label + " " : "")}{ask.Text}");
            output.WriteLine(Cut(line, Width - page.Length) + page);
        }
    }

    private static void WriteCompleteness(Document document, TextWriter output)
    {
        CharacterAccount account = document.Completeness.Characters;
        output.WriteLine();
        output.WriteLine($"Status:   {document.Status.ToString().ToLowerInvariant()}");
        output.WriteLine(FormattableString.Invariant($"Characters read {account.Read}: body {account.Body}, footnotes {account.Footnote}, tables {account.Table}, furniture {account.Furniture}, unaccounted {account.Unaccounted}"));
        foreach (NumberChain chain in document.Completeness.Chains)
        {
            string faults = (chain.Missing.IsEmpty ? "" : "; missing " + string.Join(", ", chain.Missing)) + (chain.Duplicate.IsEmpty ? "" : "; twice " + string.Join(", ", chain.Duplicate));
            output.WriteLine(TerminalText.Clean(FormattableString.Invariant($"Numbers   {chain.Scope}: {chain.First} to {chain.Last}, {chain.Count} in all{faults}")));
        }

        WriteAsks(document.Completeness.Asks, output);
        foreach (Diagnostic diagnostic in document.Diagnostics)
        {
            string place = diagnostic.Page is { } page ? FormattableString.Invariant($" page {page}:") : "";
            output.WriteLine($"{diagnostic.Code}   {diagnostic.Severity.ToString().ToLowerInvariant()}:{place} {TerminalText.Clean(diagnostic.Message)}");
        }
    }
}
