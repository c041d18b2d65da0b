using System.Text.RegularExpressions;
using ReportMiner.Analysis.Coverage.Reasons;
using ReportMiner.Analysis.Recommendations;
using ReportMiner.Model;
using ReportMiner.Model.Diagnostics;
using ReportMiner.Model.Documents;

namespace ReportMiner.Analysis.Coverage;

/// <summary>Finds what a document announces and no row follows: lists, sections of recommendations, resolutions.</summary>
internal static partial class SectionEvidence
{
    /// <summary>Fewest preambular paragraphs that make a body's name the opening of a resolution.</summary>
    private const int FewestPreambular = 2;

    /// <summary>Blocks after an announcement among which its first item must be.</summary>
    private const int Near = 8;

    public static IEnumerable<Diagnostic> Find(Document document, ItemTexts items, RecommendationSections sections)
    {
        foreach (Block heading in EmptyParts(document, items, sections))
        {
            yield return At(
                DiagnosticCatalogue.SectionWithoutItems,
                heading,
                $"Nothing was taken from the part \"{Short(heading.Text)}\" of a section of recommendations.");
        }

        bool tables = document.Blocks.Any(b => b.Kind == BlockKind.Table && items.AnyIn(b.Start, b.End));
        for (int i = 0; i < document.Blocks.Length; i++)
        {
            Block block = document.Blocks[i];
            if (block.Kind == BlockKind.Heading && RecommendationHeadings.IsPlain(block.Text) && SectionEnd(document, i) is var end
                && HasText(document, i, end)
                && !items.AnyIn(block.End, document.Blocks[end - 1].End))
            {
                yield return At(
                    DiagnosticCatalogue.SectionWithoutItems, block, $"Nothing was taken from the section \"{Short(block.Text)}\".");
            }
            else if (!tables && block.Kind == BlockKind.Paragraph && AnnouncesTable().IsMatch(block.Text)
                && !TellsProgress().IsMatch(block.Text))
            {
                yield return At(
                    DiagnosticCatalogue.ListWithoutItems, block, $"No item was taken from the table of \"{Short(block.Text)}\".");
            }
            else if (block.Kind is BlockKind.Paragraph or BlockKind.Item && IsAnnouncement(block)
                && !items.AnyIn(block.Start, NearEnd(document, i)))
            {
                yield return At(DiagnosticCatalogue.ListWithoutItems, block, $"No item follows \"{Short(block.Text)}\".");
            }
            else if (block.Kind is BlockKind.Paragraph or BlockKind.Heading && block.Label is null && Opening().IsMatch(block.Text)
                && Resolution(document, i) is { Preambular: >= FewestPreambular } resolution
                && !items.AnyIn(block.End, document.Blocks[resolution.End - 1].End))
            {
                yield return At(
                    DiagnosticCatalogue.ResolutionWithoutOperatives,
                    block,
                    $"No operative paragraph was found after \"{Short(block.Text)}\".");
            }
        }
    }

    /// <summary>Parts of a section of recommendations that gave no row, though other parts of it did.</summary>
    private static IEnumerable<Block> EmptyParts(Document document, ItemTexts items, RecommendationSections sections)
    {
        var parts = new Dictionary<int, (int Top, bool Text, bool Rows)>();
        var above = new HashSet<int>();
        for (int i = 0, heading = -1; i < document.Blocks.Length; i++)
        {
            Block block = document.Blocks[i];
            heading = block.Kind == BlockKind.Heading ? i : heading;
            if (heading >= 0 && sections[i] == SectionKind.Recommendations && block.Kind is BlockKind.Paragraph or BlockKind.Item)
            {
                (_, bool text, bool rows) = parts.GetValueOrDefault(heading);
                int top = document.Blocks[heading].Section is [var first, ..] ? first : heading;
                bool gives = items.AnyIn(block.Start, block.End);
                parts[heading] = (top, text || block.Label is not null, rows || gives);

                // What a sub-heading gives, the heading above it gives too: its own paragraphs may only introduce the parts.
                if (gives)
                {
                    above.UnionWith(block.Section);
                }
            }
        }

        HashSet<int> fruitful = [.. parts.Where(p => p.Value.Rows).Select(p => p.Value.Top)];
        return parts
            .Where(p =>
                p.Value is { Text: true, Rows: false } && !above.Contains(p.Key) && fruitful.Contains(p.Value.Top))
            .Select(p => document.Blocks[p.Key]);
    }

    private static bool IsAnnouncement(Block block) =>
        block.Text.AsSpan().TrimEnd(" *").EndsWith(":")
            && (block.Language == Language.Russian ? RussianAnnouncement() : EnglishAnnouncement()).IsMatch(Tail(block.Text));

    private static string Tail(string text) => text[Math.Max(0, text.Length - 300)..];

    /// <returns>Index one past the last block under a heading.</returns>
    private static int SectionEnd(Document document, int heading)
    {
        int end = heading + 1;
        while (end < document.Blocks.Length
            && (document.Blocks[end].Section.Contains(heading) || IsBelow(document, heading, document.Blocks[end])))
        {
            end++;
        }

        return end;
    }

    /// <summary>In plain text a heading without a number, under one that has its own, stands below it; so does all under it.</summary>
    private static bool IsBelow(Document document, int heading, Block block)
    {
        Block own = block.Section is [.., var nearest] && block.Kind != BlockKind.Heading ? document.Blocks[nearest] : block;
        return document.Blocks[heading].Label is not null && own is { Kind: BlockKind.Heading, Label: null }
            && own.Start > document.Blocks[heading].Start && own.Level >= document.Blocks[heading].Level;
    }

    private static bool HasText(Document document, int heading, int end)
    {
        for (int i = heading + 1; i < end; i++)
        {
            if (document.Blocks[i].Kind is BlockKind.Paragraph or BlockKind.Item && document.Blocks[i].Text.Length > 0)
            {
                return true;
            }
        }

        return false;
    }

    private static int NearEnd(Document document, int index)
    {
        int last = index;
        for (int i = index + 1, steps = 0; i < document.Blocks.Length && steps < Near; i++)
        {
            if (document.Blocks[i].Kind is not (BlockKind.Furniture or BlockKind.Footnote))
            {
                steps++;
                last = i;
            }
        }

        return document.Blocks[last].End;
    }

    /// <summary>Counts the preamble after a body's name, and goes on to the next body's name.</summary>
    private static (int Preambular, int End) Resolution(Document document, int opening)
    {
        int preambular = 0;
        int i = opening + 1;
        for (; i < document.Blocks.Length; i++)
        {
            Block block = document.Blocks[i];
            if (block.Label is null && block.Kind is BlockKind.Paragraph or BlockKind.Heading && Opening().IsMatch(block.Text))
            {
                break;
            }

            bool participle = block is { Kind: BlockKind.Paragraph, Label: null } && block.Text.EndsWith(',')
                && Contexts.IsPreambular(block.Text, block.Language);
            preambular += participle ? 1 : 0;
        }

        return (preambular, i);
    }

    private static Diagnostic At(DiagnosticRule rule, Block block, string message) =>
        rule.At(message, block);

    private static string Short(string text) => text.Length <= 120 ? text : "…" + text[^119..];

    [GeneratedRegex(
        @"\b(?:following|below)\b[^.:]{0,60}\b(?:recommendations?|conclusions and recommendations|draft (?:resolutions?|decisions?)|"
            + @"agreed conclusions)\b[^.]{0,80}:\W*$|\b(?:recommends|decides|decided|requests|urges|invites|calls upon|"
            + @"agreed) (?:as follows|to|that)?:\W*$|\brecommends? (?:that|to)\b[^.]{0,80}:\W*$",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex EnglishAnnouncement();

    [GeneratedRegex(
        @"(?:следующи|нижеследующи)[^.:]{0,60}(?:рекомендаци|проект[а-я]* (?:резолюци|решени)|вывод[а-я]* и рекомендаци)[^.]{0,80}:\W*$|"
            + @"(?:рекомендуют|просят|призывают|предлагают|постановляют|решают|требуют|"
            + @"рекомендует|постановляет|решила?|решили|решило|постановила?|просит|призывает)[^.]{0,40}:\W*$",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex RussianAnnouncement();

    [GeneratedRegex(
        @"\brecommendations?(?: (?:of|by|from|made|to|for|and)\b[^.;,]{0,60})? (?:is|are|was|were) (?:\w+ )?(?:set out|listed|presented|"
            + @"contained|given|shown|summari[sz]ed|found|reproduced) in (?:the )?(?:following )?table\b|"
            + @"\btable\b[^.;]{0,40}\b(?:sets out|lists|contains|presents|shows|summari[sz]es|gives|reproduces)\b[^.;]{0,40}"
            + @"\brecommendations\b|\bв (?:\w+ ){0,2}таблице\b[^.;]{0,40}(?:приведен|представлен|изложен|перечислен|указан|сведен)\w*"
            + @"[^.;]{0,40}рекомендаци|\bтаблиц\w+\b[^.;]{0,20}содержит[^.;]{0,40}рекомендаци|"
            + @"\bрекомендации(?: [^.;,]{0,60})? (?:приведен|представлен|изложен|содержат|перечислен|указан|сведен)\w* в (?:\w+ )?таблиц",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex AnnouncesTable();

    [GeneratedRegex(
        @"\b(?:status|progress|implement\w*|follow-up|updates?|outstanding|выполнени\w*|осуществлени\w*|ход|статус)\b",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex TellsProgress();

    /// <summary>A body's name and a comma, alone.</summary>
    [GeneratedRegex(@"^(?:The [^,.;:]{3,160}|[А-ЯЁ][^,.;:]{3,160}),\W*$", RegexOptions.CultureInvariant)]
    private static partial Regex Opening();
}
