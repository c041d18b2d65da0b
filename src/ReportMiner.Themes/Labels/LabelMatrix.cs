namespace ReportMiner.Themes.Labels;

/// <summary>Which row has which label: one column a label.</summary>
internal static class LabelMatrix
{
    public static bool[][] Of(IReadOnlyList<LabelledText> rows, IReadOnlyList<string> labels) => Of(rows, labels, row => row.Labels);

    /// <summary>Likewise, which row speaks neither for nor against which label.</summary>
    public static bool[][] Unsure(IReadOnlyList<LabelledText> rows, IReadOnlyList<string> labels) => Of(rows, labels, row => row.Unsure);

    private static bool[][] Of(
        IReadOnlyList<LabelledText> rows, IReadOnlyList<string> labels, Func<LabelledText, IEnumerable<string>> given)
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
            foreach (string id in given(rows[row]))
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
