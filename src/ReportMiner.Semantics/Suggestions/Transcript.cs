using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using ReportMiner.Model.Records;

namespace ReportMiner.Semantics.Suggestions;

/// <summary>
/// What a model was asked and what it answered, one JSON object a line with <c>key</c> and <c>answer</c>: from it a run is repeated without
/// the model. The key is made of the model's name and the question; neither a secret nor the text of a document is kept.
/// </summary>
public sealed class Transcript
{
    private static readonly JsonSerializerOptions s_options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly SortedDictionary<string, string> _answers = new(StringComparer.Ordinal);

    /// <summary>Reads a transcript; a file that is not there gives an empty one.</summary>
    /// <exception cref="InvalidDataException">The file is no transcript.</exception>
    public static Transcript Load(string file)
    {
        var transcript = new Transcript();
        try
        {
            foreach (string line in File.Exists(file) ? File.ReadLines(file) : [])
            {
                using JsonDocument json = JsonDocument.Parse(line);
                transcript._answers[json.RootElement.GetProperty("key").GetString()!] = json.RootElement.GetProperty("answer").GetString()!;
            }
        }
        catch (Exception e) when (e is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            throw new InvalidDataException($"'{file}' is not a transcript of suggestions.", e);
        }

        return transcript;
    }

    /// <summary>Writes the transcript, by key, aside first and then under its name.</summary>
    public void Save(string file)
    {
        byte[] lines =
            Encoding.UTF8.GetBytes(
                string.Concat(_answers.Select(a => JsonSerializer.Serialize(new { key = a.Key, answer = a.Value }, s_options) + "\n")));
        AsideFile.Write(file, stream => stream.Write(lines));
    }

    internal static string KeyOf(string model, string question) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(model + "\n" + question)));

    internal string? Find(string key) => _answers.GetValueOrDefault(key);

    internal void Add(string key, string answer) => _answers[key] = answer;
}
