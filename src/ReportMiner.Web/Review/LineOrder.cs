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
    /// <param name="lines">Lines in order, threads whole; passed over once.</param>
    /// <param name="rank">The rank of an item.</param>
    /// <returns>A number for each line, rising; <see langword="null"/> where the lines are not in this order.</returns>
    public static List<long>? Numbers(IEnumerable<LineageLine> lines, Func<string, long> rank)
    {
        var numbers = new List<long>();
        (string? thread, long root, int count) = (null, long.MaxValue, 0);
        foreach (LineageLine line in lines)
        {
            if (line.Thread != thread && !Close())
            {
                return null;
            }

            (thread, root, count) = line.Thread == thread ? (thread, root, count + 1) : (line.Thread, long.MaxValue, 1);
            foreach (LineageCell cell in line.Cells.Where(c => !c.Items.IsEmpty))
            {
                root = Math.Min(root, rank(cell.Items[0]));
            }
        }

        return Close() ? numbers : null;

        // The lines of a thread follow where its first item is.
        bool Close()
        {
            for (int place = 1; place <= count; place++)
            {
                long number = (root << LineBits) | (long)place;
                if (root is < 0 or long.MaxValue || place >> LineBits != 0 || (numbers.Count > 0 && number <= numbers[^1]))
                {
                    return false;
                }

                numbers.Add(number);
            }

            return true;
        }
    }
}
