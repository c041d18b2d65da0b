using System.Collections.Immutable;
using ReportMiner.Linguistics.Translation;
using ReportMiner.Semantics.Embeddings;
using ReportMiner.Semantics.Index;

namespace ReportMiner.Semantics.Search;

/// <summary>
/// Finds items by words and by vectors. Full text over the stems of both languages and the nearest vectors name the candidates; each
/// candidate is then weighed word by word, and the weights and the cosine make its score. Equal scores are ordered by id.
/// </summary>
public sealed class HybridSearch(ItemIndex index)
{
    /// <summary>Items that full text and vectors name each.</summary>
    private const int Candidates = 150;

    /// <summary>Items whose vectors are compared where those of all are too many.</summary>
    private const int Compared = 2_000;

    /// <summary>Share of the words in the score; the rest is the cosine's.</summary>
    private const double WordShare = 0.7;

    /// <summary>
    /// A short question asks of a part of an item; a passage of this many stems is looked for as a whole, and the item's share counts as
    /// much as its own.
    /// </summary>
    private const double TermsOfPassage = 40, MostItemPower = 0.5;

    /// <summary>
    /// How soon an item that says much more or less than the question loses, and how much of the logarithm of its score at most: a sentence
    /// and its translation are alike in extent, but a question may be shorter than its answer.
    /// </summary>
    private const double Disproportion = 1.5, MostDisproportion = 0.3;

    private readonly StemQuery _stems = new(index.File);

    /// <param name="question">Words, a phrase or a question in Russian or English.</param>
    /// <param name="filter">Narrows the search.</param>
    /// <param name="top">Number of items wanted.</param>
    /// <param name="cancellation">Stops the search.</param>
    /// <exception cref="Endpoints.EndpointException">The embeddings are those of an endpoint that cannot be used.</exception>
    /// <returns>The items that have anything in common with the question, best first.</returns>
    public async Task<ImmutableArray<SearchHit>> FindAsync(
        string question, SearchFilter filter, int top, CancellationToken cancellation = default)
    {
        StemSpace space = index.Stems.Space;
        var rarity = new StemRarity(space.Table, index.File.StemCounts(), index.Count);
        ImmutableArray<QueryTerm> terms = new QueryReader(space, rarity).Read(question);
        if (top <= 0)
        {
            return [];
        }

        HashSet<long>? allowed = FilterQuery.Rows(index.File, filter);
        if (terms.IsEmpty)
        {
            return allowed is null ? [] : All(allowed, top);
        }

        float[] vector = await index.EmbedAsync(question, cancellation).ConfigureAwait(false);
        int wanted = Math.Max(Candidates, top);
        VectorTable vectors = index.File.Vectors(() => _stems.Rows(terms, Math.Max(Compared, top), allowed));
        var rows = new SortedSet<long>(vectors.Nearest(vector, wanted, allowed).Select(n => n.Row));
        rows.UnionWith(_stems.Rows(terms, wanted, allowed));
        cancellation.ThrowIfCancellationRequested();
        var relevance = new Relevance(terms, space, rarity);
        double extent = BilingualWords.Of(question).Distinct(StringComparer.Ordinal).Sum(space.Mass);
        double power = Math.Min(MostItemPower, terms.Length / TermsOfPassage);
        IEnumerable<SearchHit> hits = index.File.Items(rows)
            .Select(r => Hit(r.Item, relevance, power, extent, vectors.Cosine(vector, r.Row)))
            .Where(h => h.Coverage > 0 || index.Generator != index.Stems)
            .OrderByDescending(h => h.Score).ThenBy(h => h.Item.Id, StringComparer.Ordinal);
        return [.. hits.GroupBy(h => (h.Item.Meeting, h.Item.Text)).Take(top).Select(OneCopy)];
    }

    /// <summary>A filter alone: all that pass it, in order of time and of the run.</summary>
    private ImmutableArray<SearchHit> All(HashSet<long> rows, int top) =>
    [
        .. index.File.Items(rows).Select(r => new SearchHit(r.Item, 1, 1, [])).OrderBy(h => h.Item.Date is null)
            .ThenBy(h => h.Item.Date, StringComparer.Ordinal)
            .GroupBy(h => (h.Item.Meeting, h.Item.Text)).Take(top).Select(OneCopy),
    ];

    /// <summary>
    /// The same document in several formats gives the same item several times: the one that lineage was made of represents all.
    /// </summary>
    private SearchHit OneCopy(IEnumerable<SearchHit> copies)
    {
        SearchHit[] all = [.. copies];
        return all.Length == 1 ? all[0] : all.FirstOrDefault(h => !index.LinksOf(h.Item.Id).IsEmpty) ?? all[0];
    }

    private static SearchHit Hit(IndexedItem item, Relevance relevance, double power, double extent, float cosine)
    {
        RelevanceScore weighed = relevance.Weigh(item);
        double words = Math.Pow(weighed.OfQuestion, 1 - power) * Math.Pow(weighed.OfItem, power);
        double score = ((WordShare * words) + ((1 - WordShare) * Math.Max(0, cosine))) * Proportion(extent, weighed.Extent);
        return new SearchHit(item, score, weighed.OfQuestion, weighed.Matched);
    }

    /// <returns>From 1 for texts that say equally much to the least factor for those that differ greatly.</returns>
    private static double Proportion(double question, double item)
    {
        double difference = Math.Log((1 + question) / (1 + item));
        return Math.Exp(-Math.Min(MostDisproportion, Disproportion * difference * difference));
    }
}
