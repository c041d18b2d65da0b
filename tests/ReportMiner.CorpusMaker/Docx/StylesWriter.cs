using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace ReportMiner.CorpusMaker.Docx;

/// <summary>
/// The styles of the DOCX samples. The three styles that Word counts inherit from one another: the outermost names the list, the others
/// only a level of it.
/// </summary>
internal static class StylesWriter
{
    public const int HeadingList = 1;
    public const int BodyList = 2;

    public static Styles Write() => new(
        new DocDefaults(
            new RunPropertiesDefault(
                new RunPropertiesBaseStyle(
                    new RunFonts { Ascii = "Times New Roman", HighAnsi = "Times New Roman", ComplexScript = "Times New Roman" },
                    new FontSize { Val = "20" })),
            new ParagraphPropertiesDefault(
                new ParagraphPropertiesBaseStyle(
                    new SpacingBetweenLines { After = "120", Line = "250", LineRule = LineSpacingRuleValues.AtLeast }))),
        Paragraph("Normal", null, new StyleParagraphProperties(), null, true),
        Paragraph(
            StyleNames.Title,
            "Normal",
            new StyleParagraphProperties(
                new SpacingBetweenLines { Before = "240", After = "120" }, new Indentation { Left = "720", Right = "1200" }),
            Bold(28)),
        Paragraph(
            StyleNames.Subtitle,
            "Normal",
            new StyleParagraphProperties(
                new SpacingBetweenLines { Before = "120", After = "120" }, new Indentation { Left = "720", Right = "1200" }),
            Bold(22)),
        Paragraph(
            StyleNames.Session, "Normal", new StyleParagraphProperties(new SpacingBetweenLines { Before = "40", After = "0" }), Size(18)),
        Paragraph(
            StyleNames.BodyName,
            "Normal",
            new StyleParagraphProperties(
                new SpacingBetweenLines { Before = "120", After = "120" }, new Indentation { Left = "600", Right = "600" }),
            Bold(28)),
        Paragraph(StyleNames.Heading(1), "Normal", Head(360, 0), Bold(24)),
        Paragraph(StyleNames.Heading(2), "Normal", Head(280, 1), Bold(20)),
        Paragraph(StyleNames.Heading(3), "Normal", Head(200, 2), Bold(18)),
        Paragraph(
            "CountedHeading",
            StyleNames.Heading(1),
            new StyleParagraphProperties(new NumberingProperties(new NumberingId { Val = HeadingList })),
            null),
        Paragraph(StyleNames.Single, "Normal", Body(720, 0), null),
        Paragraph(StyleNames.Item(1), StyleNames.Single, Body(720, 567), null),
        Paragraph(StyleNames.Item(2), StyleNames.Single, Body(1287, 567), null),
        Paragraph(
            StyleNames.Numbered,
            StyleNames.Single,
            new StyleParagraphProperties(new NumberingProperties(new NumberingId { Val = BodyList })),
            null),
        Paragraph(
            StyleNames.CountedItem(1),
            StyleNames.Numbered,
            new StyleParagraphProperties(new NumberingProperties(new NumberingLevelReference { Val = 1 })),
            null),
        Paragraph(
            StyleNames.CountedItem(2),
            StyleNames.CountedItem(1),
            new StyleParagraphProperties(new NumberingProperties(new NumberingLevelReference { Val = 2 })),
            null),
        Paragraph(
            StyleNames.TableText, "Normal", new StyleParagraphProperties(new SpacingBetweenLines { Before = "40", After = "40" }),
            Size(17)),
        Paragraph(
            StyleNames.Header,
            "Normal",
            new StyleParagraphProperties(new ParagraphBorders(new BottomBorder { Val = BorderValues.Single, Size = 4, Space = 1 })),
            Bold(17)),
        Paragraph(
            StyleNames.Footer,
            "Normal",
            new StyleParagraphProperties(new Tabs(new TabStop { Val = TabStopValues.Right, Position = 9300 })),
            Size(16)),
        Paragraph(
            StyleNames.FootnoteText,
            "Normal",
            new StyleParagraphProperties(new SpacingBetweenLines { After = "0" }, new Indentation { Left = "1000", Hanging = "180" }),
            Size(16)),
        new Style(
            new StyleName { Val = "footnote reference" },
            new StyleRunProperties(new VerticalTextAlignment { Val = VerticalPositionValues.Superscript }))
            {
                Type = StyleValues.Character,
                StyleId = StyleNames.FootnoteReference
            });

    private static Style Paragraph(
        string id, string? basedOn, StyleParagraphProperties paragraph, StyleRunProperties? run, bool standard = false)
    {
        var style = new Style(new StyleName { Val = Name(id) }) { Type = StyleValues.Paragraph, StyleId = id };
        if (standard)
        {
            style.Default = true;
        }

        if (basedOn is not null)
        {
            style.Append(new BasedOn { Val = basedOn });
        }

        style.Append(paragraph);
        if (run is not null)
        {
            style.Append(run);
        }

        return style;
    }

    private static string Name(string id) => id.StartsWith("Heading", StringComparison.Ordinal) ? $"heading {id[^1]}" : id switch
    {
        StyleNames.FootnoteText => "footnote text",
        StyleNames.Header => "header",
        StyleNames.Footer => "footer",
        _ => id,
    };

    private static StyleParagraphProperties Head(int before, int outline) => new(
        new KeepNext(),
        new Tabs(new TabStop { Val = TabStopValues.Left, Position = 720 }),
        new SpacingBetweenLines { Before = before.ToString(CultureInfo.InvariantCulture), After = "120" },
        new Indentation { Left = "720", Right = "900", Hanging = "720" },
        new OutlineLevel { Val = outline });

    private static StyleParagraphProperties Body(int left, int firstLine) => new(
        new Tabs(new TabStop { Val = TabStopValues.Left, Position = left + firstLine + 567 }),
        new Indentation
        {
            Left = left.ToString(CultureInfo.InvariantCulture),
            FirstLine = firstLine.ToString(CultureInfo.InvariantCulture)
        },
        new Justification { Val = JustificationValues.Both });

    private static StyleRunProperties Bold(int size) => new(new Bold(), new FontSize { Val = size.ToString(CultureInfo.InvariantCulture) });

    private static StyleRunProperties Size(int size) => new(new FontSize { Val = size.ToString(CultureInfo.InvariantCulture) });
}
