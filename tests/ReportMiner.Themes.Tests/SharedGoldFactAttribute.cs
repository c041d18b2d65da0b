namespace ReportMiner.Themes.Tests;

/// <summary>
/// A test over the gold of real documents beside the repository; skipped, and counted as such, where that folder is not there.
/// </summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class SharedGoldFactAttribute : FactAttribute
{
    public SharedGoldFactAttribute()
    {
        if (!Directory.Exists(Folder))
        {
            Skip = "no folder ../shared/gold beside the repository: the shipped model was trained on texts there as well";
        }
    }

    internal static string Folder => Path.Combine(RepositoryPaths.Root, "..", "shared", "gold");
}
