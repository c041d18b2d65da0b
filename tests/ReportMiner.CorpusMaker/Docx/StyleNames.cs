using ReportMiner.CorpusMaker.Sources;

namespace ReportMiner.CorpusMaker.Docx;

/// <summary>Identifiers of the paragraph and character styles of the DOCX samples.</summary>
internal static class StyleNames
{
    public const string FootnoteText = "FootnoteText";
    public const string FootnoteReference = "FootnoteReference";
    public const string Header = "Header";
    public const string Footer = "Footer";
    public const string Title = "Title";
    public const string Subtitle = "Subtitle";
    public const string Session = "Session";
    public const string BodyName = "BodyName";
    public const string TableText = "TableText";
    public const string Numbered = "NumberedParagraph";
    public const string Single = "SingleText";

    public static string Heading(int level) => $"Heading{level}";

    public static string Item(int degree) => $"ListItem{degree}";

    public static string CountedItem(int degree) => degree == 1 ? "CountedItem" : "CountedSubitem";

    /// <summary>Style of a heading, paragraph or item.</summary>
    public static string Of(SourceBlock block) => (block.Kind, block.CountedByWord) switch
    {
        ("heading", true) => "CountedHeading",
        ("heading", _) => Heading(block.Level),
        ("annex", _) => Heading(1),
        ("item", true) => CountedItem(block.Degree),
        ("item", _) => Item(block.Degree),
        (_, true) => Numbered,
        _ => Single,
    };
}
