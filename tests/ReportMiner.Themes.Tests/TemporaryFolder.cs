namespace ReportMiner.Themes.Tests;

internal sealed class TemporaryFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("themes-").FullName;

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
