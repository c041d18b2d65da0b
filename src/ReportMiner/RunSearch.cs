using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Microsoft.Extensions.AI;
using ReportMiner.Analysis.Actors;
using ReportMiner.Model;
using ReportMiner.Model.Runs;
using ReportMiner.Pipeline.Themes;
using ReportMiner.Pipeline.Translation;
using ReportMiner.Semantics.Answers;
using ReportMiner.Semantics.Assistants;
using ReportMiner.Semantics.Embeddings;
using ReportMiner.Semantics.Endpoints;
using ReportMiner.Semantics.Index;
using ReportMiner.Semantics.Questions;
using ReportMiner.Semantics.Search;
using ReportMiner.Store;
using ReportMiner.Store.Folders;

namespace ReportMiner;

/// <summary>
/// Searches the results of a run by meaning and words, across Russian and English, and answers questions about them. The index is kept in
/// the folder of the run and brought up to date first. Nothing leaves the machine unless the environment configures endpoints.
/// </summary>
public sealed class RunSearch
{
    private const int MostNamed = 40;

    private readonly IRunStore _store;
    private readonly string? _file;
    private readonly Action<string>? _notice;

    /// <param name="stores">Where runs are kept; several are searched as one run. The index is in memory.</param>
    /// <param name="notice">Told, in one line, when a configured endpoint fails and the embeddings that come with the library are
    /// used.</param>
    public RunSearch(ImmutableArray<IRunStore> stores, Action<string>? notice = null) =>
        (_store, _notice) = (stores is [var only] ? only : new JoinedStore(stores), notice);

    /// <param name="folders">
    /// Folders that <c>run --out</c> or <see cref="MinedRun.Export"/> wrote; several are searched as one run, with an index in memory.
    /// </param>
    /// <param name="notice">Told of failing endpoints and of what was understood.</param>
    public RunSearch(IReadOnlyList<string> folders, Action<string>? notice = null)
        : this([.. folders.Select(f => (IRunStore)new FolderStore(f))], notice) =>
        _file = folders.Count == 1 ? Path.Combine(folders[0], ItemIndex.FileName) : null;

    /// <param name="folder">Folder that <c>run --out</c> or <see cref="MinedRun.Export"/> wrote.</param>
    /// <param name="notice">Receives failing endpoints and what was understood.</param>
    public RunSearch(string folder, Action<string>? notice = null)
        : this([folder], notice)
    {
    }

    /// <summary>Finds items.</summary>
    /// <param name="question">Words, a phrase or a question, in Russian or English.</param>
    /// <param name="filter">Narrows the search; <see langword="null"/> for all items.</param>
    /// <param name="top">Number of items at most, 1 or more.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <returns>The best first.</returns>
    /// <exception cref="InputException">The folder is not that of a run, or no item has a value of the filter; the message says which there
    /// are.</exception>
    public Task<ImmutableArray<SearchHit>> FindAsync(
        string question, SearchFilter? filter = null, int top = 10, CancellationToken cancellation = default) =>
        WithIndexAsync(Endpoints.Read(), async index =>
        {
            ReadQuestion read = Reader(index).Read(question, Known(filter, index));
            var search = new HybridSearch(index);
            ImmutableArray<SearchHit> hits = await search.FindAsync(read.Rest, read.Filter, top, cancellation).ConfigureAwait(false);
            if (hits.IsEmpty && read.Parts.Any(p => p.Field == "theme"))
            {
                read = Reader(index).Read(question, Known(filter, index), themes: false);
                hits = await search.FindAsync(read.Rest, read.Filter, top, cancellation).ConfigureAwait(false);
            }

            if (!read.Parts.IsEmpty)
            {
                Language reader = question.Any(c => c is >= 'А' and <= 'я') ? Language.Russian : Language.English;
                _notice?.Invoke(UnderstoodText.Of(read.Parts, _store.ReadCatalogue(), reader));
            }

            return hits;
        }, cancellation);

    private QuestionReader Reader(ItemIndex index) => new(index, _store.ReadCatalogue(), text =>
        [
            .. ActorFinder.Find(text)
                .Select(m => new NamedActor(m.Start, m.End, m.Actor.Id, m.Actor.Kind is ActorKind.State or ActorKind.Group))
        ]);

    /// <summary>
    /// Answers a question with citations: by extraction, or, where a language model is configured, in sentences that are checked against
    /// the items that they cite.
    /// </summary>
    /// <param name="question">A question in Russian or English.</param>
    /// <param name="filter">Narrows the items; <see langword="null"/> for all.</param>
    /// <param name="top">Most items in an answer by extraction, 1 or more.</param>
    /// <param name="offline">Whether to answer by extraction even where a model is configured.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <inheritdoc cref="FindAsync"/>
    /// <returns>The answer; <see cref="Write"/> makes text of it.</returns>
    public Task<Answer> AskAsync(
        string question, SearchFilter? filter = null, int top = 15, bool offline = false, CancellationToken cancellation = default)
    {
        EndpointSettings settings = Endpoints.Read();
        Endpoints.NeedRuntime(offline ? null : settings.Model);
        return WithIndexAsync(
            settings,
            index => RuntimeFeature.IsDynamicCodeSupported && !offline && settings.Model is { } model
                ? new Assistant(index, model, _store.ReadCatalogue(), Reader(index), StatementVerifier.Fault).AskAsync(
                    question, Known(filter, index), top, cancellation)
                : new ExtractiveAnswerer(index, Reader(index)).AnswerAsync(question, Known(filter, index), top, cancellation),
            cancellation);
    }

    /// <summary>
    /// An answer as lines of text, in the language of the question. Texts of items are in quotation marks and in their own language.
    /// </summary>
    public ImmutableArray<string> Write(Answer answer) => AnswerWriter.Write(answer, _store.ReadCatalogue());

    /// <summary>
    /// Does work on the index of the run; where the embedding endpoint fails, says so and does it with the embeddings that come with the
    /// library.
    /// </summary>
    private async Task<T> WithIndexAsync<T>(EndpointSettings settings, Func<ItemIndex, Task<T>> work, CancellationToken cancellation)
    {
        Endpoints.NeedRuntime(settings.Embedding);
        try
        {
            using StemEmbeddingGenerator stems =
                StemEmbeddingGenerator.Load(Path.Combine(ShippedModels.Translation, TranslationFolder.TableName));
            try
            {
                using IEmbeddingGenerator<string, Embedding<float>>? remote = Remote(settings);
                using ItemIndex index = await ItemIndex.OpenAsync(_store, _file, stems, remote, cancellation).ConfigureAwait(false);
                return await work(index).ConfigureAwait(false);
            }
            catch (EndpointException e)
            {
                _notice?.Invoke($"{e.Message} The embeddings that come with the program are used.");
            }

            // The file holds the vectors of the endpoint.
            using ItemIndex own = await ItemIndex.OpenAsync(_store, null, stems, null, cancellation).ConfigureAwait(false);
            return await work(own).ConfigureAwait(false);
        }
        catch (InvalidDataException e)
        {
            throw new InputException(e.Message);
        }
    }

    /// <summary>
    /// A method of its own: the compiler ahead of time sees in it that the branch is never taken, and leaves the client out.
    /// </summary>
    private static IEmbeddingGenerator<string, Embedding<float>>? Remote(EndpointSettings settings) =>
        RuntimeFeature.IsDynamicCodeSupported && settings.Embedding is { } embedding ? EndpointClient.Embeddings(embedding) : null;

    private static SearchFilter Known(SearchFilter? filter, ItemIndex index)
    {
        SearchFilter asked = filter ?? SearchFilter.None;
        foreach ((string field, ImmutableArray<string> values) in new[]
        {
            ("theme", asked.Themes), ("meeting", asked.Meetings), ("language", asked.Languages), ("addressee", asked.Addressees),
            ("strength", asked.Strengths),
        })
        {
            Check(field, values, index);
        }

        return asked;
    }

    private static void Check(string field, ImmutableArray<string> values, ItemIndex index)
    {
        if (values.IsEmpty)
        {
            return;
        }

        ImmutableArray<string> there = [.. index.Values(field).Select(v => v.Value)];
        if (values.FirstOrDefault(v => !there.Contains(v)) is { } unknown)
        {
            throw new InputException(
                $"No item has the {field} '{unknown}'. There "
                    + $"are: {string.Join(", ", there.Take(MostNamed))}{(there.Length > MostNamed ? ", …" : "")}.");
        }
    }
}
