using System.Globalization;
using System.Xml;
using ReportMiner.Export.Matrix;
using ReportMiner.Export.Tables;
using ReportMiner.Model.Documents;
using ReportMiner.Model.Recommendations;

namespace ReportMiner.Export.Qda;

/// <summary>A document of the project: its text, and its items as coded stretches of it.</summary>
internal sealed class QdaSource
{
    private readonly Document _document;
    private readonly List<Recommendation> _items;

    /// <param name="document">The document; must have blocks.</param>
    /// <param name="items">Its items, in the order of the text.</param>
    public QdaSource(Document document, IEnumerable<Recommendation> items)
    {
        _document = document;
        _items = [.. items];
        Text = ReadingText.Of(document);
        Guid = NameGuid.Of("source", document.Source.File, document.Source.Sha256);
    }

    public string Guid { get; }

    public ReadingText Text { get; }

    /// <summary>Path of the text within the project's zip.</summary>
    public string Path => $"sources/{Guid}.txt";

    public void Write(XmlWriter xml)
    {
        var places = _items.Select(i => (Item: i, Span: ItemPlaces.Find(Text, i))).ToList();
        xml.WriteStartElement("TextSource");
        xml.WriteAttributeString("guid", Guid);
        xml.WriteAttributeString("name", CellText.Clean(_document.Source.File));
        xml.WriteAttributeString("plainTextPath", $"internal://{Guid}.txt");
        xml.WriteElementString("Description", CellText.Clean(Description(places.Where(p => p.Span is null).Select(p => p.Item.Number))));
        foreach ((Recommendation item, TextSpan? span) in places)
        {
            if (span is { } found)
            {
                Selection(xml, item, found);
            }
        }

        xml.WriteEndElement();
    }

    private string Description(IEnumerable<string> unplaced)
    {
        string missing = string.Join("; ", unplaced);
        string source = $"{_document.Source.Masthead.Symbol?.Text} {_document.Source.Masthead.Title}".Trim();
        return $"{source}\nSHA-256 of the file read: {_document.Source.Sha256}"
            + (missing.Length == 0 ? "" : $"\nNot placed in the text: {missing}");
    }

    private void Selection(XmlWriter xml, Recommendation item, TextSpan span)
    {
        xml.WriteStartElement("PlainTextSelection");
        xml.WriteAttributeString("guid", NameGuid.Of("selection", Guid, item.Id));
        xml.WriteAttributeString("name", CellText.Clean(item.Citation));
        xml.WriteAttributeString("startPosition", Position(span.Start));
        xml.WriteAttributeString("endPosition", Position(span.End));
        xml.WriteAttributeString("creatingUser", QdaExporter.User);
        xml.WriteElementString("Description", $"{item.Id} · {ValueNames.Word(item.Kind)}");
        foreach (ThemeTag theme in item.Themes)
        {
            xml.WriteStartElement("Coding");
            xml.WriteAttributeString("guid", NameGuid.Of("coding", Guid, item.Id, theme.Id));
            xml.WriteAttributeString("creatingUser", QdaExporter.User);
            xml.WriteStartElement("CodeRef");
            xml.WriteAttributeString("targetGUID", QdaCodes.Guid(theme.Id));
            xml.WriteEndElement();
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    private string Position(int index) => Text.CodePoint(index).ToString(CultureInfo.InvariantCulture);
}
