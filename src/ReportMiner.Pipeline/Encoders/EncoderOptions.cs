using System.Collections.Immutable;

namespace ReportMiner.Pipeline.Encoders;

/// <summary>What <c>run.json</c> says of the encoder of a run, among its options.</summary>
internal static class EncoderOptions
{
    private const string Model = "encoder", Weights = "encoderWeights", Runtime = "encoderRuntime";

    /// <returns>Model, SHA-256 of its weights and library that computed; nothing without an encoder.</returns>
    public static KeyValuePair<string, string>[] Of(SentenceVectors? vectors) => vectors?.Encoder is { } encoder
        ? [new(Model, encoder.Model), new(Weights, encoder.Weights), new(Runtime, encoder.Runtime)]
        : [];

    /// <returns>Options of a run with another encoder, or with none.</returns>
    public static ImmutableSortedDictionary<string, string> With(
        this ImmutableSortedDictionary<string, string> options, SentenceVectors? vectors) =>
        options.RemoveRange([Model, Weights, Runtime]).AddRange(Of(vectors));
}
