using System.Xml;
using ReportMiner.Ingestion.Docx;

namespace ReportMiner.Ingestion.Odt;

/// <summary>
/// Goes through a part once before it is loaded: refuses what would exhaust memory or the stack, and counts the characters of paragraphs,
/// apart from the way in which they are read later.
/// </summary>
internal static class OdtCensus
{
    /// <summary>How many nodes are read between two looks at whether to stop.</summary>
    private const int Stride = 4096;

    /// <returns>The characters other than white space in the paragraphs and headings of the text.</returns>
    public static int Take(Stream part, DocxLimits limits, CancellationToken cancellation)
    {
        using var bounded = new BoundedStream(part, limits.PartBytes);
        using XmlReader reader = Reader(bounded);
        int count = 0, paragraphs = 0, silent = 0, body = 0;
        for (int node = 0; reader.Read(); node++)
        {
            if (node % Stride == 0)
            {
                cancellation.ThrowIfCancellationRequested();
            }

            int step = reader.NodeType switch
            {
                XmlNodeType.Element when !reader.IsEmptyElement => 1,
                XmlNodeType.EndElement => -1,
                _ => 0
            };
            if (reader.NodeType == XmlNodeType.Element)
            {
                PartCensus.CheckDepth(reader.Depth, limits);
                PartCensus.CheckAttributes(reader.AttributeCount, limits);
            }

            paragraphs += step != 0 && reader.LocalName is "p" or "h" && reader.NamespaceURI == OdtNames.Text.NamespaceName ? step : 0;
            silent += step != 0 && OdtNames.IsSilent(reader.LocalName) ? step : 0;
            body += step != 0 && reader.LocalName == "text" && reader.NamespaceURI == OdtNames.Office.NamespaceName ? step : 0;
            if (reader.NodeType is XmlNodeType.Text or XmlNodeType.CDATA && paragraphs > 0 && silent == 0 && body > 0)
            {
                count += Omissions.Count(reader.Value);
            }
        }

        return count;
    }

    /// <summary>A reader that looks at nothing outside the part.</summary>
    public static XmlReader Reader(Stream part) => XmlReader.Create(
        part,
        new XmlReaderSettings
        {
            DtdProcessing = DtdProcessing.Prohibit,
            XmlResolver = null,
            IgnoreComments = true,
            IgnoreProcessingInstructions = true
        });
}
