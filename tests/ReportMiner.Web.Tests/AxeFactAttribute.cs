namespace ReportMiner.Web.Tests;

/// <summary>
/// A test that needs Chromium and axe-core of <c>tests/Outside</c>; skipped, with the reason, where one is not installed.
/// </summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class AxeFactAttribute : FactAttribute
{
    public AxeFactAttribute() =>
        Skip = !ProgramFactAttribute.IsInstalled("chromium")
            ? "chromium is not installed."
            : !File.Exists(Script) ? "axe-core is not installed in tests/Outside." : null;

    /// <summary>The script that examines a page.</summary>
    public static string Script => Path.Combine(Programs.Root, "tests", "Outside", "node_modules", "axe-core", "axe.min.js");
}
