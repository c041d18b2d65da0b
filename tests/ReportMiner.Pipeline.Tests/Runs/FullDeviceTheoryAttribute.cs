namespace ReportMiner.Pipeline.Tests.Runs;

/// <summary>A test on the device that is always full, which only Linux has.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class FullDeviceTheoryAttribute : TheoryAttribute
{
    public const string Device = "/dev/full";

    public FullDeviceTheoryAttribute()
    {
        if (!File.Exists(Device))
        {
            Skip = $"There is no {Device} on this system.";
        }
    }
}
