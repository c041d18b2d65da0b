using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Markdig;
using Markdig.Extensions.Tables;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace ReportMiner.Release.Papers;

/// <summary>Manual pages (<c>man</c>) made of the page of commands: one of all, and one a command.</summary>
internal static class ManualPages
{
    private static readonly MarkdownPipeline Markdown = new MarkdownPipelineBuilder().UsePipeTables().Build();

    /// <summary>The pages by name of their file, such as <c>reportminer-run.1</c>.</summary>
    /// <param name="commands">Text of <c>commands.md</c>: a second-level heading a command, then what it does, its options,
    /// examples.</param>
    public static ImmutableSortedDictionary<string, string> Of(string commands, Checkout sources)
    {
        var pages = ImmutableSortedDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        ImmutableArray<(string Name, ImmutableArray<Block> Blocks)> all = Commands(Markdig.Markdown.Parse(commands, Markdown));
        pages["reportminer.1"] = Overview(all, sources);
        foreach ((string name, ImmutableArray<Block> blocks) in all)
        {
            pages[$"{NameOf(name)}.1"] = Page(name, blocks, sources);
        }

        return pages.ToImmutable();
    }

    private static ImmutableArray<(string Name, ImmutableArray<Block> Blocks)> Commands(MarkdownDocument document)
    {
        var all = ImmutableArray.CreateBuilder<(string, ImmutableArray<Block>)>();
        for (int i = 0; i < document.Count; i++)
        {
            if (document[i] is HeadingBlock { Level: 2 } heading)
            {
                all.Add((Text(heading.Inline), [.. document.Skip(i + 1).TakeWhile(b => b is not HeadingBlock { Level: <= 2 })]));
            }
        }

        return all.ToImmutable();
    }

    private static string Overview(ImmutableArray<(string Name, ImmutableArray<Block> Blocks)> all, Checkout sources)
    {
        var page = new StringBuilder(Head("reportminer", "recommendations of United Nations meeting reports as comparable rows", sources));
        page.Append(".SH SYNOPSIS\n.B reportminer\n.I COMMAND\n[\\fIOPTION\\fR]...\n.SH COMMANDS\n");
        foreach ((string name, ImmutableArray<Block> blocks) in all)
        {
            page.Append(CultureInfo.InvariantCulture, $".TP\n.BR {Roff(NameOf(name))} (1)\n{Roff(Purpose(blocks))}\n");
        }

        page.Append(".SH EXIT STATUS\n0 all complete, 1 wrong usage, 2 finished but a document failed or is incomplete, 3 unexpected "
            + "fault.\n");
        return page.ToString();
    }

    private static string Page(string name, ImmutableArray<Block> blocks, Checkout sources)
    {
        var page = new StringBuilder(Head(NameOf(name), Purpose(blocks), sources));
        page.Append(
            CultureInfo.InvariantCulture,
            $".SH SYNOPSIS\n.B reportminer {Roff(name)}\n[\\fIARGUMENT\\fR]... [\\fIOPTION\\fR]...\n.SH DESCRIPTION\n");
        foreach (Block block in blocks)
        {
            page.Append(block switch
            {
                ParagraphBlock paragraph => $".PP\n{Roff(Text(paragraph.Inline))}\n",
                HeadingBlock heading => $".SS {Roff(Text(heading.Inline))}\n",
                Table table => Options(table),
                CodeBlock code => $".SH EXAMPLES\n.nf\n{string.Join('\n', code.Lines.ToString().Split('\n').Select(Roff))}\n.fi\n",
                ListBlock list =>
                    string.Concat(list.OfType<ListItemBlock>().SelectMany(i => i.OfType<ParagraphBlock>())
                        .Select(p => $".IP \\(bu 2\n{Roff(Text(p.Inline))}\n")),
                _ =>
                    throw new ReleaseException(
                        $"The page of commands has a {block.GetType().Name} under '{name}', which manual pages cannot show."),
            });
        }

        page.Append(".SH SEE ALSO\n.BR reportminer (1)\n");
        return page.ToString();
    }

    /// <summary>Name of the page of a command; <c>man</c> finds no name with a blank.</summary>
    private static string NameOf(string command) => "reportminer-" + command.Replace(' ', '-');

    private static string Options(Table table)
    {
        var text = new StringBuilder(".SH OPTIONS\n");
        foreach (TableRow row in table.OfType<TableRow>().Where(r => !r.IsHeader))
        {
            text.Append(CultureInfo.InvariantCulture, $".TP\n\\fB{Roff(CellText(row[0]))}\\fR\n{Roff(CellText(row[1]))}\n");
        }

        return text.ToString();
    }

    private static string Head(string name, string purpose, Checkout sources) =>
        $".TH {name.ToUpperInvariant().Replace("-", "\\-", StringComparison.Ordinal)} 1 {sources.Time.UtcDateTime:yyyy-MM-dd} "
        + $"\"ReportMiner {sources.Version}\"\n.SH NAME\n{Roff(name)} \\- {Roff(purpose)}\n";

    private static string Purpose(ImmutableArray<Block> blocks) => Text(blocks.OfType<ParagraphBlock>().First().Inline).TrimEnd('.');

    private static string CellText(Block cell) => Text(((TableCell)cell).OfType<ParagraphBlock>().FirstOrDefault()?.Inline);

    private static string Text(ContainerInline? inline) => inline is null ? "" : string.Concat(inline.Select(Text));

    private static string Text(Inline inline) => inline switch
    {
        LiteralInline literal => literal.Content.ToString(),
        CodeInline code => code.Content,
        LineBreakInline => " ",
        ContainerInline container => Text(container),
        HtmlEntityInline entity => entity.Transcoded.ToString(),
        _ => "",
    };

    /// <summary>A line of text as the formatter reads it: marks of its own written out, and no line that begins like a request.</summary>
    private static string Roff(string text)
    {
        string written = text.Replace("\\", "\\(rs", StringComparison.Ordinal).Replace("-", "\\-", StringComparison.Ordinal);
        return written is ['.' or '\'', ..] ? "\\&" + written : written;
    }
}
