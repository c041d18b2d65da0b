using System.Xml.Linq;

namespace ReportMiner.Ingestion.Odt;

/// <summary>What all stories of one converted document share.</summary>
internal sealed class OdtStory
{
    public OdtLists Lists { get; } = new();

    /// <summary>Notes, in order.</summary>
    public List<XElement> Notes { get; } = [];

    /// <summary>Comments, in order.</summary>
    public List<XElement> Comments { get; } = [];

    /// <summary>Styles of paragraphs in use, with the names that a user sees, and what they are based on.</summary>
    public Dictionary<string, XElement> Styles { get; } = new(StringComparer.Ordinal);

    /// <summary>Characters that are left out on purpose.</summary>
    public int LeftOut { get; set; }

    public CancellationToken Cancellation { get; init; }
}
