using System.Collections.Immutable;
using System.Text.Encodings.Web;
using System.Text.Json;
using ReportMiner.Model.Runs;
using ReportMiner.Semantics.Endpoints;
using ReportMiner.Semantics.Suggestions;

namespace ReportMiner;

/// <summary>
/// Asks the configured language model about the items that the classifier is unsure of. What it suggests is written beside the results and
/// changes nothing.
/// </summary>
public sealed class ThemeSuggestions
{
    private static readonly JsonSerializerOptions s_options = new(
        JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly ModelEndpoint _endpoint;

    private ThemeSuggestions(ModelEndpoint endpoint) => _endpoint = endpoint;

    /// <summary>Reads which model is configured. No connection is opened yet.</summary>
    /// <exception cref="InputException">No model is configured, or a setting is wrong.</exception>
    public static ThemeSuggestions Open() => Endpoints.Read().Model is { } endpoint
        ? new ThemeSuggestions(endpoint)
        : throw new InputException("--suggest-with-model needs a model: set REPORTMINER_MODEL_ENDPOINT and REPORTMINER_MODEL_NAME.");

    /// <summary>
    /// Writes <c>suggestions.jsonl</c>, and <c>suggestions-transcript.jsonl</c>, from which the same run is repeated without asking again.
    /// </summary>
    /// <param name="run">The run.</param>
    /// <param name="folder">Folder of its results.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <returns>One line for the user: how many items have suggestions, or why there are none.</returns>
    /// <exception cref="InputException">The transcript is not one, or a file may not be written.</exception>
    public async Task<string> WriteAsync(RunResult run, string folder, CancellationToken cancellation)
    {
        string record = Path.Combine(folder, "suggestions-transcript.jsonl"), file = Path.Combine(folder, "suggestions.jsonl");
        try
        {
            Transcript transcript = Transcript.Load(record);
            try
            {
                ImmutableArray<ThemeSuggestion> suggestions =
                    await new ThemeSuggester(_endpoint, run.Catalogue, transcript).SuggestAsync(run.Recommendations, cancellation)
                        .ConfigureAwait(false);
                TextFile.Write(file, writer =>
                {
                    foreach (ThemeSuggestion suggestion in suggestions)
                    {
                        writer.WriteLine(JsonSerializer.Serialize(suggestion, s_options));
                    }
                });
                return FormattableString.Invariant($"{suggestions.Length} items had no sure theme: see suggestions.jsonl.");
            }
            finally
            {
                transcript.Save(record);
            }
        }
        catch (EndpointException e)
        {
            return $"reportminer: {e.Message} There are no suggestions; the results of the run are not affected.";
        }
        catch (InvalidDataException e)
        {
            throw new InputException(e.Message);
        }
    }
}
