using System.Collections.Immutable;
using ReportMiner.Pipeline.Documents;

namespace ReportMiner.Pipeline.Batch;

/// <summary>
/// Finds the first of many files with given bytes and a given side-car file, so that each content is read once: archives hold
/// many a file twice. Only files of the same size are looked into.
/// </summary>
internal static class FirstCopies
{
    /// <param name="files">Full paths.</param>
    /// <param name="contents">What the files hold.</param>
    /// <returns>For each file the place of the first like it: its own, where there is none before it or it cannot be read.</returns>
    public static ImmutableArray<int> Of(ImmutableArray<string> files, FileContents contents)
    {
        int[] originals = [.. Enumerable.Range(0, files.Length)];
        foreach (IGrouping<long, int> alike in originals.GroupBy(i => SourceFile.Size(files[i])).Where(g => g.Count() > 1).ToList())
        {
            var first = new Dictionary<FileContent, int>();
            foreach (int i in alike)
            {
                originals[i] = contents.Of(files[i]) is not { } content || first.TryAdd(content, i) ? i : first[content];
            }
        }

        return [.. originals];
    }
}
