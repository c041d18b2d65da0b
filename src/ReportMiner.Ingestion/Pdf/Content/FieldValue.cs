using System.Text;
using ReportMiner.Linguistics;
using ReportMiner.Model.Manuscripts;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Core;

namespace ReportMiner.Ingestion.Pdf.Content;

/// <summary>
/// Sets the value of a form field that the file has no picture of, as viewers do when they open it (<c>NeedAppearances</c>): from the top
/// of the field, broken at its edge.
/// </summary>
internal static class FieldValue
{
    private const double LargestSize = 10;
    private const double LeastSize = 4;
    private const double LetterWidth = 0.5;
    private const double LineHeight = 1.2;

    /// <param name="ink">Takes the letters.</param>
    /// <param name="value">The value as the file has it.</param>
    /// <param name="place">The field on the visible page.</param>
    public static void Write(PageInk ink, string value, PdfRectangle place)
    {
        double size = Math.Clamp(0.7 * Math.Abs(place.Height), LeastSize, LargestSize), width = LetterWidth * size;
        int room = Math.Max(1, (int)(Math.Abs(place.Width) / width));
        double y = Math.Max(place.Bottom, place.Top) - size;
        foreach (string line in value.ReplaceLineEndings("\n").Split('\n'))
        {
            int column = 0;
            foreach (string word in line.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
            {
                if (column > 0 && column + 1 + word.Length > room)
                {
                    (column, y) = (0, y - (LineHeight * size));
                }

                column += column > 0 ? 1 : 0;
                column = Add(ink, word, Math.Min(place.Left, place.Right) + (column * width), y, size, column);
            }

            y -= LineHeight * size;
        }
    }

    private static int Add(PageInk ink, string word, double x, double y, double size, int column)
    {
        foreach (Rune rune in NormalForm.Compose(word).EnumerateRunes())
        {
            var start = new PdfPoint(x, y);
            x += LetterWidth * size;
            ink.Add(new PlacedLetter(rune.ToString(), start, new PdfPoint(x, y), size, TextStyle.Plain, TextOrientation.Horizontal));
            column++;
        }

        return column;
    }
}
