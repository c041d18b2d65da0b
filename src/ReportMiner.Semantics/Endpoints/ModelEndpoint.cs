namespace ReportMiner.Semantics.Endpoints;

/// <summary>An endpoint that speaks the OpenAI protocol. Its key is in no text that is made of it.</summary>
/// <param name="Address">Base address, such as <c>http://localhost:8080/v1</c>.</param>
/// <param name="Model">Name of the model there.</param>
/// <param name="Key">Secret key; <see langword="null"/> where the endpoint wants none.</param>
public sealed record ModelEndpoint(Uri Address, string Model, string? Key)
{
    /// <summary>Longest time for one request, its answer included.</summary>
    public TimeSpan RequestTime { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>Longest time for a whole question, all requests and waits between them included.</summary>
    public TimeSpan WholeTime { get; init; } = TimeSpan.FromMinutes(4);

    /// <returns>A text with the key in it struck out.</returns>
    public string Redact(string text) => string.IsNullOrEmpty(Key) ? text : text.Replace(Key, "***", StringComparison.Ordinal);

    public override string ToString() => $"{Model} at {Address.GetLeftPart(UriPartial.Path)}";
}
