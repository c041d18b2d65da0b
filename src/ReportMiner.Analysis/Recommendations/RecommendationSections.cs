using System.Collections.Immutable;
using System.Text.RegularExpressions;
using ReportMiner.Model.Documents;

namespace ReportMiner.Analysis.Recommendations;

/// <summary>Finds which blocks are in a section of recommendations. A heading counts through its sub-headings.</summary>
internal sealed partial class RecommendationSections
{
    private readonly SectionKind[] _kinds;

    public RecommendationSections(ImmutableArray<Block> blocks)
    {
        _kinds = new SectionKind[blocks.Length];
        var flat = new FlatHeadings(blocks);
        bool summary = false;
        int last = -1;
        int advised = -1;
        for (int i = 0; i < blocks.Length; i++)
        {
            Block block = blocks[i];
            flat.Pass(i);
            if (block.Kind == BlockKind.Heading)
            {
                last = i;
                summary = block.Label is null && Chapeaux.IsSummaryHeading(block.Text);
            }

            // Headings of the head of a document make no section; the last of them still heads what follows.
            ImmutableArray<int> section = block.Section.IsEmpty && last >= 0 ? [last] : block.Section;
            _kinds[i] = summary
                ? SectionKind.Summary
                : Of(blocks, section) is var own && own != SectionKind.Other ? own
                : advised >= 0 && advised == last ? SectionKind.Recommendations
                : Inherited(blocks, block, flat.Governor);

            // A colon announces the items under it alone.
            if (block is { Kind: BlockKind.Paragraph, Path: ["1"] }
                && !Chapeaux.EndsWithColon(block.Text)
                && Chapeaux.OpensAdvice(block.Text))
            {
                advised = last;
            }
        }
    }

    /// <summary>The kind of a block's section.</summary>
    public SectionKind this[int block] => _kinds[block];

    /// <summary>Whether a block is below a heading of recommendations.</summary>
    public bool Recommends(int block) => _kinds[block] is SectionKind.Mixed or SectionKind.Recommendations;

    private static SectionKind Of(ImmutableArray<Block> blocks, ImmutableArray<int> section)
    {
        for (int i = section.Length - 1; i >= 0; i--)
        {
            string heading = blocks[section[i]].Text;
            if (Chapeaux.IsRecommendationHeading(heading))
            {
                return Chapeaux.IsMixedHeading(heading) ? SectionKind.Mixed : SectionKind.Recommendations;
            }

            if (Narrative().IsMatch(heading))
            {
                return SectionKind.Other;
            }
        }

        return SectionKind.Other;
    }

    private static SectionKind Inherited(ImmutableArray<Block> blocks, Block block, int governor)
    {
        if (governor < 0 || (block.Section is [.., var nearest] && Narrative().IsMatch(blocks[nearest].Text)))
        {
            return SectionKind.Other;
        }

        return Chapeaux.IsMixedHeading(blocks[governor].Text) ? SectionKind.Mixed : SectionKind.Recommendations;
    }

    /// <summary>Parts of a section of recommendations that do not recommend.</summary>
    [GeneratedRegex(
        @"^\W*(conclusions?|findings|observations|background|introduction|discussion|summary( of .{0,60})?|overview|"
            + @"general (considerations|remarks)|statements?|deliberations|context|rationale|main findings|выводы|заключени[ея]|"
            + @"введение|обсуждение|ход обсуждения|справочная информация|общие (соображения|замечания)|резюме( .{0,60})?|обоснование)\W*$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Narrative();

    /// <summary>
    /// Headings of plain text have no level. One of recommendations that another heading follows at once has that one and its equals below
    /// it, until a heading with a number, a chapter or an annex begins.
    /// </summary>
    private sealed partial class FlatHeadings(ImmutableArray<Block> blocks)
    {
        private string _part = "";

        /// <summary>Index of the heading that governs the block passed last; −1 for none.</summary>
        public int Governor { get; private set; } = -1;

        public void Pass(int index)
        {
            Block block = blocks[index];
            if (block.Kind != BlockKind.Heading)
            {
                return;
            }

            if (Chapeaux.IsRecommendationHeading(block.Text) && Next(index) is { Kind: BlockKind.Heading } next
                && next.Level == block.Level && (next.Label is null || IsBelow(next, index)))
            {
                Governor = index;
                _part = PartOf(next);
            }
            else if (Governor >= 0 && IsBelow(block, Governor) && block.Level == blocks[Governor].Level)
            {
                // "1." stands below "III." whatever the style of the two, and "A." below the title of "Chapter V".
            }
            else if (block.Label is not null || (PartOf(block) is { Length: > 0 } part && part != _part)
                || (Governor >= 0 && block.Level < blocks[Governor].Level))
            {
                Governor = -1;
            }
        }

        /// <summary>Whether a heading is the title of the part whose number stands above it: <c>Chapter V</c>.</summary>
        private bool IsPartTitle(int index) =>
            index > 0 && blocks[index].Label is null && blocks[index - 1].Kind == BlockKind.Heading
                && PartNumber().IsMatch(blocks[index - 1].Text);

        /// <summary>Whether the label of a heading is of a lower degree than that of another: <c>A.</c> below <c>III.</c>.</summary>
        private bool IsBelow(Block heading, int other) =>
            heading.Label is { } label
                && (blocks[other].Label is { } above ? Degree(label) > Degree(above) : IsPartTitle(other) && Degree(label) > PartDegree);

        /// <summary>The degree of the title of a chapter, whose number stands in a line of its own.</summary>
        private const int PartDegree = 1;

        /// <summary>1 for <c>III.</c>, 2 for <c>A.</c>, 3 for <c>4.</c>; one letter that is no I, V or X is no number.</summary>
        private static int Degree(string label) => label.Trim('.', '(', ')', ' ') switch
        {
            ['I' or 'V' or 'X'] => 1,
            { Length: > 1 } roman when roman.All(c => c is 'I' or 'V' or 'X' or 'L' or 'C') => 1,
            [var letter] when char.IsUpper(letter) => 2,
            [var digit, ..] when char.IsAsciiDigit(digit) => 3,
            _ => 4,
        };

        /// <summary><c>Chapter</c> of <c>Chapter B</c>; empty for a heading of another kind.</summary>
        private static string PartOf(Block heading) => Part().Match(heading.Text).Value.ToLowerInvariant();

        private Block? Next(int index)
        {
            for (int i = index + 1; i < blocks.Length; i++)
            {
                if (blocks[i].Kind is not (BlockKind.Furniture or BlockKind.Footnote))
                {
                    return blocks[i];
                }
            }

            return null;
        }

        [GeneratedRegex(
            @"^(chapter|part|section|глава|часть|раздел)\s+([IVXL]+|\d+)\W*$",
            RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
        private static partial Regex PartNumber();

        [GeneratedRegex(
            @"^(annex|appendix|chapter|part|section|приложение|добавление|глава|часть|раздел)\b",
            RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
        private static partial Regex Part();
    }
}
