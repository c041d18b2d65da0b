using Microsoft.Extensions.AI;

namespace ReportMiner.Semantics.Endpoints;

/// <summary>Embeddings of an endpoint, whose faults are told in a line and without its key.</summary>
internal sealed class EndpointEmbeddings(IEmbeddingGenerator<string, Embedding<float>> inner, ModelEndpoint endpoint)
    : DelegatingEmbeddingGenerator<string, Embedding<float>>(inner)
{
    public override async Task<GeneratedEmbeddings<Embedding<float>>> GenerateAsync(
        IEnumerable<string> values, EmbeddingGenerationOptions? options = null, CancellationToken cancellationToken = default)
    {
        try
        {
            return await base.GenerateAsync(values, options, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception e) when (!cancellationToken.IsCancellationRequested && EndpointFault.Describe(e, endpoint) is { } why)
        {
            throw new EndpointException(why);
        }
    }
}
