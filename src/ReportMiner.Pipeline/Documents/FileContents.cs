using System.Collections.Concurrent;

namespace ReportMiner.Pipeline.Documents;

/// <summary>What the files of a run hold: each is looked into once, however many ask.</summary>
/// <param name="megabytes">Size up to which files are looked into.</param>
internal sealed class FileContents(int megabytes)
{
    private readonly ConcurrentDictionary<string, Lazy<FileContent?>> _known = new(StringComparer.Ordinal);

    /// <returns><see langword="null"/> where the file or its side-car file cannot be read. May be called by several threads at a time.</returns>
    public FileContent? Of(string path) => _known.GetOrAdd(path, static (p, most) => new Lazy<FileContent?>(() => SourceFile.Content(p, most)), megabytes).Value;
}
