using System.Globalization;
using DocumentFormat.OpenXml.Wordprocessing;

namespace ReportMiner.CorpusMaker.Docx;

/// <summary>
/// The lists that Word counts: headings in Roman numbers; paragraphs, Russian letters and small Roman numbers below them, restarting under
/// each paragraph.
/// </summary>
internal static class NumberingWriter
{
    public static Numbering Write() => new(
        new AbstractNum(
            new MultiLevelType { Val = MultiLevelValues.SingleLevel },
            Level(0, NumberFormatValues.UpperRoman, "%1.", "CountedHeading", 720, -720)) { AbstractNumberId = 0 },
        new AbstractNum(
            new MultiLevelType { Val = MultiLevelValues.Multilevel },
            Level(0, NumberFormatValues.Decimal, "%1.", StyleNames.Numbered, 720, 0),
            Level(1, NumberFormatValues.RussianLower, "%2)", StyleNames.CountedItem(1), 720, 567),
            Level(2, NumberFormatValues.LowerRoman, "%3)", StyleNames.CountedItem(2), 1287, 567)) { AbstractNumberId = 1 },
        new NumberingInstance(new AbstractNumId { Val = 0 }) { NumberID = StylesWriter.HeadingList },
        new NumberingInstance(new AbstractNumId { Val = 1 }) { NumberID = StylesWriter.BodyList });

    private static Level Level(int index, NumberFormatValues format, string text, string style, int left, int first)
    {
        var indent = new Indentation { Left = left.ToString(CultureInfo.InvariantCulture) };
        if (first < 0)
        {
            indent.Hanging = (-first).ToString(CultureInfo.InvariantCulture);
        }
        else
        {
            indent.FirstLine = first.ToString(CultureInfo.InvariantCulture);
        }

        return new Level(
            new StartNumberingValue { Val = 1 },
            new NumberingFormat { Val = format },
            new ParagraphStyleIdInLevel { Val = style },
            new LevelText { Val = text },
            new LevelJustification { Val = LevelJustificationValues.Left },
            new PreviousParagraphProperties(
                new Tabs(new TabStop { Val = TabStopValues.Number, Position = left + Math.Max(first, 0) + 567 }), indent))
            {
                LevelIndex = index
            };
    }
}
