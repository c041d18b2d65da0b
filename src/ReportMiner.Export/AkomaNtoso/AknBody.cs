using System.Xml;
using ReportMiner.Export.Tables;
using ReportMiner.Model.Documents;

namespace ReportMiner.Export.AkomaNtoso;

/// <summary>Writes the <c>mainBody</c> element: the hierarchy with its numbers, headings and text.</summary>
internal static class AknBody
{
    public static void Write(XmlWriter xml, IReadOnlyList<AknNode> roots)
    {
        xml.WriteStartElement("mainBody");
        foreach (AknNode node in roots)
        {
            Node(xml, node);
        }

        if (roots.Count == 0)
        {
            xml.WriteElementString("p", "");
        }

        xml.WriteEndElement();
    }

    private static void Node(XmlWriter xml, AknNode node)
    {
        xml.WriteStartElement(node.Element);
        xml.WriteAttributeString("eId", node.Id);
        xml.WriteAttributeString("wId", node.Id);
        if (!node.Themes.IsEmpty)
        {
            xml.WriteAttributeString("refersTo", string.Join(' ', node.Themes.Select(t => "#" + AknMeta.ThemeId(t))));
        }

        Inline(xml, "num", node, node.Block.Label);
        if (node.Element == "section")
        {
            Inline(xml, "heading", node, node.Block.Text);
        }
        else
        {
            Text(xml, node);
        }

        foreach (AknNode child in node.Children)
        {
            Node(xml, child);
        }

        xml.WriteEndElement();
    }

    private static void Inline(XmlWriter xml, string element, AknNode node, string? text)
    {
        if (string.IsNullOrEmpty(text))
        {
            return;
        }

        xml.WriteStartElement(element);
        xml.WriteAttributeString("eId", $"{node.Id}__{element}");
        xml.WriteString(CellText.Clean(text));
        xml.WriteEndElement();
    }

    /// <summary>Text in front of points is an introduction to them; else it is the content.</summary>
    private static void Text(XmlWriter xml, AknNode node)
    {
        string element = node.Children.Count > 0 ? "intro" : "content";
        xml.WriteStartElement(element);
        xml.WriteAttributeString("eId", $"{node.Id}__{element}");
        if (node.Rows.Count > 0)
        {
            Table(xml, node, $"{node.Id}__{element}");
        }
        else
        {
            xml.WriteElementString("p", CellText.Clean(node.Block.Text));
        }

        xml.WriteEndElement();
    }

    private static void Table(XmlWriter xml, AknNode node, string container)
    {
        xml.WriteStartElement("table");
        xml.WriteAttributeString("eId", $"{container}__table_1");
        foreach (Block row in node.Rows)
        {
            xml.WriteStartElement("tr");
            foreach (string cell in row.Cells.IsEmpty ? row.Text.Split('\t') : row.Cells.Select(c => c.Text))
            {
                xml.WriteStartElement(row.TableHeader ? "th" : "td");
                foreach (string paragraph in CellText.Clean(cell).Split('\n'))
                {
                    xml.WriteElementString("p", paragraph);
                }

                xml.WriteEndElement();
            }

            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }
}
