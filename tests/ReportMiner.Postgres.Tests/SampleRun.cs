namespace ReportMiner.Postgres.Tests;

/// <summary>The folder of a run over the samples, for all tests of a class.</summary>
public sealed class SampleRun : IDisposable
{
    private readonly Lazy<string> _folder = new(() =>
    {
        string folder = Directory.CreateTempSubdirectory("reportminer-samples-").FullName;
        Sharing.Run("run", Sharing.Samples, "--out", folder);
        return folder;
    });

    /// <summary>The folder; the run is done when it is first asked for.</summary>
    public string Folder => _folder.Value;

    public void Dispose()
    {
        if (_folder.IsValueCreated)
        {
            Directory.Delete(_folder.Value, recursive: true);
        }
    }
}
