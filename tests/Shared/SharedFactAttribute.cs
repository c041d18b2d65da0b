namespace ReportMiner.Tests;

/// <summary>A test on real documents: skipped, and counted as such, where they are not there.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class SharedFactAttribute : FactAttribute
{
    public SharedFactAttribute()
    {
        if (SharedDocuments.Folder is null)
        {
            Skip = "The folder of real documents (../shared) is not on this machine.";
        }
    }
}
