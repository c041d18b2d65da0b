using DocumentFormat.OpenXml.Wordprocessing;

namespace ReportMiner.Export.Docx;

/// <summary>Automatic numbers: roman for sections, arabic for items through the whole list.</summary>
internal static class DocxNumbering
{
    public const int Sections = 1;
    public const int Items = 2;

    public static Numbering Build() => new(
        Abstract(0, NumberFormatValues.UpperRoman, left: "1134", hanging: "680"),
        Abstract(1, NumberFormatValues.Decimal, left: "1701", hanging: "567"),
        new NumberingInstance(new AbstractNumId { Val = 0 }) { NumberID = Sections },
        new NumberingInstance(new AbstractNumId { Val = 1 }) { NumberID = Items });

    private static AbstractNum Abstract(int id, NumberFormatValues format, string left, string hanging) => new(
        new MultiLevelType { Val = MultiLevelValues.SingleLevel },
        new Level(
            new StartNumberingValue { Val = 1 },
            new NumberingFormat { Val = format },
            new LevelText { Val = "%1." },
            new LevelJustification { Val = LevelJustificationValues.Left },
            new PreviousParagraphProperties(new Indentation { Left = left, Right = DocxStyles.Block, Hanging = hanging }))
        { LevelIndex = 0 })
    { AbstractNumberId = id };
}
