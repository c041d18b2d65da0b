namespace ReportMiner.Linguistics.Translation;

/// <summary>
/// IBM Model 1 (Brown and others, 1993): the probability that a word of the source language translates a word of the target language,
/// estimated by expectation maximisation from sentence pairs, with an empty source word. One thread and a fixed order of sums: the same
/// pairs give the same numbers.
/// </summary>
internal sealed class WordAlignmentModel
{
    private readonly int[] _rows;
    private readonly int[] _columns;
    private readonly double[] _chance;

    private WordAlignmentModel(int[] rows, int[] columns, double[] chance)
    {
        _rows = rows;
        _columns = columns;
        _chance = chance;
    }

    /// <summary>Learns t(target | source).</summary>
    public static WordAlignmentModel Learn(List<int[]> source, List<int[]> target, int sourceCount, int rounds)
    {
        int empty = sourceCount;
        (int[] rows, int[] columns) = Cells(source, target, sourceCount);
        double[] chance = new double[columns.Length];
        Array.Fill(chance, 1);
        double[] counts = new double[columns.Length];
        var model = new WordAlignmentModel(rows, columns, chance);
        int[] at = new int[512];
        for (int round = 0; round < rounds; round++)
        {
            Array.Clear(counts);
            for (int s = 0; s < source.Count; s++)
            {
                int[] from = source[s];
                if (at.Length <= from.Length)
                {
                    at = new int[from.Length * 2];
                }

                foreach (int word in target[s])
                {
                    double total = 0;
                    for (int i = 0; i <= from.Length; i++)
                    {
                        at[i] = model.Cell(i < from.Length ? from[i] : empty, word);
                        total += chance[at[i]];
                    }

                    for (int i = 0; i <= from.Length; i++)
                    {
                        counts[at[i]] += chance[at[i]] / total;
                    }
                }
            }

            Normalise(rows, counts, chance);
        }

        return model;
    }

    /// <returns>t(target | source); 0 for words that never met.</returns>
    public double Chance(int source, int target)
    {
        int cell = Cell(source, target);
        return cell < 0 ? 0 : _chance[cell];
    }

    /// <summary>The targets that a source met, ascending.</summary>
    public ReadOnlySpan<int> Targets(int source) => _columns.AsSpan(_rows[source].._rows[source + 1]);

    private int Cell(int source, int target)
    {
        int found = Array.BinarySearch(_columns, _rows[source], _rows[source + 1] - _rows[source], target);
        return found;
    }

    private static (int[] Rows, int[] Columns) Cells(List<int[]> source, List<int[]> target, int sourceCount)
    {
        var met = new HashSet<int>[sourceCount + 1];
        for (int i = 0; i <= sourceCount; i++)
        {
            met[i] = [];
        }

        for (int s = 0; s < source.Count; s++)
        {
            foreach (int from in source[s])
            {
                met[from].UnionWith(target[s]);
            }

            met[sourceCount].UnionWith(target[s]);
        }

        int[] rows = new int[sourceCount + 2];
        for (int i = 0; i <= sourceCount; i++)
        {
            rows[i + 1] = rows[i] + met[i].Count;
        }

        int[] columns = new int[rows[^1]];
        for (int i = 0; i <= sourceCount; i++)
        {
            met[i].CopyTo(columns, rows[i]);
            Array.Sort(columns, rows[i], met[i].Count);
        }

        return (rows, columns);
    }

    private static void Normalise(int[] rows, double[] counts, double[] chance)
    {
        for (int row = 0; row + 1 < rows.Length; row++)
        {
            double total = 0;
            for (int i = rows[row]; i < rows[row + 1]; i++)
            {
                total += counts[i];
            }

            for (int i = rows[row]; i < rows[row + 1]; i++)
            {
                chance[i] = total == 0 ? 0 : counts[i] / total;
            }
        }
    }
}
