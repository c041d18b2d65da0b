using System.Collections.Immutable;
using System.Text;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Spreadsheet;
using ReportMiner.Export.Packages;

namespace ReportMiner.Export.Workbook;

/// <summary>Puts sheets together into a workbook.</summary>
internal static class WorkbookPackage
{
    private const string Type = "application/vnd.openxmlformats-officedocument.spreadsheetml.";

    public static void Write(string title, ImmutableArray<Sheet> sheets, Stream stream)
    {
        var package = new OpenPackage();
        package.AddRoot(
            "officeDocument", new("xl/workbook.xml", Type + "sheet.main+xml", s => Element(s, Book(sheets)), Relationships(sheets)));
        package.AddRoot("core-properties", Properties.Part(title));
        package.Add(new("xl/styles.xml", Type + "styles+xml", s => Element(s, WorkbookStyles.Build()), []));
        for (int i = 0; i < sheets.Length; i++)
        {
            Sheet sheet = sheets[i];
            package.Add(new($"xl/worksheets/sheet{i + 1}.xml", Type + "worksheet+xml", s => SheetWriter.Write(sheet, s), []));
        }

        package.Save(stream);
    }

    private static ImmutableArray<PackageRelationship> Relationships(ImmutableArray<Sheet> sheets) =>
        [
            .. sheets.Select((_, i) => new PackageRelationship($"rId{i + 1}", "worksheet", $"worksheets/sheet{i + 1}.xml")),
            new("rIdStyles", "styles", "styles.xml")
        ];

    private static DocumentFormat.OpenXml.Spreadsheet.Workbook Book(ImmutableArray<Sheet> sheets) => new(
        new BookViews(new WorkbookView { ActiveTab = 0 }),
        new Sheets(sheets.Select((s, i) => new DocumentFormat.OpenXml.Spreadsheet.Sheet
        {
            Name = s.Name,
            SheetId = (uint)i + 1,
            Id = $"rId{i + 1}",
            State = s.Hidden ? SheetStateValues.Hidden : null,
        })),
        new DefinedNames(Names(sheets)));

    private static IEnumerable<DefinedName> Names(ImmutableArray<Sheet> sheets)
    {
        for (int i = 0; i < sheets.Length; i++)
        {
            if (sheets[i].FilterRange is { } range)
            {
                yield return new DefinedName(
                    $"'{sheets[i].Name}'!{Absolute(range)}") { Name = "_xlnm._FilterDatabase", LocalSheetId = (uint)i, Hidden = true };
            }
        }

        for (int i = 0; i < sheets.Length; i++)
        {
            if (sheets[i].HeadingRows > 0)
            {
                string columns = sheets[i] is { Print: not null, FrozenColumns: > 0 }
                    ? $"'{sheets[i].Name}'!$A:${SheetAddress.Column(sheets[i].FrozenColumns)},"
                    : "";
                yield return new DefinedName(
                    $"{columns}'{sheets[i].Name}'!$1:${sheets[i].HeadingRows}") { Name = "_xlnm.Print_Titles", LocalSheetId = (uint)i };
            }
        }
    }

    private static string Absolute(string range) => string.Join(':', range.Split(':').Select(a =>
    {
        string column = string.Concat(a.TakeWhile(char.IsAsciiLetter));
        return $"${column}${a[column.Length..]}";
    }));

    private static void Element(Stream stream, OpenXmlElement element)
    {
        using OpenXmlWriter xml = OpenXmlWriter.Create(stream, new UTF8Encoding(false));
        xml.WriteStartDocument(true);
        xml.WriteElement(element);
    }
}
