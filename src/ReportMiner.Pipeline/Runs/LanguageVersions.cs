using System.Collections.Immutable;
using ReportMiner.Comparison.Alignments;
using ReportMiner.Linguistics.Translation;
using ReportMiner.Model;
using ReportMiner.Model.Comparison;
using ReportMiner.Model.Documents;

namespace ReportMiner.Pipeline.Runs;

/// <summary>Sets the language versions among the documents of a run side by side; they must hold their blocks.</summary>
internal static class LanguageVersions
{
    /// <summary>Content below this likeness says something else, even under the same number.</summary>
    private const double LeastLike = 0.3;

    /// <param name="documents">Documents of one run.</param>
    /// <param name="table">Translations.</param>
    public static ImmutableArray<AlignedVersions> Of(IEnumerable<Document> documents, TranslationTable? table)
    {
        var versions = ImmutableArray.CreateBuilder<AlignedVersions>();
        foreach (IGrouping<string, Document> meeting in documents.Where(static d => d.Languages.Length > 0 && d.Blocks.Length > 0)
            .GroupBy(KeyOf, StringComparer.Ordinal))
        {
            Document[] firsts = [.. meeting.DistinctBy(static d => d.Languages[0]).OrderBy(static d => d.Languages[0])];
            for (int i = 1; i < firsts.Length; i++)
            {
                versions.Add(Align(firsts[0], firsts[i], table));
            }
        }

        return versions.ToImmutable();
    }

    /// <summary>Versions print one symbol; without one, they are of one meeting.</summary>
    private static string KeyOf(Document document) => document.Source.Masthead.Symbol?.Text ?? document.Source.Meeting;

    private static AlignedVersions Align(Document a, Document b, TranslationTable? table)
    {
        Alignment alignment = DocumentAligner.Align(a, b, table);
        HashSet<(int, int)> other = [.. alignment.Discrepancies
            .Where(static d => d is { Kind: DiscrepancyKind.ContentDiffers, A: not null, B: not null })
            .Select(static d => (d.A!.Index, d.B!.Index))];
        ImmutableArray<AlignedPair> pairs =
        [
            .. alignment.Pairs.Where(p => p.Score >= LeastLike && !other.Contains((p.A.Index, p.B.Index)))
        ];
        return new AlignedVersions(a.Source.Citation, a.Languages[0], b.Languages[0], pairs);
    }
}
