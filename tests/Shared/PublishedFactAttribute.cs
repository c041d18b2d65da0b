namespace ReportMiner.Tests;

/// <summary>A test of the published program; skipped where the variable does not name its folder.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class PublishedFactAttribute : FactAttribute
{
    /// <summary>Names the folder of a publication.</summary>
    public const string Variable = "REPORTMINER_PUBLISHED";

    public PublishedFactAttribute()
    {
        if (!File.Exists(Path.Combine(Folder, "reportminer-dotnet")))
        {
            Skip = $"{Variable} does not name the folder of a publication that is compiled ahead of time.";
        }
    }

    public static string Folder => Environment.GetEnvironmentVariable(Variable) ?? "";
}
