using System.Globalization;
using System.IO.Compression;
using System.Text;
using ReportMiner.Comparison.Reading;
using ReportMiner.Comparison.Vocabulary;

namespace ReportMiner.LinkFit;

/// <summary>Counts the texts of the field with each term of comparison: the content of <c>models/rarity</c>.</summary>
internal static class FieldCount
{
    private const int Fewest = 3;

    /// <param name="data">Folder with the files that the card under <c>models/rarity</c> names.</param>
    /// <param name="target">Folder for the counts.</param>
    public static void Write(string data, string target)
    {
        string[][] goals =
        [
            .. File.ReadAllLines(Path.Combine(data, "sdg_goals_targets_indicators_en-ru.tsv"))[1..].Select(row => row.Split('\t'))
        ];
        string[] english =
        [
            .. File.ReadLines(Path.Combine(data, "unpc_devset.en")), .. goals.Select(g => g[2]),
            .. FirstFields(File.ReadAllText(Path.Combine(data, "upr_info_s1-16.csv"))).Skip(1),
        ];
        string[] russian = [.. File.ReadLines(Path.Combine(data, "unpc_devset.ru")), .. goals.Select(g => g[3])];
        var counts = new SortedDictionary<string, int>(StringComparer.Ordinal);
        Count(english, counts, term => term[0] < 'Ѐ');
        Count(russian, counts, term => term[0] >= 'Ѐ');
        using var writer =
            new StreamWriter(
                new GZipStream(File.Create(Path.Combine(target, BackgroundCounts.Resource)), CompressionLevel.SmallestSize),
                new UTF8Encoding(false));
        writer.Write(string.Create(CultureInfo.InvariantCulture, $"{english.Length}\t{russian.Length}\n"));
        foreach ((string term, int count) in counts.Where(c => c.Value >= Fewest))
        {
            writer.Write(string.Create(CultureInfo.InvariantCulture, $"{term}\t{count}\n"));
        }
    }

    private static void Count(string[] texts, SortedDictionary<string, int> counts, Func<string, bool> isWanted)
    {
        foreach (string term in texts.SelectMany(t => ItemReader.Read(t).Mentions.Select(m => m.Term).Distinct(StringComparer.Ordinal))
            .Where(isWanted))
        {
            counts[term] = counts.GetValueOrDefault(term) + 1;
        }
    }

    /// <returns>The first field of each record of a CSV file.</returns>
    private static IEnumerable<string> FirstFields(string csv)
    {
        for (int i = 0; i < csv.Length;)
        {
            var field = new StringBuilder();
            bool quoted = false, first = true;
            for (; i < csv.Length && (quoted || csv[i] != '\n'); i++)
            {
                quoted ^= csv[i] == '"';
                first &= quoted || csv[i] != ',';
                field.Append(first && csv[i] is not ('"' or '\r') ? csv[i] : "");
            }

            i++;
            yield return field.ToString();
        }
    }
}
