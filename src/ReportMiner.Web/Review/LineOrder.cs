using ReportMiner.Model.Comparison;

namespace ReportMiner.Web.Review;

/// <summary>
/// The number of a line: it tells the line's place among all, so that a thread can be laid anew and stand where it would stand in the
/// whole. A thread is where its
/// first item is: by meeting, file and place in the text; its lines follow each other.
/// </summary>
internal static class LineOrder
{
    private const int MeetingBits = 15, FileBits = 16, PlaceBits = 20, LineBits = 12;

    /// <summary>Where an item stands among all that are in lines.</summary>
    /// <param name="meeting">Number of its meeting in order of time.</param>
    /// <param name="file">Number of its file and language, in the order in which they come.</param>
    /// <param name="place">Its place among all items.</param>
    /// <returns>The rank; &#x2212;1 where a run is too large to have one.</returns>
    public static long Rank(int meeting, int file, int place) =>
        meeting < 0 || meeting >> MeetingBits != 0 || file >> FileBits != 0 || place >> PlaceBits != 0 ? -1
            : ((((long)meeting << FileBits) | (long)file) << PlaceBits) | (long)place;

    /// <summary>Numbers lines.</summary>
    /// <param name="lines">Lines in order, threads whole.</param>
    /// <param name="rank">The rank of an item.</param>
    /// <returns>A number for each line, rising; <see langword="null"/> where the lines are not in this order.</returns>
    public static long[]? Numbers(IReadOnlyList<LineageLine> lines, Func<string, long> rank)
    {
        var roots = new Dictionary<string, long>(StringComparer.Ordinal);
        foreach (LineageLine line in lines)
        {
            foreach (LineageCell cell in line.Cells.Where(c => !c.Items.IsEmpty))
            {
                long own = rank(cell.Items[0]);
                if (own < 0)
                {
                    return null;
                }

                roots[line.Thread] = Math.Min(roots.GetValueOrDefault(line.Thread, long.MaxValue), own);
            }
        }

        long[] numbers = new long[lines.Count];
        var many = new Dictionary<string, int>(StringComparer.Ordinal);
        for (int i = 0; i < numbers.Length; i++)
        {
            int place = many[lines[i].Thread] = many.GetValueOrDefault(lines[i].Thread) + 1;
            if (!roots.TryGetValue(lines[i].Thread, out long root) || place >> LineBits != 0)
            {
                return null;
            }

            numbers[i] = (root << LineBits) | (long)place;
            if (i > 0 && numbers[i] <= numbers[i - 1])
            {
                return null;
            }
        }

        return numbers;
    }
}
