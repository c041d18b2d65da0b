using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Xml;

namespace ReportMiner.Export.Import;

/// <summary>Reads the cells of an OpenDocument spreadsheet as texts.</summary>
internal static class OdsReader
{
    private const string Table = "urn:oasis:names:tc:opendocument:xmlns:table:1.0";
    private const string Office = "urn:oasis:names:tc:opendocument:xmlns:office:1.0";

    /// <summary>Maximum number of repeated cells or rows: more than a matrix has are the empty rest of the sheet.</summary>
    private const int MostRepeated = 4096;

    /// <summary>Largest content that is unpacked, in characters.</summary>
    private const long LargestContent = 1L << 30;

    /// <returns>Rows of each sheet: number, and texts by 1-based column; empty cells left out.</returns>
    /// <exception cref="InvalidDataException">The stream holds no such file.</exception>
    public static List<List<(int Number, Dictionary<int, string> Cells)>> Read(Stream stream)
    {
        try
        {
            using var package = new ZipArchive(stream, ZipArchiveMode.Read, leaveOpen: true);
            ZipArchiveEntry content = package.GetEntry("content.xml") ?? throw new InvalidDataException("The file has no content.xml.");
            using Stream part = content.Open();
            using var xml =
                XmlReader.Create(
                    part, new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, MaxCharactersInDocument = LargestContent });
            var sheets = new List<List<(int, Dictionary<int, string>)>>();
            while (xml.Read())
            {
                if (xml.NodeType == XmlNodeType.Element && xml.LocalName == "table" && xml.NamespaceURI == Table)
                {
                    sheets.Add(Rows(xml));
                }
            }

            return sheets;
        }
        catch (XmlException e)
        {
            throw new InvalidDataException($"The file cannot be read as a spreadsheet: {e.Message}", e);
        }
    }

    private static List<(int Number, Dictionary<int, string> Cells)> Rows(XmlReader xml)
    {
        var rows = new List<(int, Dictionary<int, string>)>();
        int number = 0, depth = xml.Depth;
        bool empty = xml.IsEmptyElement;
        while (!empty && xml.Read() && xml.Depth > depth)
        {
            if (xml.NodeType == XmlNodeType.Element && xml.LocalName == "table-row" && xml.NamespaceURI == Table)
            {
                int repeated = Repeated(xml, "number-rows-repeated");
                Dictionary<int, string> cells = Cells(xml);
                for (int i = 0; i < (cells.Count == 0 ? 0 : Math.Min(repeated, MostRepeated)); i++)
                {
                    rows.Add((number + i + 1, cells));
                }

                number += repeated;
            }
        }

        return rows;
    }

    private static Dictionary<int, string> Cells(XmlReader xml)
    {
        var cells = new Dictionary<int, string>();
        int column = 0, depth = xml.Depth;
        bool empty = xml.IsEmptyElement;
        while (!empty && xml.Read() && xml.Depth > depth)
        {
            if (xml.NodeType == XmlNodeType.Element && xml.LocalName is "table-cell" or "covered-table-cell" && xml.NamespaceURI == Table)
            {
                int repeated = Repeated(xml, "number-columns-repeated");
                string text = Text(xml);
                for (int i = 1; i <= (text.Length == 0 ? 0 : Math.Min(repeated, MostRepeated)); i++)
                {
                    cells[column + i] = text;
                }

                column += repeated;
            }
        }

        return cells;
    }

    /// <summary>Paragraphs of a cell, a line each; notes on it are left out.</summary>
    private static string Text(XmlReader xml)
    {
        var text = new StringBuilder();
        int depth = xml.Depth, note = int.MaxValue;
        bool first = true, empty = xml.IsEmptyElement;
        while (!empty && xml.Read() && xml.Depth > depth)
        {
            note = xml.Depth <= note ? int.MaxValue : note;
            if (xml.NodeType == XmlNodeType.Element && xml.LocalName == "annotation" && xml.NamespaceURI == Office)
            {
                note = xml.Depth;
            }
            else if (xml.Depth < note)
            {
                Append(xml, text, ref first);
            }
        }

        return text.ToString();
    }

    private static void Append(XmlReader xml, StringBuilder text, ref bool first)
    {
        switch (xml.NodeType)
        {
            case XmlNodeType.Element when xml.LocalName == "p":
                text.Append(first ? "" : "\n");
                first = false;
                break;
            case XmlNodeType.Element when xml.LocalName == "s":
                text.Append(
                    ' ',
                    Math.Min(
                        MostRepeated, int.TryParse(xml.GetAttribute("text:c"), CultureInfo.InvariantCulture, out int count) ? count : 1));
                break;
            case XmlNodeType.Element when xml.LocalName == "tab":
                text.Append('\t');
                break;
            case XmlNodeType.Element when xml.LocalName == "line-break":
                text.Append('\n');
                break;
            case XmlNodeType.Text or XmlNodeType.SignificantWhitespace or XmlNodeType.CDATA:
                text.Append(xml.Value);
                break;
        }
    }

    private static int Repeated(XmlReader xml, string attribute) =>
        int.TryParse(xml.GetAttribute(attribute, Table), NumberStyles.None, CultureInfo.InvariantCulture, out int count)
            ? Math.Max(1, count)
            : 1;
}
