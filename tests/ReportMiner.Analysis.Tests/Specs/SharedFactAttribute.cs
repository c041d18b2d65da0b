using System.Runtime.CompilerServices;

namespace ReportMiner.Analysis.Tests.Specs;

/// <summary>A test that reads real documents beside the repository; skipped, and counted as such, where they are not there.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class SharedFactAttribute : FactAttribute
{
    public SharedFactAttribute([CallerFilePath] string here = "")
    {
        if (!Directory.Exists(Folder(here)))
        {
            Skip = "The folder ../shared with real documents is not there.";
        }
    }

    /// <returns>The folder beside the repository.</returns>
    public static string Folder([CallerFilePath] string here = "")
    {
        DirectoryInfo? folder = new FileInfo(here).Directory;
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "ReportMiner.sln")))
        {
            folder = folder.Parent;
        }

        return Path.Combine(folder?.Parent?.FullName ?? "", "shared");
    }
}
