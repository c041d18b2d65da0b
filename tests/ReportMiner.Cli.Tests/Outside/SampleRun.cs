namespace ReportMiner.Cli.Tests.Outside;

/// <summary>One run over the sample reports with every format, for all tests that read results from outside.</summary>
public sealed class SampleRun : IDisposable
{
    /// <summary>Name of the collection of tests that share it.</summary>
    public const string Name = "sample run";

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("reportminer-samples-");

    public SampleRun()
    {
        var (status, _, error) = Cli.Start("run", Path.Combine(Cli.Root, "corpus", "samples"), "--out", Folder, "--formats", "all");
        if (status != ExitStatus.Incomplete)
        {
            throw new InvalidOperationException($"The run over the samples ended with status {status}: {error}");
        }
    }

    /// <summary>Its results.</summary>
    public string Folder => Path.Combine(_folder.FullName, "result");

    public string At(string name) => Path.Combine(Folder, name);

    public void Dispose() => _folder.Delete(true);
}
