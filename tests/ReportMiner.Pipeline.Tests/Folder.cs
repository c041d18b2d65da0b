namespace ReportMiner.Pipeline.Tests;

/// <summary>A folder for one test, removed after it.</summary>
internal sealed class Folder : IDisposable
{
    public Folder() => Path = Directory.CreateTempSubdirectory("reportminer-test-").FullName;

    public string Path { get; }

    /// <summary>The sample reports that come with the project.</summary>
    public static string Samples { get; } = System.IO.Path.Combine(AppContext.BaseDirectory, "samples");

    public string At(string name) => System.IO.Path.Combine(Path, name);

    public string Add(string name, string text)
    {
        File.WriteAllText(At(name), text);
        return At(name);
    }

    public string AddSample(string name)
    {
        File.Copy(System.IO.Path.Combine(Samples, name), At(name));
        return At(name);
    }

    /// <summary>Names and bytes (in hexadecimal) of the results in it.</summary>
    public static Dictionary<string, string> Results(string folder) => Directory.EnumerateFiles(folder)
        .Where(f => !System.IO.Path.GetFileName(f).StartsWith('.'))
        .ToDictionary(
            f => System.IO.Path.GetFileName(f),
            f => Convert.ToHexString(System.Security.Cryptography.SHA256.HashData(File.ReadAllBytes(f))));

    /// <summary>The folder holds these results as they were, <c>before</c> in each, and nothing that a run left.</summary>
    public void ShouldHold(IEnumerable<string> files)
    {
        Directory.EnumerateFiles(Path).Select(f => System.IO.Path.GetFileName(f)).Where(f => f != ".reportminer.lock").Should()
            .BeEquivalentTo(files);
        Results(Path).Keys.All(f => File.ReadAllText(At(f)) == "before").Should().BeTrue();
    }

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
