using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using ReportMiner.Model;

namespace ReportMiner.Themes.Labels;

/// <summary>
/// Reads labelled texts that were drawn from real documents: JSONL with <c>text</c> and <c>language</c>, or with both versions as <c>en</c>
/// and <c>ru</c>; <c>must</c>, the labels that any careful reader gives; <c>may</c>, those that some would; <c>file</c> or <c>id</c>, what
/// a split keeps together.
/// </summary>
public static class SampleReader
{
    /// <summary>One document in so many is kept for thresholds and calibration.</summary>
    private const int TunedShare = 5;

    /// <param name="path">A file, or a folder with <c>*.jsonl</c>.</param>
    /// <returns>The rows; of one document in five, chosen by a hash of its name, for tuning only.</returns>
    /// <exception cref="LabelFileException">A row is broken, or there is none.</exception>
    public static ImmutableArray<LabelledText> Read(string path)
    {
        ImmutableArray<LabelledText> rows = [.. Files(path).SelectMany(Rows)];
        return rows.IsEmpty ? throw new LabelFileException($"{Path.GetFileName(path)}: no rows") : rows;
    }

    /// <returns>The file, or those of a folder, by name.</returns>
    public static ImmutableArray<string> Files(string path) =>
        Directory.Exists(path) ? [.. Directory.GetFiles(path, "*.jsonl").Order(StringComparer.Ordinal)] : [path];

    private static IEnumerable<LabelledText> Rows(string file)
    {
        int line = 0;
        foreach (string json in File.ReadLines(file))
        {
            line++;
            if (string.IsNullOrWhiteSpace(json))
            {
                continue;
            }

            LabelledText[] rows;
            try
            {
                using JsonDocument document = JsonDocument.Parse(json);
                rows = [.. Versions(document.RootElement)];
            }
            catch (Exception fault) when (fault is JsonException or InvalidOperationException or KeyNotFoundException)
            {
                throw new LabelFileException($"{Path.GetFileName(file)}, line {line}: no labelled text ({fault.Message})");
            }

            foreach (LabelledText row in rows)
            {
                yield return row;
            }
        }
    }

    private static IEnumerable<LabelledText> Versions(JsonElement row)
    {
        ImmutableArray<string> must = Words(row.GetProperty("must"));
        ImmutableArray<string> may = row.TryGetProperty("may", out JsonElement optional) ? Words(optional) : [];
        string document = (row.TryGetProperty("file", out JsonElement file) ? file : row.GetProperty("id")).GetString()!;
        int bucket = Bucket(document);
        RowUse use = UseOf(document);
        if (row.TryGetProperty("text", out JsonElement text))
        {
            yield return Row(text, LanguageCodes.Parse(row.GetProperty("language").GetString()), GroupOf(document));
        }
        else
        {
            // Pairs come one by one; groups of some size keep the number of folds small.
            string group = string.Create(System.Globalization.CultureInfo.InvariantCulture, $"pairs {bucket / TunedShare % 40}");
            yield return Row(row.GetProperty("en"), Language.English, group);
            yield return Row(row.GetProperty("ru"), Language.Russian, group);
        }

        LabelledText Row(JsonElement of, Language language, string group) =>
            new(of.GetString()!.Trim(), must, language, group) { Unsure = may, Use = use };
    }

    /// <summary>What keeps the rows of a document together.</summary>
    internal static string GroupOf(string document) => $"document {document}";

    internal static RowUse UseOf(string document) => Bucket(document) % TunedShare == 0 ? RowUse.Tune : RowUse.Sample;

    private static ImmutableArray<string> Words(JsonElement list) => [.. list.EnumerateArray().Select(word => word.GetString()!)];

    private static int Bucket(string name) => (int)(BitConverter.ToUInt32(SHA256.HashData(Encoding.UTF8.GetBytes(name))) % 1000);
}
