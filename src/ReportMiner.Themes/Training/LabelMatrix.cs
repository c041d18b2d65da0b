using ReportMiner.Themes.Labels;

namespace ReportMiner.Themes.Training;

/// <summary>Which row has which label: one column a label.</summary>
internal static class LabelMatrix
{
    public static bool[][] Of(IReadOnlyList<LabelledText> rows, IReadOnlyList<string> labels)
    {
        var columns = new bool[labels.Count][];
        var place = new Dictionary<string, int>(StringComparer.Ordinal);
        for (int label = 0; label < columns.Length; label++)
        {
            columns[label] = new bool[rows.Count];
            place.Add(labels[label], label);
        }

        for (int row = 0; row < rows.Count; row++)
        {
            foreach (string id in rows[row].Labels)
            {
                if (place.TryGetValue(id, out int label))
                {
                    columns[label][row] = true;
                }
            }
        }

        return columns;
    }
}
