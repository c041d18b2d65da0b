using System.Globalization;
using System.Xml.Linq;

namespace ReportMiner.Ingestion.Odt;

/// <summary>What a style says of letters and paragraphs; <see langword="null"/> where it says nothing. Lengths are in points.</summary>
internal sealed record OdtTraits
{
    public static readonly OdtTraits None = new();

    public bool? Bold { get; init; }

    public bool? Italic { get; init; }

    public bool? Raised { get; init; }

    public bool? Underlined { get; init; }

    public bool? Hidden { get; init; }

    public double? Spread { get; init; }

    public double? Size { get; init; }

    /// <summary>Size as a part of what the style is based on.</summary>
    public double? Scale { get; init; }

    public bool? Centered { get; init; }

    public double? Left { get; init; }

    public double? FirstLine { get; init; }

    public string? List { get; init; }

    /// <summary>What one style says itself, without what it inherits.</summary>
    public static OdtTraits Of(XElement style)
    {
        XElement? letters = style.Element(OdtNames.Style + "text-properties"),
            paragraph = style.Element(OdtNames.Style + "paragraph-properties");
        string? size = Value(letters, OdtNames.Fo + "font-size"), position = Value(letters, OdtNames.Style + "text-position");
        return new OdtTraits
        {
            Bold = Value(letters, OdtNames.Fo + "font-weight") is { } weight
                ? weight == "bold" || (int.TryParse(weight, CultureInfo.InvariantCulture, out int heavy) && heavy >= 600)
                : null,
            Italic = Value(letters, OdtNames.Fo + "font-style") is { } slope ? slope is "italic" or "oblique" : null,
            Raised = position is null
                ? null
                : position.StartsWith("super", StringComparison.Ordinal)
                    || (position.Length > 0 && char.IsAsciiDigit(position[0]) && position[0] != '0'),
            Underlined = Value(letters, OdtNames.Style + "text-underline-style") is { } line ? line != "none" : null,
            Hidden = Value(letters, OdtNames.Text + "display") is { } display ? display == "none" : null,
            Spread = Points(Value(letters, OdtNames.Fo + "letter-spacing")),
            Size = Points(size),
            Scale = size is not null && size.EndsWith('%') && double.TryParse(size[..^1], CultureInfo.InvariantCulture, out double percent)
                ? percent / 100
                : null,
            Centered = Value(paragraph, OdtNames.Fo + "text-align") is { } align ? align == "center" : null,
            Left = Points(Value(paragraph, OdtNames.Fo + "margin-left")),
            FirstLine = Points(Value(paragraph, OdtNames.Fo + "text-indent")),
            List = Value(style, OdtNames.Style + "list-style-name"),
        };
    }

    /// <summary>These traits, and those of <paramref name="below"/> where these say nothing.</summary>
    public OdtTraits Over(OdtTraits below) => new()
    {
        Bold = Bold ?? below.Bold,
        Italic = Italic ?? below.Italic,
        Raised = Raised ?? below.Raised,
        Underlined = Underlined ?? below.Underlined,
        Hidden = Hidden ?? below.Hidden,
        Spread = Spread ?? below.Spread,
        Size = Size ?? (Scale is { } scale && below.Size is { } size ? scale * size : below.Size),
        Scale = Size is null && below.Size is null ? Scale ?? below.Scale : null,
        Centered = Centered ?? below.Centered,
        Left = Left ?? below.Left,
        FirstLine = FirstLine ?? below.FirstLine,
        List = List ?? below.List,
    };

    /// <returns>A length in points; <see langword="null"/> for a percentage or a word.</returns>
    public static double? Points(string? length)
    {
        if (length is null || length.Length < 3
            || !double.TryParse(length.AsSpan(0, length.Length - 2), CultureInfo.InvariantCulture, out double value))
        {
            return null;
        }

        return length[^2..] switch
        {
            "pt" => value,
            "in" => value * 72,
            "cm" => value * 72 / 2.54,
            "mm" => value * 72 / 25.4,
            "pc" => value * 12,
            "px" => value * 0.75,
            _ => null,
        };
    }

    private static string? Value(XElement? element, XName name) => (string?)element?.Attribute(name);
}
