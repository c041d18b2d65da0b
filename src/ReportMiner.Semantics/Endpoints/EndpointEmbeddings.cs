using System.Numerics.Tensors;
using Microsoft.Extensions.AI;

namespace ReportMiner.Semantics.Endpoints;

/// <summary>Embeddings of an endpoint. Its faults are reported in one line, without its key.</summary>
internal sealed class EndpointEmbeddings(IEmbeddingGenerator<string, Embedding<float>> inner, ModelEndpoint endpoint)
    : DelegatingEmbeddingGenerator<string, Embedding<float>>(inner)
{
    /// <summary>Texts in one request; servers limit how many they take, and a request must not last too long.</summary>
    private const int MostTexts = 64;

    public override async Task<GeneratedEmbeddings<Embedding<float>>> GenerateAsync(
        IEnumerable<string> values, EmbeddingGenerationOptions? options = null, CancellationToken cancellationToken = default)
    {
        string[] texts = [.. values];
        var made = new GeneratedEmbeddings<Embedding<float>>();
        foreach (string[] some in texts.Chunk(MostTexts))
        {
            made.AddRange(await SomeAsync(some, options, cancellationToken).ConfigureAwait(false));
        }

        return Fault(made, texts.Length) is { } fault
            ? throw new EndpointException($"The model ({endpoint}) cannot be used: {fault}.")
            : made;
    }

    private static string? Fault(GeneratedEmbeddings<Embedding<float>> made, int texts) =>
        made.Count != texts ? FormattableString.Invariant($"it gave {made.Count} vectors for {texts} texts")
        : made.Any(e => e.Vector.Length != made[0].Vector.Length) ? "its vectors differ in length"
        : made.Any(e => e.Vector.IsEmpty || !float.IsFinite(TensorPrimitives.SumOfSquares(e.Vector.Span))) ? "its vectors are not numbers"
        : null;

    private async Task<GeneratedEmbeddings<Embedding<float>>> SomeAsync(
        string[] texts, EmbeddingGenerationOptions? options, CancellationToken cancellation)
    {
        try
        {
            return await base.GenerateAsync(texts, options, cancellation).ConfigureAwait(false);
        }
        catch (Exception e) when (!cancellation.IsCancellationRequested && EndpointFault.Describe(e, endpoint) is { } why)
        {
            throw new EndpointException(why);
        }
    }
}
