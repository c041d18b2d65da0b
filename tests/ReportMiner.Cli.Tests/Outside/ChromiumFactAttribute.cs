namespace ReportMiner.Cli.Tests.Outside;

/// <summary>A test that opens a page; skipped, with the reason, where Chromium is not installed.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class ChromiumFactAttribute : FactAttribute
{
    public ChromiumFactAttribute() => Skip = Tool.Find("chromium") is null ? "Chromium is not installed." : null;
}
