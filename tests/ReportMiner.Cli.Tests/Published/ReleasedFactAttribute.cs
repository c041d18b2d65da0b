namespace ReportMiner.Cli.Tests.Published;

/// <summary>
/// A test of a folder as an archive of a release unpacks it; skipped where the variable does not name one, or where the network cannot be
/// taken away.
/// </summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class ReleasedFactAttribute : FactAttribute
{
    public ReleasedFactAttribute()
    {
        if (!File.Exists(Path.Combine(PublishedFactAttribute.Folder, "sbom.cdx.json")))
        {
            Skip = $"{PublishedFactAttribute.Variable} does not name the folder of a release.";
        }
        else
        {
            Skip = new OfflineFactAttribute().Skip;
        }
    }
}
