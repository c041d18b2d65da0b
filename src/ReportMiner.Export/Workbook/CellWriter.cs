using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Spreadsheet;

namespace ReportMiner.Export.Workbook;

/// <summary>Writes the cells of a sheet without an object for each: a workbook is nearly all cells.</summary>
internal sealed class CellWriter(OpenXmlWriter xml)
{
    // Only their names are written.
    private readonly Cell _cell = new();
    private readonly InlineString _inline = new();
    private readonly Text _text = new();
    private readonly CellFormula _formula = new();
    private readonly CellValue _value = new();

    private readonly List<OpenXmlAttribute> _attributes = [];
    private readonly List<OpenXmlAttribute> _preserve = [new("xml", "space", "http://www.w3.org/XML/1998/namespace", "preserve")];

    public void Write(SheetCell cell, string address)
    {
        bool textual = cell.Number is null && !string.IsNullOrEmpty(cell.Text);
        _attributes.Clear();
        _attributes.Add(new("r", "", address));
        _attributes.Add(new("s", "", ((int)cell.Style).ToString(CultureInfo.InvariantCulture)));
        if (textual)
        {
            _attributes.Add(new("t", "", "inlineStr"));
        }

        xml.WriteStartElement(_cell, _attributes);
        if (cell.Number is { } number)
        {
            Formula(cell.Formula);
            xml.WriteStartElement(_value);
            xml.WriteString(number.ToString("R", CultureInfo.InvariantCulture));
            xml.WriteEndElement();
        }
        else if (textual)
        {
            xml.WriteStartElement(_inline);
            xml.WriteStartElement(_text, _preserve);
            xml.WriteString(SheetText.Escape(cell.Text!));
            xml.WriteEndElement();
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    private void Formula(string? formula)
    {
        if (formula is not null)
        {
            xml.WriteStartElement(_formula);
            xml.WriteString(formula);
            xml.WriteEndElement();
        }
    }
}
