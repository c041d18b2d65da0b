namespace ReportMiner.Cli.Tests.Outside;

/// <summary>A test with other people's programs in <c>tests/Outside</c>; skipped, with the reason, where they are not installed.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class NodeFactAttribute : FactAttribute
{
    public NodeFactAttribute()
    {
        Skip = Tool.Find("node") is null ? "Node.js is not installed."
            : !Directory.Exists(Path.Combine(Folder, "node_modules"))
                ? "The programs of tests/Outside are not installed (npm install --no-save)."
            : null;
    }

    public static string Folder { get; } = Path.Combine(Cli.Root, "tests", "Outside");
}
