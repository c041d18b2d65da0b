using System.ClientModel;
using System.ClientModel.Primitives;
using Microsoft.Extensions.AI;
using OpenAI;

namespace ReportMiner.Semantics.Endpoints;

/// <summary>Makes clients of endpoints.</summary>
public static class EndpointClient
{
    private static readonly TimeSpan s_firstWait = TimeSpan.FromMilliseconds(500);

    /// <summary>
    /// Makes an embedding generator of an endpoint; it throws <see cref="EndpointException"/> where the endpoint cannot be used.
    /// </summary>
    public static IEmbeddingGenerator<string, Embedding<float>> Embeddings(ModelEndpoint endpoint) => Embeddings(endpoint, s_firstWait);

    /// <param name="endpoint">The endpoint.</param>
    /// <param name="firstWait">First wait before a failed request is repeated; doubled each time.</param>
    internal static IEmbeddingGenerator<string, Embedding<float>> Embeddings(ModelEndpoint endpoint, TimeSpan firstWait)
    {
        var options = new OpenAIClientOptions
        {
            Endpoint = endpoint.Address,
            Transport = new HttpClientPipelineTransport(Http(endpoint, firstWait)),
            RetryPolicy = new ClientRetryPolicy(0),
            NetworkTimeout = endpoint.WholeTime,
        };
        return new EndpointEmbeddings(
            new OpenAIClient(Credential(endpoint), options).GetEmbeddingClient(endpoint.Model).AsIEmbeddingGenerator(), endpoint);
    }

    /// <summary>Redirections are not followed: the key would go with them.</summary>
    internal static HttpClient Http(ModelEndpoint endpoint, TimeSpan firstWait)
    {
        var sockets = new SocketsHttpHandler { AllowAutoRedirect = false, ConnectTimeout = endpoint.RequestTime };
        return new HttpClient(new RetryHandler(sockets, endpoint.RequestTime, firstWait)) { Timeout = Timeout.InfiniteTimeSpan };
    }

    /// <summary>A client wants a key where a local server wants none.</summary>
    internal static ApiKeyCredential Credential(ModelEndpoint endpoint) => new(KeyOf(endpoint));

    internal static string KeyOf(ModelEndpoint endpoint) => string.IsNullOrEmpty(endpoint.Key) ? "none" : endpoint.Key;
}
