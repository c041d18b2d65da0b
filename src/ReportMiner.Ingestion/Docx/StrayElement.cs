using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace ReportMiner.Ingestion.Docx;

/// <summary>
/// Elements in places where the schema does not allow them. The SDK delivers them, and all that they hold, without their types; those
/// that hold text are given their types back, so that nothing in them is lost.
/// </summary>
internal static class StrayElement
{
    private static readonly string WordNamespace = new Paragraph().NamespaceUri;

    /// <returns>The element with its type; itself where it has one or needs none.</returns>
    public static OpenXmlElement Known(OpenXmlElement element)
    {
        if (element is not OpenXmlUnknownElement || element.NamespaceUri != WordNamespace)
        {
            return element;
        }

        return element.LocalName switch
        {
            "p" => new Paragraph(element.OuterXml),
            "tbl" => new Table(element.OuterXml),
            "r" => new Run(element.OuterXml),
            "del" => new DeletedRun(element.OuterXml),
            "moveFrom" => new MoveFromRun(element.OuterXml),
            _ => element,
        };
    }
}
