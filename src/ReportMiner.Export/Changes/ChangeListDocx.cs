using System.Collections.Immutable;
using System.Text;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;
using ReportMiner.Export.Docx;
using ReportMiner.Export.Packages;
using ReportMiner.Export.Tables;
using ReportMiner.Linguistics.Differences;
using ReportMiner.Model.Comparison;
using ReportMiner.Model.Themes;
using Language = ReportMiner.Model.Language;
using Text = DocumentFormat.OpenXml.Wordprocessing.Text;

namespace ReportMiner.Export.Changes;

/// <summary>A change list as a Word document: one table of numbers, changes and texts; deleted words struck out, added ones
/// underlined.</summary>
/// <param name="reader">The reader's language.</param>
internal sealed class ChangeListDocx(Language reader)
{
    private const string Type = "application/vnd.openxmlformats-officedocument.wordprocessingml.";
    private const string Added = "0B6B2E", Deleted = "A01C1C";

    /// <summary>Widths of the columns, in twentieths of a point.</summary>
    private static readonly int[] Widths = [1300, 1900, 7006];

    public static void Write(ChangeList list, Language reader, Stream stream)
    {
        var package = new OpenPackage();
        var writer = new ChangeListDocx(reader == Language.Russian ? reader : Language.English);
        package.AddRoot("officeDocument", new("word/document.xml", Type + "document.main+xml", s =>
            Element(s, writer.Document(list)), [new("rIdStyles", "styles", "styles.xml")]));
        package.AddRoot("core-properties", Properties.Part(ChangeWords.Title.In(writer.Reader)));
        package.Add(new("word/styles.xml", Type + "styles+xml", s => Element(s, DocxStyles.Build()), []));
        package.Save(stream);
    }

    private Language Reader => reader;

    private Document Document(ChangeList list)
    {
        var body = new Body(
            Styled("Title", [Run(ChangeWords.Title.In(reader))]),
            Styled("Normal", [Run($"{list.Earlier} → {list.Later}")]),
            Styled("Normal", [Run(ChangeWords.Counts(list, reader))]));
        if (!list.Incomplete.IsEmpty)
        {
            body.Append(Styled("Normal", [Run($"{ChangeWords.Incomplete.In(reader)} {string.Join(", ", list.Incomplete)}", bold: true)]));
        }

        if (list.Items.IsEmpty && list.Others.IsEmpty)
        {
            body.Append(Styled("Normal", [Run(ChangeWords.Nothing.In(reader))]));
        }

        Section(body, ChangeWords.Items, list.Items);
        Section(body, ChangeWords.Others, list.Others);
        body.Append(new SectionProperties(
            new PageSize { Width = 11906, Height = 16838 },
            new PageMargin { Top = 850, Right = 850, Bottom = 850, Left = 850, Header = 400, Footer = 400, Gutter = 0 }));
        return new Document(body);
    }

    private void Section(Body body, Bilingual heading, ImmutableArray<ListedChange> changes)
    {
        if (changes.IsEmpty)
        {
            return;
        }

        body.Append(new Paragraph(
            new ParagraphProperties(new KeepNext(), new SpacingBetweenLines { Before = "160", After = "60" }),
                Run(heading.In(reader), bold: true)));
        var table = new Table(
            new TableProperties(new TableWidth { Width = "10206", Type = TableWidthUnitValues.Dxa }, Borders(),
                new TableLayout { Type = TableLayoutValues.Fixed },
                new TableCellMarginDefault(new TopMargin { Width = "30" }, new StartMargin { Width = "60" },
                    new BottomMargin { Width = "30" }, new EndMargin { Width = "60" })),
            new TableGrid(Widths.Select(w => new GridColumn { Width = w.ToString(System.Globalization.CultureInfo.InvariantCulture) })));
        table.Append(Row(heading: true, [[Run(ChangeWords.Number.In(reader), bold: true)]],
            [[Run(ChangeWords.What.In(reader), bold: true)]], [[Run(ChangeWords.Text.In(reader), bold: true)]]));
        foreach (ListedChange change in changes)
        {
            bool grave = change.Kinds[0] is ListedChangeKind.Reversed or ListedChangeKind.Deleted;
            table.Append(Row(false, [[Run(ChangeWords.Numbers(change, reader), bold: true)]],
                [[Run(ChangeWords.Kinds(change, reader), bold: grave, color: grave ? Deleted : null)]], Texts(change)));
        }

        body.Append(table, new Paragraph());
    }

    private List<List<Run>> Texts(ListedChange change)
    {
        if (Excerpt.Of(change) is { } segments)
        {
            return [[.. segments.SelectMany(Segment)]];
        }

        var paragraphs = new List<List<Run>>();
        paragraphs.AddRange(change.Before.Select(t => change.After.IsEmpty ? [Struck(t.Text)] : Quoted(ChangeWords.Earlier, t)));
        paragraphs.AddRange(change.After.Select(t => change.Before.IsEmpty ? [Underlined(t.Text)] : Quoted(ChangeWords.Later, t)));
        paragraphs.AddRange(change.Changes.Select(c => new List<Run> { Run(ChangeText.Of([c], k => Matrix.Interface.Of(k).In(reader)),
            color: "595959") }));
        return paragraphs;
    }

    private List<Run> Quoted(Bilingual side, ListedText text) =>
        [Run($"{side.In(reader)} {text.Number}: ", color: "595959"), Run(text.Text)];

    private static IEnumerable<Run> Segment(DiffSegment segment) => segment.Kind switch
    {
        DiffKind.Inserted => [Underlined(segment.Text.TrimEnd()), Run(segment.Text[segment.Text.TrimEnd().Length..])],
        DiffKind.Deleted => [Struck(segment.Text.TrimEnd()), Run(segment.Text[segment.Text.TrimEnd().Length..])],
        _ => [Run(segment.Text)],
    };

    private static Run Struck(string text) => Run(text, color: Deleted, strike: true);

    private static Run Underlined(string text) => Run(text, color: Added, underline: true);

    private static Run Run(string text, bool bold = false, string? color = null, bool strike = false, bool underline = false)
    {
        var properties = new RunProperties();
        if (bold)
        {
            properties.Append(new Bold());
        }

        if (strike)
        {
            properties.Append(new Strike());
        }

        if (color is not null)
        {
            properties.Append(new Color { Val = color });
        }

        properties.Append(new FontSize { Val = "18" });
        if (underline)
        {
            properties.Append(new Underline { Val = UnderlineValues.Single });
        }

        return new Run(properties, new Text(CellText.Clean(text).ReplaceLineEndings(" ").Replace('\t',
            ' ')) { Space = SpaceProcessingModeValues.Preserve });
    }

    private static TableRow Row(bool heading, params List<List<Run>>[] cells)
    {
        var row = new TableRow(heading ? new TableRowProperties(new CantSplit(), new TableHeader())
            : new TableRowProperties(new CantSplit()));
        for (int i = 0; i < cells.Length; i++)
        {
            var cell =
                new TableCell(new TableCellProperties(
                    new TableCellWidth
                    {
                        Width = Widths[i].ToString(System.Globalization.CultureInfo.InvariantCulture),
                        Type = TableWidthUnitValues.Dxa
                    }));
            cell.Append(cells[i].Select(runs => new Paragraph(runs)));
            row.Append(cell);
        }

        return row;
    }

    private static TableBorders Borders() => new(
        new TopBorder { Val = BorderValues.Single, Size = 4, Color = "999999" },
        new BottomBorder { Val = BorderValues.Single, Size = 4, Color = "999999" },
        new InsideHorizontalBorder { Val = BorderValues.Single, Size = 4, Color = "CCCCCC" });

    private static Paragraph Styled(string style, IEnumerable<OpenXmlElement> content) =>
        new(content.Prepend(new ParagraphProperties(new ParagraphStyleId { Val = style })));

    private static void Element(Stream stream, OpenXmlElement element)
    {
        using OpenXmlWriter xml = OpenXmlWriter.Create(stream, new UTF8Encoding(false));
        xml.WriteStartDocument(true);
        xml.WriteElement(element);
    }
}
