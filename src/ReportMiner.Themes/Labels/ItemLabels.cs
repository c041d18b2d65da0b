using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using ReportMiner.Linguistics.Tables;
using ReportMiner.Model;

namespace ReportMiner.Themes.Labels;

/// <summary>
/// Labels of items of real documents without their texts, so that they may be published: an item is named by a hash of its letters and
/// digits. Who has the documents has the texts.
/// </summary>
public sealed class ItemLabels
{
    private const int KeyLength = 16;

    private readonly ImmutableArray<LabelledText> _rows;

    private ItemLabels(ImmutableArray<LabelledText> rows, ImmutableArray<string> documents) => (_rows, Documents) = (rows, documents);

    /// <summary>Names of the files that the items are in, each once.</summary>
    public ImmutableArray<string> Documents { get; }

    /// <summary>Number of labelled items.</summary>
    public int Count => _rows.Length;

    /// <summary>The rows with the key of each in the place of its text: enough to count by.</summary>
    public ImmutableArray<LabelledText> WithoutTexts => _rows;

    /// <param name="path">CSV with <c>document</c>, <c>item</c>, <c>themes</c>, <c>unsure</c> and <c>language</c>.</param>
    /// <exception cref="LabelFileException">A column or a key is missing, or a key is there twice.</exception>
    public static ItemLabels Read(string path)
    {
        string name = Path.GetFileName(path);
        using var table = new LabelTable(SpreadsheetText.Read(path));
        int[] columns = [.. new[] { "document", "item", "themes", "unsure", "language" }.Select(table.Column)];
        if (columns.Contains(-1))
        {
            throw new LabelFileException($"{name}: the columns must be document, item, themes, unsure, language");
        }

        var rows = ImmutableArray.CreateBuilder<LabelledText>();
        var documents = new SortedSet<string>(StringComparer.Ordinal);
        var keys = new HashSet<string>(StringComparer.Ordinal);
        while (table.Read())
        {
            string document = table[columns[0]] ?? "", key = table[columns[1]] ?? "";
            if (key.Length != KeyLength || document.Length == 0 || !keys.Add(key))
            {
                throw new LabelFileException(
                    $"{name}, line {table.Line}: no document, no key of {KeyLength} figures, or a key for the second time");
            }

            documents.Add(document);
            rows.Add(Row(document, key, Ids(table[columns[2]]), Ids(table[columns[3]]), table[columns[4]]));
        }

        return new ItemLabels(rows.ToImmutable(), [.. documents]);
    }

    /// <param name="texts">Texts of items of <see cref="Documents"/>, in any order; others do no harm.</param>
    /// <returns>The rows whose text is among them.</returns>
    public ImmutableArray<LabelledText> With(IEnumerable<string> texts)
    {
        var byKey = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (string text in texts)
        {
            byKey.TryAdd(KeyOf(text), text.Trim());
        }

        return [.. _rows.Where(row => byKey.ContainsKey(row.Key!)).Select(row => row with { Text = byKey[row.Key!] })];
    }

    /// <returns>Names of the files whose labelled items are not all among some rows.</returns>
    public IReadOnlySet<string> DocumentsWithout(ImmutableArray<LabelledText> found)
    {
        var keys = found.Select(row => row.Key).ToHashSet(StringComparer.Ordinal);
        var groups = _rows.Where(row => !keys.Contains(row.Key)).Select(row => row.Group).ToHashSet(StringComparer.Ordinal);
        return Documents.Where(document => groups.Contains(SampleReader.GroupOf(document))).ToHashSet(StringComparer.Ordinal);
    }

    /// <returns>16 hexadecimal digits; spaces, punctuation and capitals do not change them.</returns>
    public static string KeyOf(string text)
    {
        var letters = new StringBuilder(text.Length);
        foreach (char c in text.ToLowerInvariant())
        {
            if (char.IsAsciiLetterOrDigit(c) || c is (>= 'а' and <= 'я') or 'ё')
            {
                letters.Append(c);
            }
        }

        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(letters.ToString())))[..KeyLength];
    }

    private static LabelledText Row(
        string document, string key, ImmutableArray<string> themes, ImmutableArray<string> unsure, string? language) =>
        new(key, themes, LanguageCodes.Parse(language), SampleReader.GroupOf(document))
        {
            Unsure = unsure,
            Use = SampleReader.UseOf(document),
            Key = key,
        };

    private static ImmutableArray<string> Ids(string? cell) =>
        [.. (cell ?? "").Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)];
}
