using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace ReportMiner.Themes.Measures;

/// <summary>Draws a reliability curve as SVG: predicted probability across, observed share up; the diagonal is perfect calibration.</summary>
public static class ReliabilityPlot
{
    private const int Side = 360, Margin = 48;

    /// <param name="curve">Bins in ascending order; those without decisions are passed over.</param>
    /// <returns>The drawing, the same bytes for the same curve.</returns>
    public static string Draw(ImmutableArray<ReliabilityBin> curve)
    {
        var svg = new StringBuilder();
        int size = Side + (2 * Margin);
        Line(svg, $"<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {size} {size}\" font-family=\"sans-serif\" font-size=\"12\">");
        Line(svg, $"<title>Reliability: predicted probability against observed share</title>");
        Line(svg, $"<rect width=\"{size}\" height=\"{size}\" fill=\"white\"/>");
        for (int tenth = 0; tenth <= 10; tenth += 2)
        {
            Line(svg, $"<path d=\"M{X(tenth / 10.0)} {Y(0)}V{Y(1)}M{X(0)} {Y(tenth / 10.0)}H{X(1)}\" stroke=\"#ddd\"/>");
            Line(svg, $"<text x=\"{X(tenth / 10.0)}\" y=\"{Y(0) + 16}\" text-anchor=\"middle\">{tenth / 10.0:0.0}</text>");
            Line(svg, $"<text x=\"{X(0) - 6}\" y=\"{Y(tenth / 10.0) + 4}\" text-anchor=\"end\">{tenth / 10.0:0.0}</text>");
        }

        Line(svg, $"<path d=\"M{X(0)} {Y(0)}L{X(1)} {Y(1)}\" stroke=\"#888\" stroke-dasharray=\"4 4\"/>");
        ReliabilityBin[] filled = [.. curve.Where(bin => bin.Count > 0)];
        string points = string.Join(' ', filled.Select(bin => string.Create(CultureInfo.InvariantCulture, $"{X(bin.Predicted):0.#},{Y(bin.Observed):0.#}")));
        Line(svg, $"<polyline points=\"{points}\" fill=\"none\" stroke=\"#0b6fa4\" stroke-width=\"2\"/>");
        int most = Math.Max(1, filled.Select(bin => bin.Count).DefaultIfEmpty(0).Max());
        foreach (ReliabilityBin bin in filled)
        {
            double radius = 3 + (6 * Math.Sqrt((double)bin.Count / most));
            Line(svg, $"<circle cx=\"{X(bin.Predicted):0.#}\" cy=\"{Y(bin.Observed):0.#}\" r=\"{radius:0.#}\" fill=\"#0b6fa4\"><title>{bin.Count} decisions: predicted {bin.Predicted:0.00}, observed {bin.Observed:0.00}</title></circle>");
        }

        Line(svg, $"<text x=\"{X(0.5)}\" y=\"{size - 10}\" text-anchor=\"middle\">predicted probability</text>");
        Line(svg, $"<text transform=\"translate(14 {Y(0.5)}) rotate(-90)\" text-anchor=\"middle\">observed share</text>");
        Line(svg, $"</svg>");
        return svg.ToString();
    }

    private static double X(double share) => Margin + (share * Side);

    private static double Y(double share) => Margin + ((1 - share) * Side);

    private static void Line(StringBuilder svg, FormattableString line) => svg.Append(line.ToString(CultureInfo.InvariantCulture)).Append('\n');
}
