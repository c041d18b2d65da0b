using System.Globalization;
using System.Text.Json;

namespace ReportMiner.Semantics.Endpoints;

/// <summary>
/// Which endpoints to use, if any: from environment variables (<c>REPORTMINER_MODEL_ENDPOINT</c>, <c>…_NAME</c>, <c>…_KEY</c>,
/// <c>…_TIMEOUT</c> in seconds, and the same with <c>EMBEDDING</c>), or from a JSON file that <c>REPORTMINER_ENDPOINTS</c> names:
/// <c>{"model": {"endpoint": "…", "name": "…", "key": "…", "timeout": 60}, "embedding": {…}}</c>. A variable wins over the file.
/// </summary>
/// <param name="Model">The language model; <see langword="null"/> for none.</param>
/// <param name="Embedding">The embedding model; <see langword="null"/> for the one that comes with the program.</param>
public sealed record EndpointSettings(ModelEndpoint? Model, ModelEndpoint? Embedding)
{
    /// <summary>Reads the settings.</summary>
    /// <param name="variable">Gives an environment variable, or <see langword="null"/>.</param>
    /// <exception cref="EndpointException">A setting is wrong; the message says which, and no secret.</exception>
    public static EndpointSettings Read(Func<string, string?> variable)
    {
        using JsonDocument? file = ReadFile(variable("REPORTMINER_ENDPOINTS"));
        return new EndpointSettings(One("MODEL", "model", variable, file), One("EMBEDDING", "embedding", variable, file));
    }

    private static ModelEndpoint? One(string prefix, string section, Func<string, string?> variable, JsonDocument? file)
    {
        if (Value("ENDPOINT", "endpoint") is not { } address)
        {
            return null;
        }

        if (!Uri.TryCreate(address, UriKind.Absolute, out Uri? uri) || uri.Scheme is not ("http" or "https") || uri.UserInfo.Length > 0)
        {
            throw new EndpointException(
                $"REPORTMINER_{prefix}_ENDPOINT takes an http or https address without a user or password, such as "
                    + $"http://localhost:8080/v1.");
        }

        string name = Value("NAME", "name")
            ?? throw new EndpointException($"REPORTMINER_{prefix}_NAME must name the model at {uri.GetLeftPart(UriPartial.Path)}.");
        var endpoint = new ModelEndpoint(uri, name, Value("KEY", "key"));
        if (Value("TIMEOUT", "timeout") is not { } text)
        {
            return endpoint;
        }

        return double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out double seconds) && seconds is > 0 and <= 3600
            ? endpoint with { RequestTime = TimeSpan.FromSeconds(seconds), WholeTime = TimeSpan.FromSeconds(4 * seconds) }
            : throw new EndpointException($"REPORTMINER_{prefix}_TIMEOUT takes a number of seconds from above 0 to 3600.");

        string? Value(string suffix, string member) =>
            variable($"REPORTMINER_{prefix}_{suffix}") is { Length: > 0 } value ? value : Member(file, section, member);
    }

    private static string? Member(JsonDocument? file, string section, string member) =>
        file is not null && file.RootElement.TryGetProperty(section, out JsonElement part) && part.ValueKind == JsonValueKind.Object
            && part.TryGetProperty(member, out JsonElement value)
            ? value.ValueKind switch { JsonValueKind.String => value.GetString(), JsonValueKind.Number => value.GetRawText(), _ => null }
            : null;

    private static JsonDocument? ReadFile(string? path)
    {
        if (string.IsNullOrEmpty(path))
        {
            return null;
        }

        try
        {
            JsonDocument file = JsonDocument.Parse(File.ReadAllText(path));
            return file.RootElement.ValueKind == JsonValueKind.Object ? file : throw new JsonException();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new EndpointException($"REPORTMINER_ENDPOINTS names '{path}', which cannot be read.");
        }
        catch (JsonException)
        {
            // The parser's own message may quote the line with the key.
            throw new EndpointException($"REPORTMINER_ENDPOINTS names '{path}', which is not a JSON object.");
        }
    }
}
