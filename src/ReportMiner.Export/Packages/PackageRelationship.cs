namespace ReportMiner.Export.Packages;

/// <summary>An arrow from a part of a package to another.</summary>
/// <param name="Id">Id within its source.</param>
/// <param name="Type">Last part of the type's address in the office document namespace: <c>worksheet</c>, <c>styles</c>.</param>
/// <param name="Target">Path of the target, relative to the source's folder.</param>
internal sealed record PackageRelationship(string Id, string Type, string Target)
{
    /// <summary>The type's whole address.</summary>
    public string Address => Type == "core-properties"
        ? "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties"
        : "http://schemas.openxmlformats.org/officeDocument/2006/relationships/" + Type;
}
