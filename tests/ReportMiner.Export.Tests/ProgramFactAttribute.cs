namespace ReportMiner.Export.Tests;

/// <summary>A test that needs a program of the machine; skipped, with the reason, where it is not installed.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class ProgramFactAttribute : FactAttribute
{
    public ProgramFactAttribute(string program)
    {
        Program = program;
        if (!(Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Any(f => File.Exists(Path.Combine(f, program))))
        {
            Skip = $"{program} is not installed.";
        }
    }

    public string Program { get; }
}
