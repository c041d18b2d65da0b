using System.Collections.Immutable;
using ReportMiner.Model.Documents;

namespace ReportMiner.Export.AkomaNtoso;

/// <summary>An element of the hierarchy: a section, a paragraph, a point, or an unnumbered paragraph that holds a table.</summary>
/// <param name="Element">Name of the element: <c>section</c>, <c>paragraph</c>, <c>point</c>.</param>
/// <param name="Id">Its <c>eId</c>, unique in the document.</param>
/// <param name="Block">The block that it is made of; of a table its first row.</param>
internal sealed record AknNode(string Element, string Id, Block Block)
{
    public List<AknNode> Children { get; } = [];

    /// <summary>Rows of the table; empty for the rest.</summary>
    public List<Block> Rows { get; } = [];

    /// <summary>Ids of the themes of the items that begin here.</summary>
    public ImmutableSortedSet<string> Themes { get; set; } = ImmutableSortedSet.Create<string>(StringComparer.Ordinal);
}
