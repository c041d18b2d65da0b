using System.Collections.Concurrent;
using ReportMiner.Model.Diagnostics;

namespace ReportMiner.Pipeline.Documents;

/// <summary>What the files of a run hold: each is looked into once, however many ask.</summary>
/// <param name="megabytes">Size up to which files are looked into.</param>
/// <param name="refused">Paths that are not opened; <see langword="null"/> for none.</param>
internal sealed class FileContents(int megabytes, IReadOnlyDictionary<string, Diagnostic>? refused = null)
{
    private readonly ConcurrentDictionary<string, Lazy<FileContent?>> _known = new(StringComparer.Ordinal);

    /// <returns><see langword="null"/> where the file or its side-car file cannot be read. May be called by several threads at a
    /// time.</returns>
    public FileContent? Of(string path) =>
        refused?.ContainsKey(path) == true
            ? null
            : _known.GetOrAdd(path, static (p, most) => new Lazy<FileContent?>(() => SourceFile.Content(p, most)), megabytes).Value;
}
