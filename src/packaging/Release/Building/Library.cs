namespace ReportMiner.Release.Building;

/// <summary>The library for people who program.</summary>
internal static class Library
{
    private const string Project = "src/ReportMiner";

    /// <summary>Where a build of the library is.</summary>
    public static string Folder(Checkout sources) => Path.Combine(sources.Root, Project, "bin/Release/net10.0");

    /// <summary>Builds it.</summary>
    /// <returns>The folder that it is in.</returns>
    public static string Build(Checkout sources)
    {
        Command.Run("dotnet", ["build", Project, "-c", "Release", "-v:quiet", "-nologo"], sources.Root);
        return Folder(sources);
    }
}
