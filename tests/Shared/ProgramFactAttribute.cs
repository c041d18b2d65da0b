namespace ReportMiner.Tests;

/// <summary>A test that needs a program of the machine; skipped, with the reason, where it is not installed.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class ProgramFactAttribute : FactAttribute
{
    /// <param name="programs">What the test starts.</param>
    public ProgramFactAttribute(params string[] programs)
    {
        if (programs.FirstOrDefault(p => !IsInstalled(p)) is { } missing)
        {
            Skip = $"{missing} is not installed.";
        }
    }

    /// <summary>Whether a program is found on the path.</summary>
    public static bool IsInstalled(string program) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Any(f => File.Exists(Path.Combine(f, program)));
}
