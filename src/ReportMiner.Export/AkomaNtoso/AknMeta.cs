using System.Collections.Immutable;
using System.Xml;
using ReportMiner.Export.Tables;
using ReportMiner.Model.Documents;
using ReportMiner.Model.Themes;

namespace ReportMiner.Export.AkomaNtoso;

/// <summary>Writes the <c>meta</c> element: identification, keywords, references, notes.</summary>
internal static class AknMeta
{
    private const string Maker = "#reportminer";

    public static void Write(XmlWriter xml, AknWork work, IReadOnlyList<Block> footnotes, ImmutableArray<Theme> themes)
    {
        xml.WriteStartElement("meta");
        Identification(xml, work);
        Keywords(xml, themes);
        References(xml, work, themes);
        Notes(xml, footnotes);
        xml.WriteEndElement();
    }

    private static void Identification(XmlWriter xml, AknWork work)
    {
        xml.WriteStartElement("identification");
        xml.WriteAttributeString("source", Maker);
        string author = work.Source.Masthead.Body is null ? "#un" : "#body";

        xml.WriteStartElement("FRBRWork");
        Core(xml, $"{work.WorkUri}/!main", work.WorkUri, work.Date, "issue", author);
        Value(xml, "FRBRcountry", "value", "un");
        if (work.Source.Masthead.Symbol is { } symbol)
        {
            Value(xml, "FRBRnumber", "value", symbol.Text);
        }

        xml.WriteEndElement();

        xml.WriteStartElement("FRBRExpression");
        Core(xml, $"{work.ExpressionUri}/!main", work.ExpressionUri, work.Date, "issue", author);
        Value(xml, "FRBRlanguage", "language", work.LanguageCode);
        xml.WriteEndElement();

        xml.WriteStartElement("FRBRManifestation");
        Core(xml, $"{work.ExpressionUri}/!main.xml", $"{work.ExpressionUri}.akn", work.Date, "issue", Maker);
        Value(xml, "FRBRformat", "value", "application/akn+xml");
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private static void Core(XmlWriter xml, string self, string uri, string? date, string dateName, string author)
    {
        Value(xml, "FRBRthis", "value", self);
        Value(xml, "FRBRuri", "value", uri);
        xml.WriteStartElement("FRBRdate");
        xml.WriteAttributeString("date", date ?? AknWork.NoDate);
        xml.WriteAttributeString("name", date is null ? "unknown" : dateName);
        xml.WriteEndElement();
        Value(xml, "FRBRauthor", "href", author);
    }

    /// <summary>The subjects of the UNBIS Thesaurus that are nearest to the themes of the document's items.</summary>
    private static void Keywords(XmlWriter xml, ImmutableArray<Theme> themes)
    {
        string[] subjects = [.. themes.Select(t => t.Unbis).OfType<string>().Select(CellText.Clean).Distinct(StringComparer.Ordinal)];
        if (subjects.Length == 0)
        {
            return;
        }

        xml.WriteStartElement("classification");
        xml.WriteAttributeString("source", Maker);
        foreach (string subject in subjects)
        {
            xml.WriteStartElement("keyword");
            xml.WriteAttributeString("value", subject);
            xml.WriteAttributeString("showAs", subject);
            xml.WriteAttributeString("dictionary", "#unbis");
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    private static void References(XmlWriter xml, AknWork work, ImmutableArray<Theme> themes)
    {
        xml.WriteStartElement("references");
        xml.WriteAttributeString("source", Maker);
        Reference(xml, "TLCOrganization", "un", "/akn/ontology/organizations/un", "United Nations");
        Reference(xml, "TLCOrganization", "reportminer", "/akn/ontology/organizations/reportminer", "ReportMiner");
        if (work.Source.Masthead.Body is { } body)
        {
            Reference(xml, "TLCOrganization", "body", "/akn/ontology/organizations/un.body", body);
        }

        foreach (Theme theme in themes)
        {
            Reference(xml, "TLCConcept", ThemeId(theme.Id), "/akn/ontology/concepts/reportminer." + theme.Id, theme.Name.En);
        }

        Reference(xml, "TLCReference", "unbis", "https://metadata.un.org/thesaurus", "UNBIS Thesaurus", "thesaurus");
        xml.WriteEndElement();
    }

    /// <summary>The id under which the text refers to a theme.</summary>
    public static string ThemeId(string theme) => "theme-" + theme;

    private static void Reference(XmlWriter xml, string element, string id, string address, string shown, string? name = null)
    {
        xml.WriteStartElement(element);
        xml.WriteAttributeString("eId", id);
        if (name is not null)
        {
            xml.WriteAttributeString("name", name);
        }

        xml.WriteAttributeString("href", address);
        xml.WriteAttributeString("showAs", CellText.Clean(shown));
        xml.WriteEndElement();
    }

    private static void Notes(XmlWriter xml, IReadOnlyList<Block> footnotes)
    {
        if (footnotes.Count == 0)
        {
            return;
        }

        xml.WriteStartElement("notes");
        xml.WriteAttributeString("source", Maker);
        for (int i = 0; i < footnotes.Count; i++)
        {
            xml.WriteStartElement("note");
            xml.WriteAttributeString("eId", FormattableString.Invariant($"note_{i + 1}"));
            if (!string.IsNullOrWhiteSpace(footnotes[i].Label))
            {
                xml.WriteAttributeString("marker", CellText.Clean(footnotes[i].Label!));
            }

            xml.WriteElementString("p", CellText.Clean(footnotes[i].Text));
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    private static void Value(XmlWriter xml, string element, string attribute, string value)
    {
        xml.WriteStartElement(element);
        xml.WriteAttributeString(attribute, CellText.Clean(value));
        xml.WriteEndElement();
    }
}
