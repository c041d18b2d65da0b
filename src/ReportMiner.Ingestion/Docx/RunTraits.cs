using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace ReportMiner.Ingestion.Docx;

/// <summary>What a set of run properties says of the letters; <see langword="null"/> where it says nothing.</summary>
/// <param name="Bold">Bold type.</param>
/// <param name="Italic">Italic type.</param>
/// <param name="Hidden">Hidden text.</param>
/// <param name="Raised">Superscript.</param>
/// <param name="Underlined">A line of any kind below.</param>
/// <param name="Spread">Space added between letters, in points.</param>
/// <param name="Size">Size of the letters in points.</param>
internal readonly record struct RunTraits(
    bool? Bold, bool? Italic, bool? Hidden, bool? Raised, bool? Underlined, double? Spread, double? Size)
{
    private const double HalfPoint = 2;
    private const double Twip = 20;

    /// <summary>Reads run properties of any kind: of a run, a style, a paragraph mark or a numbering level.</summary>
    public static RunTraits Of(OpenXmlElement? properties)
    {
        var traits = default(RunTraits);
        if (properties is null)
        {
            return traits;
        }

        foreach (var property in properties.ChildElements)
        {
            traits = property switch
            {
                Bold bold => traits with { Bold = bold.IsOn() },
                Italic italic => traits with { Italic = italic.IsOn() },
                Vanish vanish => traits with { Hidden = vanish.IsOn() },
                VerticalTextAlignment position => traits with { Raised = position.Val?.InnerText == "superscript" },
                Underline underline => traits with { Underlined = underline.Val?.InnerText is { } line && line != "none" },
                Spacing spacing => traits with { Spread = spacing.Val.Fraction() / Twip },
                FontSize size => traits with { Size = size.Val.Fraction() / HalfPoint },
                _ => traits,
            };
        }

        return traits;
    }

    /// <summary>These traits, and those of <paramref name="below"/> where these say nothing.</summary>
    public RunTraits Over(RunTraits below) => new(
        Bold ?? below.Bold,
        Italic ?? below.Italic,
        Hidden ?? below.Hidden,
        Raised ?? below.Raised,
        Underlined ?? below.Underlined,
        Spread ?? below.Spread,
        Size ?? below.Size);
}
