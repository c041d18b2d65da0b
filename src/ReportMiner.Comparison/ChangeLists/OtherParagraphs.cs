using System.Collections.Immutable;
using ReportMiner.Comparison.Alignments;
using ReportMiner.Comparison.Verdicts;
using ReportMiner.Linguistics.Translation;
using ReportMiner.Model.Comparison;
using ReportMiner.Model.Documents;
using ReportMiner.Model.Recommendations;

namespace ReportMiner.Comparison.ChangeLists;

/// <summary>The changes of paragraphs and footnotes that are no items: preambles, introductions, texts of meetings.</summary>
internal sealed class OtherParagraphs(
    Document earlier, ImmutableArray<Recommendation> earlierItems, Document later, ImmutableArray<Recommendation> laterItems,
        TextAgreement agreement, TranslationTable? translations)
{
    /// <summary>Unnumbered lines with fewer letters are lines of a masthead or a title page.</summary>
    private const int ShortestText = 40;

    public IEnumerable<ListedChange> Changes()
    {
        Document before = Others(earlier, earlierItems), after = Others(later, laterItems);
        Dictionary<int, int> origins = DocumentAligner.Pair(before, after, translations).Pairs.ToDictionary(p => p.B, p => p.A);
        HashSet<int> kept = [.. origins.Values];
        int next = 0;
        for (int i = 0; i < after.Blocks.Length; i++)
        {
            bool known = origins.TryGetValue(i, out int origin);
            for (; known && next < origin; next++)
            {
                if (!kept.Contains(next))
                {
                    yield return new ListedChange([ListedChangeKind.Deleted], [Quote(before.Blocks[next])], [], []);
                }
            }

            if (!known)
            {
                yield return new ListedChange([ListedChangeKind.Added], [], [Quote(after.Blocks[i])], []);
            }
            else if (Change(before.Blocks[origin], after.Blocks[i]) is { } change)
            {
                yield return change;
            }
        }

        foreach (Block block in before.Blocks.Where((_, i) => i >= next && !kept.Contains(i)))
        {
            yield return new ListedChange([ListedChangeKind.Deleted], [Quote(block)], [], []);
        }
    }

    private ListedChange? Change(Block before, Block after)
    {
        ImmutableArray<TextChange> changes = before.Language == after.Language
            ? VerdictReader.Read(before.Text, after.Text).Changes
            : ChangeListMaker.Signs(agreement, before.Text, after.Text);
        ListedChangeKind[] kinds = [.. ChangeListMaker.Kinds(changes, null, moved: false)];
        return kinds.Length == 0 ? null : new ListedChange([.. kinds], [Quote(before)], [Quote(after)], changes);
    }

    /// <summary>The document without its items, headings, tables and furniture.</summary>
    private static Document Others(Document document, ImmutableArray<Recommendation> items)
    {
        (int Start, int End)[] taken = [.. items.Select(i => (i.Provenance.Start, i.Provenance.End))];
        return document with
        {
            Blocks =
            [
                .. document.Blocks.Where(b => b.Kind is BlockKind.Paragraph or BlockKind.Item or BlockKind.Footnote
                    && (!b.Path.IsEmpty || b.Text.Length >= ShortestText)
                    && !Array.Exists(taken, t => b.Start < t.End && t.Start < b.End)),
            ],
        };
    }

    private static ListedText Quote(Block block) =>
        new(string.Join(' ', block.Path.Select((key, i) => i == 0 ? key : $"({key})")), block.Text, block.Language, block.Pages.IsEmpty
            ? null : block.Pages[0]);
}
