using System.Globalization;
using System.Text;

namespace ReportMiner.Ingestion.Scans;

/// <summary>A band across the middle of the picture of a page, from which its language is told before the whole is read.</summary>
internal static class PageBand
{
    private const double Top = 0.45;
    private const double Height = 0.12;
    private const int LongestHead = 64;

    /// <param name="picture">A grey picture (PGM) of one byte a point.</param>
    /// <returns>The picture of the band beside it; <see langword="null"/> where the file is no such picture.</returns>
    public static string? Of(string picture)
    {
        using FileStream whole = File.OpenRead(picture);
        byte[] start = new byte[(int)Math.Min(LongestHead, whole.Length)];
        whole.ReadExactly(start);
        string[] head = Encoding.ASCII.GetString(start).Split((char[]?)null, 5, StringSplitOptions.RemoveEmptyEntries);
        if (head is not ["P5", var columns, var rows, "255", ..]
            || !int.TryParse(columns, NumberStyles.None, CultureInfo.InvariantCulture, out int width)
            || !int.TryParse(rows, NumberStyles.None, CultureInfo.InvariantCulture, out int height)
            || (long)width * height > whole.Length)
        {
            return null;
        }

        int first = (int)(height * Top), count = Math.Max(1, (int)(height * Height));
        byte[] points = new byte[width * count];
        whole.Position = whole.Length - ((long)width * height) + ((long)width * first);
        whole.ReadExactly(points);
        string band = picture + ".band.pgm";
        using FileStream target = File.Create(band);
        target.Write(Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"P5\n{width} {count}\n255\n")));
        target.Write(points);
        return band;
    }
}
