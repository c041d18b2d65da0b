using System.Collections.Immutable;
using Microsoft.Extensions.AI;
using ReportMiner.Semantics.Embeddings;
using ReportMiner.Semantics.Index;

namespace ReportMiner.Semantics.Search;

/// <summary>
/// Finds items by words and by vectors. Full text over the stems of both languages and the nearest vectors name the candidates; each candidate is then
/// weighed word by word, and the weights and the cosine make its score. Equal scores stand in the order of ids.
/// </summary>
public sealed class HybridSearch(ItemIndex index)
{
    private const int Candidates = 150;
    private static double P(string n, double d) => double.TryParse(Environment.GetEnvironmentVariable(n), out double v) ? v : d;
    private static readonly double WordShare = P("WS", 0.7);

    private readonly StemQuery _stems = new(index.File);

    /// <param name="question">Words, a phrase or a question in Russian or English.</param>
    /// <param name="filter">Narrows the search.</param>
    /// <param name="top">Number of items wanted.</param>
    /// <param name="cancellation">Stops the search.</param>
    /// <returns>The items that have anything in common with the question, best first.</returns>
    public async Task<ImmutableArray<SearchHit>> FindAsync(string question, SearchFilter filter, int top, CancellationToken cancellation = default)
    {
        StemSpace space = index.Stems.Space;
        var rarity = new StemRarity(space.Table, index.File.StemCounts(), index.Count);
        ImmutableArray<QueryTerm> terms = new QueryReader(space, rarity).Read(question);
        if (terms.IsEmpty || top <= 0)
        {
            return [];
        }

        HashSet<long>? allowed = FilterQuery.Rows(index.File, filter);
        float[] vector = await EmbedAsync(question, cancellation).ConfigureAwait(false);
        VectorTable vectors = index.File.Vectors();
        int wanted = Math.Max(Candidates, top);
        var rows = new SortedSet<long>(vectors.Nearest(vector, wanted, allowed).Select(n => n.Row));
        rows.UnionWith(_stems.Rows(terms, wanted, allowed));
        cancellation.ThrowIfCancellationRequested();
        var relevance = new Relevance(terms, space, rarity);
        double power = Math.Min(P("IP", 0.5), terms.Length / P("IL", 40));
        return
        [
            .. rows.Select(row => Hit(index.File.Item(row), relevance, power, vectors.Cosine(vector, row)))
                .Where(h => h.Coverage > 0 || index.Generator != index.Stems)
                .OrderByDescending(h => h.Score).ThenBy(h => h.Item.Id, StringComparer.Ordinal)
                .Take(top),
        ];
    }

    private static SearchHit Hit(IndexedItem item, Relevance relevance, double power, float cosine)
    {
        (double question, double ofItem, ImmutableArray<MatchedWord> matched) = relevance.Weigh(item);
        double words = Math.Pow(question, 1 - power) * Math.Pow(ofItem, power);
        return new SearchHit(item, (WordShare * words) + ((1 - WordShare) * Math.Max(0, cosine)), question, matched);
    }

    private async Task<float[]> EmbedAsync(string question, CancellationToken cancellation)
    {
        GeneratedEmbeddings<Embedding<float>> made = await index.Generator.GenerateAsync([question], null, cancellation).ConfigureAwait(false);
        return StemSpace.Unit(made[0].Vector.ToArray());
    }
}
