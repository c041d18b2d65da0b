using System.Text.RegularExpressions;
using ReportMiner.Analysis.Coverage.Nets;
using ReportMiner.Analysis.Coverage.Reasons;
using ReportMiner.Analysis.Recommendations;
using ReportMiner.Model;
using ReportMiner.Model.Diagnostics;
using ReportMiner.Model.Documents;

namespace ReportMiner.Analysis.Coverage;

/// <summary>
/// Finds sections without a row in which most paragraphs say first of all what should be done: recommendations under a heading that the
/// rules do not know.
/// </summary>
internal static partial class AskingSections
{
    private const int FewestParagraphs = 3;

    private const int FewestItems = 2;

    /// <summary>Titles that say what should be done are shorter.</summary>
    private const int LongHeading = 40;

    /// <summary>A shorter text is a title.</summary>
    private const int Shortest = 25;

    private static readonly NetPlace Recommending = new(Opens: true, Labelled: true, Item: true, InRecommendations: true);

    public static Diagnostic? Find(Document document, ItemTexts items, RecommendationSections sections)
    {
        // Where a section of recommendations gave its rows, what is said to be needed elsewhere is the reasoning for them.
        bool concluded = document.Blocks.Index().Any(b => sections.Recommends(b.Index) && items.AnyIn(b.Item.Start, b.Item.End));
        if (concluded || Letters.IsOfState(document.Source.Masthead.Title) || Contexts.IsAgenda(document.Source.Masthead.Title))
        {
            return null;
        }

        var foreign = new ForeignTexts(document);
        foreach (IGrouping<int, (int Index, Block Item)> list in document.Blocks.Index()
            .Where(b => b.Item is { Kind: BlockKind.Item, Parent: >= 0 } && !foreign.Contains(b.Index)).GroupBy(b => b.Item.Parent))
        {
            Block chapeau = document.Blocks[list.Key];
            int asking = list.Count(i => Asks(i.Item));
            if (asking >= FewestItems && asking * 5 >= list.Count() * 3 && chapeau.Text.EndsWith(':')
                && !chapeau.Section.Any(h => IsRules(document.Blocks[h])) && !Contexts.IsAnotherVoice(chapeau.Text, chapeau.Language)
                && !Contexts.Cites(chapeau.Text, chapeau.Language)
                && !list.Any(i => items.AnyIn(i.Item.Start, i.Item.End)))
            {
                return DiagnosticCatalogue.AsksWithoutRows.At(
                    FormattableString.Invariant($"{asking} of {list.Count()} items of a list say what should be done; none is a row."),
                    chapeau);
            }
        }

        foreach (IGrouping<int, (int Index, Block Block)> section in document.Blocks.Index()
            .Where(b => b.Item.Kind is BlockKind.Paragraph or BlockKind.Item && b.Item.Text.Length > Shortest && !foreign.Contains(b.Index))
            .Select(b => (b.Index, b.Item))
            .GroupBy(b => HeadingAbove(document, b.Index))
            .Where(g => g.Key >= 0))
        {
            (int Index, Block Block)[] members = [.. section];
            int asking = members.Length < FewestParagraphs ? 0 : members.Count(m => Asks(m.Block));
            if (asking >= FewestParagraphs && !members[0].Block.Section.Any(h => IsRules(document.Blocks[h]))
                && asking * 5 >= members.Length * 3
                && !members.Any(m => items.AnyIn(m.Block.Start, m.Block.End)))
            {
                Block first = members[0].Block;
                string heading = document.Blocks[section.Key].Text;
                int all = members.Length;
                return DiagnosticCatalogue.AsksWithoutRows.At(
                    FormattableString.Invariant(
                        $"{asking} of {all} paragraphs under \"{Excerpt.Of(heading)}\" say what should be done; none is in a row."),
                    first);
            }
        }

        return Headings(document);
    }

    /// <summary>
    /// Lines that look like headings and say what should be done are rows of a list or a table that lost its form: in a text dump the
    /// columns of a table are parted by blanks alone.
    /// </summary>
    private static Diagnostic? Headings(Document document)
    {
        Block[] asking = [.. document.Blocks.Where(b => b.Kind == BlockKind.Heading && b.Text.Length >= LongHeading && IsDuty(b))];
        return asking.Length < FewestItems
            ? null
            : DiagnosticCatalogue.AsksWithoutRows.At(
                FormattableString.Invariant($"{asking.Length} lines read as headings say what should be done; none is a row."),
                asking[0]);
    }

    private static bool IsDuty(Block block) =>
        AskNet.Read(block.Text, block.Language, Recommending) is { Sign: AskSign.Duty or AskSign.Performative, Reason: null };

    /// <summary>The nearest heading above a block, also one of the head of the document, which makes no section; −1 for none.</summary>
    public static int HeadingAbove(Document document, int block)
    {
        if (document.Blocks[block].Section is [.., var nearest])
        {
            return nearest;
        }

        int heading = block;
        while (heading >= 0 && document.Blocks[heading].Kind != BlockKind.Heading)
        {
            heading--;
        }

        return heading;
    }

    /// <summary>Whether a heading names rules: how a meeting is to go, and who may do what, is no recommendation.</summary>
    public static bool IsRules(Block heading) => heading.Kind == BlockKind.Heading && Rules().IsMatch(heading.Text);

    [GeneratedRegex(
        @"\b(?:guidelines|rules of procedure|terms of reference|statutes?)\b|\b(?:руководящие принципы|правила процедуры|"
            + @"круг ведения|устав)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Rules();

    private static bool Asks(Block block)
    {
        string text = block.Text[..Math.Min(block.Text.Length, 400)];
        return AskNet.Read(text, block.Language, Recommending) is { Reason: null } held
            && !Contexts.IsAnotherVoice(text[..held.Verb], block.Language)
            && !Contexts.IsPreambular(text, block.Language) && !Contexts.IsProcedure(text, block.Language);
    }
}
