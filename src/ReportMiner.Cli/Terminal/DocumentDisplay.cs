using System.Globalization;
using ReportMiner.Linguistics.Actors;
using ReportMiner.Linguistics.Wording;
using ReportMiner.Model;
using ReportMiner.Model.Diagnostics;
using ReportMiner.Model.Documents;
using ReportMiner.Model.Sources;

namespace ReportMiner.Cli.Terminal;

/// <summary>Prints a document for a person: masthead, outline, and the proof of completeness.</summary>
internal static class DocumentDisplay
{
    private const int Width = 96;

    public static void Write(Document document, CommandContext context)
    {
        TextWriter output = context.Out;
        WriteMasthead(document.Source, context);
        foreach (Block block in document.Blocks.Where(b => b.Kind is not BlockKind.Furniture))
        {
            WriteBlock(block, context);
        }

        WriteCompleteness(document, context);
    }

    private static void WriteMasthead(SourceInfo source, CommandContext context)
    {
        Masthead masthead = source.Masthead;
        (string Name, string? Value)[] fields =
        [
            (context.Say("File", "Файл"), File(source, context)),
            (context.Say("Symbol", "Обозначение"), masthead.Symbol?.Text),
            (context.Say("Title", "Название"), masthead.Title),
            (context.Say("Body", "Орган"), masthead.Body),
            (context.Say("Session", "Сессия"), masthead.Session),
            (context.Say("Place", "Место"), masthead.Place),
            (context.Say("Date", "Дата"), masthead.Date?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)),
            (context.Say("Agenda", "Пункт повестки дня"), masthead.AgendaItem),
            (context.Say("Speaker", "Выступающий"), masthead.Speaker is { } speaker ? ActorNames.For(speaker, context.Ui) : null),
        ];
        foreach ((string name, string? value) in fields.Where(f => f.Value is not null))
        {
            context.Out.WriteLine($"{name + ":",-9} {TerminalText.Clean(value!)}");
        }

        context.Out.WriteLine();
    }

    private static string File(SourceInfo source, CommandContext context)
    {
        string pages = source.PageCount == 0
            ? ""
            : context.Say(
                FormattableString.Invariant($", {source.PageCount} pages"), FormattableString.Invariant($", страниц: {source.PageCount}"));
        return $"{source.File} ({source.Format.ToString().ToLowerInvariant()}{pages})";
    }

    private static void WriteBlock(Block block, CommandContext context)
    {
        string indent = block.Kind switch
        {
            BlockKind.Heading => new string(' ', 2 * Math.Max(0, block.Level - 1)) + "# ",
            BlockKind.Item => new string(' ', 4 + (2 * block.Level)),
            BlockKind.Footnote => context.Say("    note ", "    сноска "),
            BlockKind.Table => "    | ",
            _ => "    ",
        };
        string label = block.Label is { } text ? text + " " : "";
        string page = block.Pages is { Length: > 0 } pages ? FormattableString.Invariant($"  [{context.Say("p.", "с.")} {pages[0]}]") : "";
        string line = TerminalText.Clean(indent + label + block.Text.Replace("\t", " | ", StringComparison.Ordinal));
        context.Out.WriteLine(Cut(line, Width - page.Length) + page);
    }

    private static string Cut(string line, int room)
    {
        int end = room - 1;
        return line.Length <= room ? line : line[..(char.IsHighSurrogate(line[end - 1]) ? end - 1 : end)].TrimEnd() + "…";
    }

    private static void WriteAsks(AskAccount asks, CommandContext context)
    {
        string reasons =
            string.Join(", ", asks.Accounted.Select(a => FormattableString.Invariant($"{Reason(a.Reason, context)} {a.Count}")));
        context.Out.WriteLine(FormattableString.Invariant(
            $"{context.Say("Sentences that ask", "Фраз с просьбой")} {asks.Count}{(reasons.Length > 0 ? ": " + reasons : "")}; {context.Say("in no item", "вне положений")} {asks.Unaccounted.Length}"));
        foreach (OpenAsk ask in asks.Unaccounted)
        {
            string page = ask.Page is { } number ? FormattableString.Invariant($"  [{context.Say("p.", "с.")} {number}]") : "";
            string sign = context.Say($" ({ask.Sign.ToString().ToLowerInvariant()})", "");
            string line =
                TerminalText.Clean(
                    $"{context.Say("Not in an item", "Не вошло")}{sign}: {(ask.Label.Length > 0 ? ask.Label + " " : "")}{ask.Text}");
            context.Out.WriteLine(Cut(line, Width - page.Length) + page);
        }
    }

    private static void WriteCompleteness(Document document, CommandContext context)
    {
        CharacterAccount account = document.Completeness.Characters;
        string status = document.Status switch
        {
            DocumentStatus.Complete => context.Say("complete", "учтен полностью"),
            DocumentStatus.Incomplete => context.Say("incomplete", "учтен не полностью"),
            DocumentStatus.Recognised => context.Say("recognised", "распознан"),
            _ => context.Say("failed", "не обработан"),
        };
        context.Out.WriteLine();
        context.Out.WriteLine($"{context.Say("Status:  ", "Документ:")} {status}");
        context.Out.WriteLine(context.Say(
            FormattableString.Invariant(
                $"Characters read {account.Read}: body {account.Body}, footnotes {account.Footnote}, tables {account.Table}, headers and footers {account.Furniture}, not accounted for {account.Unaccounted}"),
            FormattableString.Invariant(
                $"Прочитано знаков {account.Read}: в тексте {account.Body}, в сносках {account.Footnote}, в таблицах {account.Table}, в колонтитулах {account.Furniture}, не вошло в результат {account.Unaccounted}")));
        foreach (NumberChain chain in document.Completeness.Chains)
        {
            context.Out.WriteLine(TerminalText.Clean($"{context.Say("Numbering", "Нумерация")} {DiagnosticText.Of(chain, context.Ui)}"));
        }

        WriteAsks(document.Completeness.Asks, context);
        foreach (Diagnostic diagnostic in document.Diagnostics)
        {
            string place = diagnostic.Page is { } page ? FormattableString.Invariant($" {context.Say("page", "с.")} {page}:") : "";
            context.Out.WriteLine(
                $"{diagnostic.Code}   {DiagnosticText.Of(diagnostic.Severity).In(context.Ui)}:{place} {TerminalText.Clean(DiagnosticText.In(diagnostic, context.Ui))}");
        }
    }

    private static string Reason(AskReason reason, CommandContext context) =>
        context.Ui == Language.Russian ? RussianReason(reason) : reason.ToString().ToLowerInvariant();

    private static string RussianReason(AskReason reason) => reason switch
    {
        AskReason.Item => "в рекомендациях",
        AskReason.Proposal => "в предложениях",
        AskReason.Cited => "в обращениях из других документов",
        AskReason.Announcement => "во вводных частях перечней",
        AskReason.Preambular => "в преамбуле",
        AskReason.Citation => "в ссылках на другие документы",
        AskReason.Narrative => "в изложении выступлений",
        AskReason.Position => "в позициях государств",
        AskReason.Procedure => "о самом документе",
        AskReason.Letter => "в письмах государств",
        AskReason.Discussion => "в обсуждении",
        AskReason.Table => "в таблицах",
        AskReason.Footnote => "в сносках",
        _ => throw new ArgumentOutOfRangeException(nameof(reason)),
    };
}
