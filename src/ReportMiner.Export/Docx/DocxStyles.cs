using DocumentFormat.OpenXml.Wordprocessing;

namespace ReportMiner.Export.Docx;

/// <summary>Styles in the manner of United Nations documents: Times New Roman, 10 points, narrow text block.</summary>
internal static class DocxStyles
{
    public const string Masthead = "Masthead";
    public const string Heading = "Heading1";
    public const string Item = "ListItem";
    public const string OtherLanguage = "ListItemOther";
    public const string Source = "ListSource";
    public const string Note = "ListNote";

    /// <summary>Left and right indent of the text block, in twentieths of a point.</summary>
    public const string Block = "1134";

    public static Styles Build() => new(
        new DocDefaults(
            new RunPropertiesDefault(new RunPropertiesBaseStyle(
                new RunFonts
                {
                    Ascii = "Times New Roman",
                    HighAnsi = "Times New Roman",
                    ComplexScript = "Times New Roman",
                    EastAsia = "Times New Roman"
                },
                new FontSize { Val = "20" },
                new FontSizeComplexScript { Val = "20" },
                new Languages { Val = "en-GB" })),
            new ParagraphPropertiesDefault(
                new ParagraphPropertiesBaseStyle(
                    new SpacingBetweenLines { After = "0", Line = "240", LineRule = LineSpacingRuleValues.Auto }))),
        Style("Normal", "Normal", [], [], isDefault: true),
        Style(Masthead, "Masthead", [new SpacingBetweenLines { After = "60" }], [new FontSize { Val = "24" }]),
        Style(
            "Title",
            "Title",
            [new KeepNext(), new SpacingBetweenLines { Before = "240", After = "240" }],
            [new Bold(), new FontSize { Val = "34" }]),
        Style(
            Heading,
            "heading 1",
            [new KeepNext(), new KeepLines(), new SpacingBetweenLines { Before = "360", After = "240" }, new OutlineLevel { Val = 0 }],
            [new Bold(), new FontSize { Val = "28" }]),
        Style(
            Item,
            "List item",
            [
                new KeepNext(),
                new SpacingBetweenLines { After = "80" },
                Indent("1701", hanging: "567"),
                new Justification { Val = JustificationValues.Left }
            ],
            []),
        Style(
            OtherLanguage,
            "List item in the other language",
            [
                new KeepNext(),
                new SpacingBetweenLines { After = "80" },
                Indent("1701"),
                new Justification { Val = JustificationValues.Left }
            ],
            []),
        Style(
            Source,
            "Source of an item",
            [new SpacingBetweenLines { After = "200" }, Indent("1701")],
            [new Italic(), new Color { Val = "595959" }, new FontSize { Val = "17" }]),
        Style(
            Note,
            "Note",
            [new SpacingBetweenLines { After = "120" }, Indent(Block), new Justification { Val = JustificationValues.Both }],
            []),
        Style(
            "Header",
            "header",
            [new ParagraphBorders(Line()), new SpacingBetweenLines { After = "120" }],
            [new Bold(), new FontSize { Val = "18" }]),
        Style("Footer", "footer", [new Tabs(new TabStop { Val = TabStopValues.Right, Position = 9638 })], [new FontSize { Val = "18" }]));

    private static Indentation Indent(string left, string hanging = "0") => new() { Left = left, Right = Block, Hanging = hanging };

    private static BottomBorder Line() => new() { Val = BorderValues.Single, Size = 4, Space = 4, Color = "auto" };

    private static Style Style(
        string id,
        string name,
        DocumentFormat.OpenXml.OpenXmlElement[] paragraph,
        DocumentFormat.OpenXml.OpenXmlElement[] run,
        bool isDefault = false)
    {
        var style = new Style(
            new StyleName { Val = name }) { Type = StyleValues.Paragraph, StyleId = id, Default = isDefault ? true : null };
        if (!isDefault)
        {
            style.Append(new BasedOn { Val = "Normal" });
        }

        style.Append(new PrimaryStyle(), new StyleParagraphProperties(paragraph), new StyleRunProperties(run));
        return style;
    }
}
