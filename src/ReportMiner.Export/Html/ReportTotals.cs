using System.Collections.Immutable;
using System.Text.Json;
using ReportMiner.Export.Jsonl;
using ReportMiner.Export.Matrix;
using ReportMiner.Export.Tables;
using ReportMiner.Model.Recommendations;

namespace ReportMiner.Export.Html;

/// <summary>
/// The counts of a report that lists only its first rows: themes by meetings, and what became of the items of each meeting.
/// </summary>
internal static class ReportTotals
{
    public static void Write(
        Utf8JsonWriter json, MatrixLayout layout, Dictionary<string, int> themes, int meetings,
        ImmutableArray<ImmutableArray<Recommendation>> outside,
        Dictionary<string, int> meetingOf)
    {
        int[][] byTheme = [.. themes.Select(_ => new int[meetings])];
        int[] items = new int[meetings];
        var statuses = Enumerable.Range(0, meetings).Select(_ => new SortedDictionary<string, int>(StringComparer.Ordinal)).ToArray();
        foreach (MatrixStage stage in layout.Rows.SelectMany(r => r.Stages))
        {
            items[stage.Meeting] += stage.IsEmpty ? 0 : 1;
            Count(byTheme, themes, stage.Items, stage.Meeting);
            if (!stage.IsEmpty || stage.Cell.Status == Model.Comparison.LineageStatus.Dropped)
            {
                string status = ValueNames.Word(stage.Cell.Status) is { Length: > 0 } word ? word : "stands";
                statuses[stage.Meeting][status] = statuses[stage.Meeting].GetValueOrDefault(status) + 1;
            }
        }

        foreach (ImmutableArray<Recommendation> versions in outside)
        {
            Count(byTheme, themes, versions, meetingOf[versions[0].Source.Meeting]);
        }

        json.WriteStartObject("totals");
        json.WriteNumber("rows", layout.Rows.Length + outside.Length);
        json.WriteStartArray("themes");
        Array.ForEach(byTheme, row => Numbers(json, row));
        json.WriteEndArray();
        json.WritePropertyName("items");
        Numbers(json, items);
        json.WritePropertyName("statuses");
        json.Objects(statuses, s => s.ToList().ForEach(p => json.WriteNumber(p.Key, p.Value)));
        json.WriteEndObject();
    }

    private static void Count(int[][] byTheme, Dictionary<string, int> themes, ImmutableArray<Recommendation> items, int meeting)
    {
        foreach (string theme in items.SelectMany(i => i.Themes).Select(t => t.Id).Distinct(StringComparer.Ordinal)
            .Where(themes.ContainsKey))
        {
            byTheme[themes[theme]][meeting]++;
        }
    }

    private static void Numbers(Utf8JsonWriter json, int[] numbers)
    {
        json.WriteStartArray();
        Array.ForEach(numbers, n => json.WriteNumberValue(n));
        json.WriteEndArray();
    }
}
