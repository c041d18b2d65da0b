using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace ReportMiner.Export.Docx;

/// <summary>
/// Automatic numbers: roman for sections by a list, arabic for items through the whole document by a sequence field, which both Word and
/// LibreOffice count again. A list would not do for items: LibreOffice 7 drops a paragraph with a tracked deletion from its list and prints
/// <c>[18.]</c> and <c>18.[20.]</c>.
/// </summary>
internal static class DocxNumbering
{
    public const int Sections = 1;

    public static Numbering Build() => new(
        Abstract(0, NumberFormatValues.UpperRoman, left: "1134", hanging: "680"),
        new NumberingInstance(new AbstractNumId { Val = 0 }) { NumberID = Sections });

    /// <returns>The number of an item with its full stop and a tab.</returns>
    /// <param name="number">What the field shows until Word updates it.</param>
    public static IEnumerable<OpenXmlElement> Item(int number) =>
    [
        new SimpleField(TrackedRuns.Run(number.ToString(CultureInfo.InvariantCulture))) { Instruction = @" SEQ item \* ARABIC " },
        new Run(new Text("."), new TabChar()),
    ];

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
