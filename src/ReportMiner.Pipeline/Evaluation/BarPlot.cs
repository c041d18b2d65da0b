using System.Collections.Immutable;
using System.Globalization;
using System.Net;
using System.Text;

namespace ReportMiner.Pipeline.Evaluation;

/// <summary>Draws shares of 0 to 1 as bars, in SVG.</summary>
internal static class BarPlot
{
    private const int Left = 200, Length = 400, Right = 170, Height = 22, Top = 40, Bottom = 30;

    /// <param name="title">Heading.</param>
    /// <param name="bars">From top to bottom.</param>
    public static string Draw(string title, ImmutableArray<Bar> bars)
    {
        var svg = new StringBuilder();
        int width = Left + Length + Right, foot = Top + (bars.Length * Height), height = foot + Bottom;
        Line(
            svg,
            $"<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {width} {height}\" font-family=\"sans-serif\" font-size=\"12\">");
        Line(svg, $"<title>{WebUtility.HtmlEncode(title)}</title>");
        Line(svg, $"<rect width=\"{width}\" height=\"{height}\" fill=\"white\"/>");
        Line(svg, $"<text x=\"12\" y=\"22\" font-size=\"14\">{WebUtility.HtmlEncode(title)}</text>");
        for (int tenth = 0; tenth <= 10; tenth += 2)
        {
            Line(svg, $"<path d=\"M{X(tenth / 10.0)} {Top}V{foot}\" stroke=\"#ddd\"/>");
            Line(svg, $"<text x=\"{X(tenth / 10.0)}\" y=\"{foot + 16}\" text-anchor=\"middle\">{tenth / 10.0:0.0}</text>");
        }

        for (int i = 0; i < bars.Length; i++)
        {
            Draw(svg, bars[i], Top + (i * Height));
        }

        Line(svg, $"</svg>");
        return svg.ToString();
    }

    private static void Draw(StringBuilder svg, Bar bar, int top)
    {
        Line(svg, $"<text x=\"{Left - 8}\" y=\"{top + 15}\" text-anchor=\"end\">{WebUtility.HtmlEncode(bar.Name)}</text>");
        Line(svg, $"<rect x=\"{Left}\" y=\"{top + 3}\" width=\"{bar.Value * Length:0.#}\" height=\"{Height - 6}\" fill=\"#0b6fa4\"/>");
        if (bar.Against is { } against)
        {
            Line(svg, $"<path d=\"M{X(against):0.#} {top + 1}V{top + Height - 1}\" stroke=\"#c05a00\" stroke-width=\"3\"/>");
        }

        Line(svg, $"<text x=\"{X(1) + 10}\" y=\"{top + 15}\">{bar.Value:0.000} · {WebUtility.HtmlEncode(bar.Note)}</text>");
    }

    private static double X(double share) => Left + (share * Length);

    private static void Line(StringBuilder svg, FormattableString line) =>
        svg.Append(line.ToString(CultureInfo.InvariantCulture)).Append('\n');
}
