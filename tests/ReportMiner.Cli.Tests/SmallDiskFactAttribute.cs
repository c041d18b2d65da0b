namespace ReportMiner.Cli.Tests;

/// <summary>A test on a small file system, which only an administrator of Linux may mount.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class SmallDiskFactAttribute : FactAttribute
{
    private static readonly bool Allowed = Probe();

    public SmallDiskFactAttribute()
    {
        if (!Allowed)
        {
            Skip = "A file system in memory cannot be mounted here.";
        }
    }

    private static bool Probe()
    {
        using SmallDisk? disk = SmallDisk.Mount(64);
        return disk is not null;
    }
}
