using Microsoft.Extensions.AI;
using ReportMiner.Model.Themes;
using ReportMiner.Pipeline.Themes;
using ReportMiner.Pipeline.Translation;
using ReportMiner.Semantics.Embeddings;
using ReportMiner.Semantics.Endpoints;
using ReportMiner.Semantics.Index;
using ReportMiner.Store.Folders;

namespace ReportMiner.Cli.Searching;

/// <summary>Opens the index of a run for a command, with the endpoints that the user configured.</summary>
internal static class SearchSession
{
    /// <returns>The endpoints that the environment or its file configures.</returns>
    /// <exception cref="UserException">A setting is wrong.</exception>
    public static EndpointSettings Settings()
    {
        try
        {
            return EndpointSettings.Read(Environment.GetEnvironmentVariable);
        }
        catch (EndpointException e)
        {
            throw new UserException(e.Message);
        }
    }

    /// <summary>Does work on the index of a run; where the embedding endpoint fails, says so and does it with the embeddings that come with the program.</summary>
    public static async Task<int> WithIndexAsync(
        string folder, ModelEndpoint? embedding, CommandContext context, Func<ItemIndex, Task<int>> work, CancellationToken cancellation)
    {
        var store = new FolderStore(folder);
        string file = Path.Combine(folder, ItemIndex.FileName);
        try
        {
            using StemEmbeddingGenerator stems = StemEmbeddingGenerator.Load(Path.Combine(ShippedModels.Translation, TranslationFolder.TableName));
            if (embedding is not null)
            {
                try
                {
                    using IEmbeddingGenerator<string, Embedding<float>> remote = EndpointClient.Embeddings(embedding);
                    using ItemIndex index = await ItemIndex.OpenAsync(store, file, stems, remote, cancellation).ConfigureAwait(false);
                    return await work(index).ConfigureAwait(false);
                }
                catch (EndpointException e)
                {
                    context.Error.WriteLine($"reportminer: {e.Message} The embeddings that come with the program are used.");
                }
            }

            using ItemIndex own = await ItemIndex.OpenAsync(store, embedding is null ? file : null, stems, null, cancellation).ConfigureAwait(false);
            return await work(own).ConfigureAwait(false);
        }
        catch (InvalidDataException e)
        {
            throw new UserException(e.Message);
        }
    }
}
