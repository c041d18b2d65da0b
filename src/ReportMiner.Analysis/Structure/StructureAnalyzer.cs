using System.Collections.Immutable;
using ReportMiner.Analysis.Structure.Outline;
using ReportMiner.Analysis.Structure.Paragraphs;
using ReportMiner.Analysis.Structure.Proof;
using ReportMiner.Linguistics;
using ReportMiner.Model;
using ReportMiner.Model.Diagnostics;
using ReportMiner.Model.Documents;
using ReportMiner.Model.Manuscripts;
using ReportMiner.Model.Sources;

namespace ReportMiner.Analysis.Structure;

/// <summary>
/// Makes a document of a manuscript: headings, numbered paragraphs, items, footnotes, tables, furniture, and the proof that nothing was
/// lost.
/// </summary>
public static class StructureAnalyzer
{
    /// <param name="manuscript">What a reader read.</param>
    /// <param name="source">The file that it comes from.</param>
    public static Document Analyze(Manuscript manuscript, SourceInfo source)
    {
        manuscript = BoxedText.Open(manuscript);
        var joiner = new LineJoiner(manuscript, new HyphenJoiner(manuscript.Text));
        var segmenter = new ParagraphSegmenter(manuscript);
        var builder = new BlockBuilder(manuscript, joiner, segmenter);
        var (blocks, outline) = builder.Build();
        ImmutableArray<(NumberList List, NumberChain Chain)> chains = [.. ChainProof.Chains(outline)];
        var completeness = new Completeness([.. chains.Select(c => c.Chain)], CharacterProof.Account(manuscript, blocks));
        ImmutableArray<Diagnostic> diagnostics =
        [
            .. manuscript.Diagnostics, .. TextFaults.Find(blocks, builder.Flattened),
            .. CompletenessFaults.Find(completeness.Characters, chains, outline, blocks),
        ];
        return new Document
        {
            Source = source,
            Status = diagnostics.Any(d => d.Severity >= Severity.Error) ? DocumentStatus.Incomplete : DocumentStatus.Complete,
            Languages = LanguagesOf(blocks),
            Blocks = blocks,
            Completeness = completeness,
            Diagnostics = diagnostics,
        };
    }

    private static ImmutableArray<Language> LanguagesOf(IEnumerable<Block> blocks)
    {
        Dictionary<Language, int> letters = blocks
            .Where(b => b.Kind is not BlockKind.Furniture && b.Language != Language.Unknown)
            .GroupBy(b => b.Language)
            .ToDictionary(g => g.Key, g => g.Sum(b => b.Text.Length));
        int all = letters.Values.Sum();

        // A language that only a masthead, a name or a title uses is no language of the document.
        return [.. letters.Where(p => p.Value * 10 >= all).OrderByDescending(p => p.Value).ThenBy(p => p.Key).Select(p => p.Key)];
    }
}
