using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Spreadsheet;

namespace ReportMiner.Export.Workbook;

/// <summary>Builds the style sheet: one cell format for each <see cref="CellStyle"/>, in its order.</summary>
internal static class WorkbookStyles
{
    /// <summary>Differential formats for conditional formatting, by the style whose colours they take.</summary>
    public static readonly CellStyle[] Differential =
    [
        CellStyle.New, CellStyle.Reworded, CellStyle.Merged, CellStyle.Dropped, CellStyle.Uncertain
    ];

    private const string Ink = "FF1F2933";

    public static Stylesheet Build()
    {
        var fonts =
            new Fonts(
                Font(), Font(bold: true, size: 14), Font(bold: true, color: "FFFFFFFF"), Font(color: "FF5F6B7A", size: 9),
                Font(bold: true));
        var fills =
            new Fills(
                new Fill(new PatternFill { PatternType = PatternValues.None }),
                new Fill(new PatternFill { PatternType = PatternValues.Gray125 }));
        var formats = new CellFormats();
        foreach (CellStyle style in Enum.GetValues<CellStyle>())
        {
            formats.Append(Format(style, fills));
        }

        var sheet = new Stylesheet(
            fonts,
            fills,
            new Borders(new Border(), ThinBorder()),
            new CellStyleFormats(new CellFormat()),
            formats,
            new CellStyles(new DocumentFormat.OpenXml.Spreadsheet.CellStyle { Name = "Normal", FormatId = 0, BuiltinId = 0 }),
            new DifferentialFormats(
                Differential.Select(s => new DifferentialFormat(new Fill(new PatternFill(new BackgroundColor { Rgb = FillOf(s) }))))));
        return sheet;
    }

    /// <summary>Colours are light enough for black text and differ in lightness as well as in hue.</summary>
    private static string? FillOf(CellStyle style) => style switch
    {
        CellStyle.Heading => "FF1B4F72",
        CellStyle.EditableHeading => "FF7D5A00",
        CellStyle.Editable => "FFFFFBEA",
        CellStyle.Total => "FFEDF1F5",
        CellStyle.New or CellStyle.Good => "FFDDF3E0",
        CellStyle.Reworded => "FFFFF0B8",
        CellStyle.Merged => "FFD6E6FA",
        CellStyle.Dropped => "FFE2E2E2",
        CellStyle.Uncertain or CellStyle.Doubtful => "FFFFDFC2",
        CellStyle.Bad => "FFF8CFCF",
        _ => null,
    };

    private static uint FontOf(CellStyle style) => style switch
    {
        CellStyle.Title => 1,
        CellStyle.Heading or CellStyle.EditableHeading => 2,
        CellStyle.Small => 3,
        CellStyle.Total => 4,
        _ => 0,
    };

    private static CellFormat Format(CellStyle style, Fills fills)
    {
        bool framed = style is not (CellStyle.Default or CellStyle.Title);
        return new CellFormat(Alignment(style), new Protection { Locked = style != CellStyle.Editable })
        {
            FontId = FontOf(style),
            FillId = Fill(FillOf(style), fills),
            BorderId = framed ? 1u : 0u,
            FormatId = 0,
            NumberFormatId = style is CellStyle.Number or CellStyle.Total ? 3u : style == CellStyle.Default ? 0u : 49u,
            ApplyAlignment = true,
            ApplyBorder = framed,
            ApplyFill = FillOf(style) is not null,
            ApplyFont = true,
            ApplyNumberFormat = true,
            ApplyProtection = true,
        };
    }

    private static Alignment Alignment(CellStyle style) => style switch
    {
        CellStyle.Heading or CellStyle.EditableHeading => new Alignment { Vertical = VerticalAlignmentValues.Center, WrapText = true },
        CellStyle.Title => new Alignment { Vertical = VerticalAlignmentValues.Center },
        CellStyle.Number or CellStyle.Total => new Alignment { Vertical = VerticalAlignmentValues.Top },
        _ => new Alignment { Vertical = VerticalAlignmentValues.Top, WrapText = true },
    };

    private static uint Fill(string? color, Fills fills)
    {
        if (color is null)
        {
            return 0;
        }

        fills.Append(new Fill(new PatternFill(new ForegroundColor { Rgb = color }) { PatternType = PatternValues.Solid }));
        return (uint)fills.ChildElements.Count - 1;
    }

    private static Font Font(bool bold = false, string color = Ink, double size = 10)
    {
        var font = new Font();
        if (bold)
        {
            font.Append(new Bold());
        }

        font.Append(
            new FontSize { Val = size }, new Color { Rgb = color }, new FontName { Val = "Calibri" }, new FontFamilyNumbering { Val = 2 });
        return font;
    }

    private static Border ThinBorder() => new(
        new LeftBorder(Grey()) { Style = BorderStyleValues.Thin },
        new RightBorder(Grey()) { Style = BorderStyleValues.Thin },
        new TopBorder(Grey()) { Style = BorderStyleValues.Thin },
        new BottomBorder(Grey()) { Style = BorderStyleValues.Thin },
        new DiagonalBorder());

    private static Color Grey() => new Color { Rgb = "FFC9D1DA" };
}
