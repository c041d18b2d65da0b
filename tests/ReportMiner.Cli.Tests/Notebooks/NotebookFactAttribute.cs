using ReportMiner.Cli.Tests.Outside;

namespace ReportMiner.Cli.Tests.Notebooks;

/// <summary>
/// A test that executes notebooks; skipped, with the reason, where Jupyter or what the notebooks import is not installed.
/// </summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class NotebookFactAttribute : FactAttribute
{
    private static readonly Lazy<string?> Reason = new(Missing);

    public NotebookFactAttribute() => Skip = Reason.Value;

    private static string? Missing()
    {
        if (Tool.Find("jupyter") is not { } jupyter)
        {
            return "Jupyter is not installed.";
        }

        // The program names the Python that it runs with, which need not be the first one on the path.
        string python = File.ReadLines(jupyter).First() is ['#', '!', .. string named] ? named.Trim() : "python3";
        return Tool.Run("/usr/bin/env", Cli.Root, [.. python.Split(' '), "-c", "import nbconvert, ipykernel, pandas, matplotlib"]).Status
            == 0
            ? null
            : "Jupyter lacks nbconvert, ipykernel, pandas or matplotlib.";
    }
}
