using ReportMiner.Analysis.Actors;
using ReportMiner.Analysis.Phrasing;
using ReportMiner.Analysis.Sentences;
using ReportMiner.Model.Documents;
using ReportMiner.Model.Recommendations;

namespace ReportMiner.Analysis.Recommendations;

/// <summary>
/// Finds what a document asks that recommends nowhere by its form: no list, no section of recommendations, no body that speaks. A numbered
/// paragraph that begins with whom it asks (<c>2. States should …</c>, «Государствам следует …») is then a recommendation of the document
/// itself.
/// </summary>
/// <remarks>Where the document has a place for its recommendations, the same sentence elsewhere is its reasoning and stays out.</remarks>
internal static class BareAsks
{
    public static IEnumerable<Candidate> Find(DocumentView view)
    {
        for (int i = 0; i < view.Blocks.Length; i++)
        {
            if (view.Blocks[i] is { Kind: BlockKind.Paragraph, Path.Length: > 0 } && !view.Taken.Contains(i)
                && view.Sections[i] == SectionKind.Other && BeginsWithWhomItAsks(view.Phrase(i)))
            {
                yield return Candidate.Whole(view, i, 1) with { Kind = RecommendationKind.Recommendation };
            }
        }
    }

    private static bool BeginsWithWhomItAsks(PhraseText text) =>
        text.Count >= ImpersonalReader.FewestWords
        && text.Asks is [{ Form.Shape: AskShape.Subject or AskShape.Dative } ask, ..]
        && ask.First < text.SentenceEnd(0)
        && !IsPast(text, ask)
        && text.Phrases.Exists(p => p.First <= 1 && p.End <= ask.First)
        && ImpersonalReader.Asks(text, 0, text.SentenceEnd(0));

    /// <summary><c>The representative was invited to show a film</c>, «представителю было предложено»: a report of what happened.</summary>
    public static bool IsPast(PhraseText text, Ask ask) =>
        Enumerable.Range(ask.First - 1, ask.End - ask.First + 1)
            .Any(i => text.At(i) is "was" or "were" or "been" or "had" or "был" or "была" or "было" or "были");
}
