using System.Collections.Immutable;

namespace ReportMiner.Export.Packages;

/// <summary>A part of an Open XML package.</summary>
/// <param name="Path">Path within the package, without a leading slash.</param>
/// <param name="ContentType">Media type.</param>
/// <param name="Content">Writes it.</param>
/// <param name="Relationships">Arrows to other parts.</param>
internal sealed record PackagePart(
    string Path, string ContentType, Action<Stream> Content, ImmutableArray<PackageRelationship> Relationships)
{
    /// <summary>Path of the part that holds its relationships.</summary>
    public string RelationshipsPath
    {
        get
        {
            int slash = Path.LastIndexOf('/');
            return $"{Path[..(slash + 1)]}_rels/{Path[(slash + 1)..]}.rels";
        }
    }
}
