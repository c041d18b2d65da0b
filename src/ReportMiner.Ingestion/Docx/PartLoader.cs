using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;

namespace ReportMiner.Ingestion.Docx;

/// <summary>Loads the parts of a package, each only after its census was taken.</summary>
internal sealed class PartLoader
{
    private readonly DocxLimits _limits;
    private readonly CancellationToken _cancellation;
    private readonly Dictionary<OpenXmlPart, int> _census = [];

    public PartLoader(DocxLimits limits, CancellationToken cancellation)
    {
        _limits = limits;
        _cancellation = cancellation;
    }

    /// <summary>Characters other than white space in the parts whose text is read.</summary>
    public int Characters { get; private set; }

    /// <summary>Loads a part that holds no text of the document, or whose text is only looked at.</summary>
    public OpenXmlPartRootElement? Peek(OpenXmlPart? part)
    {
        if (part is null)
        {
            return null;
        }

        if (!_census.ContainsKey(part))
        {
            _census.Add(part, PartCensus.Take(part.GetStream(FileMode.Open, FileAccess.Read), _limits, _cancellation));
        }

        return part.RootElement;
    }

    /// <summary>Loads a part whose text is read, once, into the manuscript.</summary>
    public OpenXmlPartRootElement? Read(OpenXmlPart? part)
    {
        var root = Peek(part);
        Characters += part is null ? 0 : _census[part];
        return root;
    }
}
