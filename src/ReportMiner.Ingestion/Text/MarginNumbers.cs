using System.Globalization;
using System.Text.RegularExpressions;

namespace ReportMiner.Ingestion.Text;

/// <summary>Takes the line numbers off a draft that prints them in its margin, beside blank lines too.</summary>
internal static partial class MarginNumbers
{
    /// <summary>Fewer lines may count on by chance.</summary>
    private const int FewestLines = 10;

    /// <summary>The share of lines that carry the number after that of the line before, or begin a page anew.</summary>
    private const double Share = 0.9;

    /// <param name="text">The manuscript's text.</param>
    /// <param name="lines">Its lines.</param>
    /// <returns>The lines without the numbers, and the numbers; all lines and no numbers where the margin holds none.</returns>
    public static (List<PhysicalLine> Lines, List<PhysicalLine> Numbers) Strip(string text, List<PhysicalLine> lines)
    {
        int?[] numbers = [.. lines.Select(l => Read(text, l))];
        int follow = Enumerable.Range(0, lines.Count)
            .Count(i => numbers[i] is { } n && (n == 1 || (i > 0 && numbers[i - 1] is { } before && n == before + 1)));
        int head = Array.FindIndex(numbers, n => n == 1);
        if (head < 0 || follow < FewestLines || follow < (lines.Count - head) * Share)
        {
            return (lines, []);
        }

        var kept = new List<PhysicalLine>();
        var taken = new List<PhysicalLine>();
        int distance = 0;
        foreach ((PhysicalLine line, int i) in lines.Select((l, i) => (l, i)))
        {
            Match number = Margin().Match(text, line.Start, line.Length);
            if (i < head || numbers[i] is null)
            {
                kept.Add(line with { Distance = line.Distance + distance });
                distance = 0;
                continue;
            }

            taken.Add(line with { End = line.Start + number.Groups[1].Length });
            if (number.Length == line.Length)
            {
                distance += line.Distance;
                continue;
            }

            // The margin takes the place of the white space: the text begins at its own edge.
            kept.Add(line with
            {
                Start = line.Start + number.Length,
                Column = line.Column + number.Length,
                Distance = line.Distance + distance,
            });
            distance = 0;
        }

        return (kept, taken);
    }

    private static int? Read(string text, PhysicalLine line) =>
        Margin().Match(text, line.Start, line.Length) is { Success: true } match
            ? int.Parse(match.Groups[1].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture)
            : null;

    [GeneratedRegex(@"\G(\d{1,3})(?:\s+|$)", RegexOptions.CultureInvariant)]
    private static partial Regex Margin();
}
