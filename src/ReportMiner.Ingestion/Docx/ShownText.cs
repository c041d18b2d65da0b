using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;
using WordText = DocumentFormat.OpenXml.Wordprocessing.Text;

namespace ReportMiner.Ingestion.Docx;

/// <summary>What Word shows of the characters of a text element.</summary>
internal static class ShownText
{
    private const string XmlNamespace = "http://www.w3.org/XML/1998/namespace";
    private const char SoftHyphen = '\u00AD';
    private const char NonBreakingHyphen = '\u2011';

    private static readonly char[] XmlSpaces = [' ', '\t', '\r', '\n'];

    /// <summary>Spaces at the ends do not count unless they are declared kept; line ends inside count as spaces.</summary>
    public static string Of(WordText text)
    {
        var content = text.Text;
        if (content.Length > 0 && (XmlSpaces.Contains(content[0]) || XmlSpaces.Contains(content[^1])) && !KeepsSpace(text))
        {
            content = content.Trim(XmlSpaces);
        }

        return content.Replace('\r', ' ').Replace('\n', ' ').Replace(NonBreakingHyphen, '-');
    }

    /// <summary>A soft hyphen only allows a break.</summary>
    public static string WithoutSoftHyphens(string text) => text.Replace(SoftHyphen.ToString(), "", StringComparison.Ordinal);

    private static bool KeepsSpace(WordText text)
    {
        for (OpenXmlElement? element = text; element is not null; element = element.Parent)
        {
            if (element.GetAttributes().FirstOrDefault(a => a.LocalName == "space" && a.NamespaceUri == XmlNamespace).Value is { } space)
            {
                return space == "preserve";
            }
        }

        return false;
    }
}
