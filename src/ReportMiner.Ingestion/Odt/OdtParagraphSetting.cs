using System.Xml.Linq;

namespace ReportMiner.Ingestion.Odt;

/// <summary>What a paragraph has of the blocks around it.</summary>
internal sealed record OdtParagraphSetting
{
    /// <summary>Instance of the list whose label it bears; <see langword="null"/> for none.</summary>
    public int? Instance { get; init; }

    public int ListLevel { get; init; }

    public XElement? ListStyle { get; init; }

    /// <summary>Whether it is an entry of a table of contents.</summary>
    public bool Contents { get; init; }
}
