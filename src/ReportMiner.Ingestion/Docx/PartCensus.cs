using System.Xml;
using ReportMiner.Model.Diagnostics;

namespace ReportMiner.Ingestion.Docx;

/// <summary>
/// Goes through an XML part once before it is loaded: refuses what would exhaust memory or the stack, and counts the characters of text,
/// apart from the way in which they are read later.
/// </summary>
internal static class PartCensus
{
    private const string Word = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private const string StrictWord = "http://purl.oclc.org/ooxml/wordprocessingml/main";
    private const string Maths = "http://schemas.openxmlformats.org/officeDocument/2006/math";
    private const string StrictMaths = "http://purl.oclc.org/ooxml/officeDocument/math";

    /// <summary>How many nodes are read between two looks at whether to stop.</summary>
    private const int Stride = 4096;

    /// <returns>The characters other than white space in the part's text elements, signs that stand for one included.</returns>
    /// <exception cref="UnreadableFileException">The part nests too deep, is too large, or declares a document type.</exception>
    /// <exception cref="XmlException">The part is no well-formed XML.</exception>
    public static int Take(Stream part, DocxLimits limits, CancellationToken cancellation)
    {
        var settings = new XmlReaderSettings
        {
            DtdProcessing = DtdProcessing.Prohibit,
            XmlResolver = null,
            IgnoreComments = true,
            IgnoreProcessingInstructions = true
        };
        using var bounded = new BoundedStream(part, limits.PartBytes);
        using var reader = XmlReader.Create(bounded, settings);
        var count = 0;
        var inText = 0;
        for (var node = 0; reader.Read(); node++)
        {
            if (node % Stride == 0)
            {
                cancellation.ThrowIfCancellationRequested();
            }

            switch (reader.NodeType)
            {
                case XmlNodeType.Element:
                    CheckDepth(reader.Depth, limits);
                    CheckAttributes(reader.AttributeCount, limits);
                    count += IsSign(reader) ? 1 : 0;
                    inText += IsText(reader) && !reader.IsEmptyElement ? 1 : 0;
                    break;
                case XmlNodeType.EndElement:
                    inText -= IsText(reader) ? 1 : 0;
                    break;
                case XmlNodeType.Text or XmlNodeType.CDATA when inText > 0:
                    count += Omissions.Count(reader.Value);
                    break;
            }
        }

        return count;
    }

    public static void CheckDepth(int depth, DocxLimits limits)
    {
        if (depth > limits.Depth)
        {
            throw new UnreadableFileException(
                DiagnosticCatalogue.TooLarge.At($"The document nests its elements more than {limits.Depth} deep."));
        }
    }

    public static void CheckAttributes(int count, DocxLimits limits)
    {
        if (count > limits.Attributes)
        {
            throw new UnreadableFileException(
                DiagnosticCatalogue.TooLarge.At($"An element of the document has more than {limits.Attributes} attributes."));
        }
    }

    private static bool IsText(XmlReader reader) =>
        reader.LocalName == "t" && reader.NamespaceURI is (Word or StrictWord or Maths or StrictMaths);

    private static bool IsSign(XmlReader reader) =>
        reader.LocalName is ("noBreakHyphen" or "sym") && reader.NamespaceURI is (Word or StrictWord);
}
