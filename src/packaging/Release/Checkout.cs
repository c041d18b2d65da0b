using System.Globalization;
using System.Xml.Linq;

namespace ReportMiner.Release;

/// <summary>The sources that a release is made of.</summary>
/// <param name="Root">Folder of the solution.</param>
/// <param name="Version">Version of all parts, from <c>Directory.Build.props</c>.</param>
/// <param name="Time">Time of the last commit: every file of a release has it, so that a release is the same bytes each time.</param>
internal sealed record Checkout(string Root, string Version, DateTimeOffset Time)
{
    // A source archive without history.
    private static readonly DateTimeOffset NoHistory = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>The sources around a folder.</summary>
    /// <exception cref="ReleaseException">There is no solution in the folder or above it.</exception>
    public static Checkout Around(string folder)
    {
        DirectoryInfo? at = new(Path.GetFullPath(folder));
        while (at is not null && !File.Exists(Path.Combine(at.FullName, "ReportMiner.sln")))
        {
            at = at.Parent;
        }

        string root = at?.FullName ?? throw new ReleaseException($"There is no ReportMiner.sln in '{folder}' or above it.");
        XDocument properties = XDocument.Load(Path.Combine(root, "Directory.Build.props"));
        return new Checkout(root, properties.Descendants("Version").First().Value, TimeOf(root));
    }

    private static DateTimeOffset TimeOf(string root)
    {
        (int status, string output) = Command.Try("git", ["log", "-1", "--format=%ct"], root);
        return status == 0 && long.TryParse(output.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out long seconds)
            ? DateTimeOffset.FromUnixTimeSeconds(seconds)
            : NoHistory;
    }
}
