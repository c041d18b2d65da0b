using System.Collections.Immutable;
using System.Text.Encodings.Web;
using System.Text.Json;
using ReportMiner.Model.Runs;
using ReportMiner.Semantics.Endpoints;
using ReportMiner.Semantics.Suggestions;

namespace ReportMiner.Cli.Searching;

/// <summary>Asks the configured model about the items that the classifier is unsure of, and writes what it suggests beside the results.</summary>
internal static class SuggestionRun
{
    private static readonly JsonSerializerOptions s_options = new(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Writes <c>suggestions.jsonl</c>, and <c>suggestions-transcript.jsonl</c>, from which the same run is repeated without asking again.</summary>
    public static async Task WriteAsync(RunResult run, string folder, ModelEndpoint endpoint, CommandContext context, CancellationToken cancellation)
    {
        string record = Path.Combine(folder, "suggestions-transcript.jsonl"), file = Path.Combine(folder, "suggestions.jsonl");
        try
        {
            Transcript transcript = Transcript.Load(record);
            try
            {
                ImmutableArray<ThemeSuggestion> suggestions = await new ThemeSuggester(endpoint, run.Catalogue, transcript).SuggestAsync(run.Recommendations, cancellation).ConfigureAwait(false);
                TextFile.Write(file, writer =>
                {
                    foreach (ThemeSuggestion suggestion in suggestions)
                    {
                        writer.WriteLine(JsonSerializer.Serialize(suggestion, s_options));
                    }
                });
                context.Error.WriteLine(FormattableString.Invariant($"{suggestions.Length} items had no sure theme: see suggestions.jsonl."));
            }
            finally
            {
                transcript.Save(record);
            }
        }
        catch (EndpointException e)
        {
            context.Error.WriteLine($"reportminer: {e.Message} There are no suggestions; the results of the run stand.");
        }
        catch (InvalidDataException e)
        {
            throw new UserException(e.Message);
        }
    }
}
