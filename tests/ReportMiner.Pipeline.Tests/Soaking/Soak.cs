using ReportMiner.Pipeline.Documents;
using ReportMiner.Pipeline.Themes;

namespace ReportMiner.Pipeline.Tests.Soaking;

/// <summary>
/// Reads, understands and tags the same files again and again in one process, and reports what it holds after each series of rounds.
/// </summary>
internal static class Soak
{
    /// <param name="files">Full paths.</param>
    /// <param name="stretches">How often the state is reported; one stretch is done before to warm up.</param>
    /// <param name="rounds">Rounds a stretch.</param>
    /// <param name="output">Takes a line a stretch.</param>
    /// <returns>0; 2 where a round found other items than the first.</returns>
    public static int Run(IReadOnlyList<string> files, int stretches, int rounds, TextWriter output)
    {
        ItemTagger tagger = ItemTagger.Load(null, null);
        int items = Round(files, tagger);
        bool same = true;
        for (int stretch = 0; stretch <= stretches; stretch++)
        {
            for (int i = 0; i < rounds; i++)
            {
                same &= Round(files, tagger) == items;
            }

            output.WriteLine(ProcessState.Now());
        }

        return same && items > 0 ? 0 : 2;
    }

    private static int Round(IReadOnlyList<string> files, ItemTagger tagger) =>
        files.Sum(f => tagger.Tag(DocumentProcessor.Process(f, CancellationToken.None).Items).Count(i => !i.Themes.IsEmpty));
}
