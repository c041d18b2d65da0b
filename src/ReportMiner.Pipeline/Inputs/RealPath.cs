namespace ReportMiner.Pipeline.Inputs;

/// <summary>Paths with every link in them followed.</summary>
internal static class RealPath
{
    private const int MostLinks = 40;

    /// <returns>The path as it is where a part of it cannot be looked at.</returns>
    public static string Of(string path)
    {
        string real = Path.GetPathRoot(path) ?? "";
        foreach (string part in path[real.Length..].Split(Path.DirectorySeparatorChar, StringSplitOptions.RemoveEmptyEntries))
        {
            real = Followed(Path.Combine(real, part));
        }

        return real;
    }

    private static string Followed(string path)
    {
        try
        {
            for (int links = 0; links < MostLinks && new DirectoryInfo(path).ResolveLinkTarget(returnFinalTarget: true) is { } target
                && target.FullName != path; links++)
            {
                path = target.FullName;
            }
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            // Whoever opens the path says why it cannot be opened.
        }

        return path;
    }
}
