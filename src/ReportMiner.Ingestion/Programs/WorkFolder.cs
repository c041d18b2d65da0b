namespace ReportMiner.Ingestion.Programs;

/// <summary>A folder of temporary files for one run of a program, removed with all that is in it.</summary>
internal sealed class WorkFolder : IDisposable
{
    /// <summary>Full path.</summary>
    public string Path { get; } = Directory.CreateTempSubdirectory("reportminer-").FullName;

    /// <returns>The full path of a file or folder in it.</returns>
    public string At(string name) => System.IO.Path.Combine(Path, name);

    public void Dispose()
    {
        try
        {
            Directory.Delete(Path, recursive: true);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            // A program that was ended may still write; the system clears the folder of temporary files.
        }
    }
}
