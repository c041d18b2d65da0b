using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using ReportMiner.Themes.Labels;

namespace ReportMiner.Themes.Training;

/// <summary>Training rows: each text once, corrections last and with more weight.</summary>
internal static class RowSet
{
    public static ImmutableArray<LabelledText> Of(TrainingRequest request)
    {
        IEnumerable<LabelledText> corrections =
            request.Corrections.Select(row => row with { Weight = row.Weight * request.CorrectionWeight });
        var order = new List<string>();
        var last = new Dictionary<string, LabelledText>(StringComparer.Ordinal);
        foreach (LabelledText row in request.Rows.Concat(corrections))
        {
            string key = string.Join(' ', row.Text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
            if (last.TryGetValue(key, out LabelledText? earlier))
            {
                last[key] = row with { Group = row.Group ?? earlier.Group };
            }
            else
            {
                order.Add(key);
                last.Add(key, row);
            }
        }

        return [.. order.Select(key => last[key])];
    }

    public static string Hash(ImmutableArray<LabelledText> rows)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (LabelledText row in rows)
        {
            string line =
                string.Join(
                    '\u001F',
                    row.Key ?? row.Text,
                    string.Join(';', row.Labels),
                    row.Group ?? "",
                    row.Weight.ToString(System.Globalization.CultureInfo.InvariantCulture));
            if (row.Use != RowUse.Learn || !row.Unsure.IsEmpty)
            {
                line = string.Join('\u001F', line, row.Use.ToString(), string.Join(';', row.Unsure));
            }

            hash.AppendData(Encoding.UTF8.GetBytes(line + "\n"));
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}
