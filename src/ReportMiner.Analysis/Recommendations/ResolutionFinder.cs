using ReportMiner.Model.Documents;

namespace ReportMiner.Analysis.Recommendations;

/// <summary>Finds the operative paragraphs of resolutions and decisions.</summary>
internal static class ResolutionFinder
{
    public static IEnumerable<Candidate> Find(DocumentView view)
    {
        var enactments = new EnactmentReader(view);
        var operatives = new OperativeReader(view, enactments);
        int i = 0;
        while (i < view.Blocks.Length)
        {
            List<Candidate> found = operatives.From(i);
            int next = i + 1;
            foreach (Candidate candidate in found)
            {
                next = Math.Max(next, candidate.Block + 1);
                yield return candidate;
            }

            i = next;
        }
    }
}
