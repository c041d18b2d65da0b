using System.Text;
using ReportMiner.Comparison.Reading;
using ReportMiner.Comparison.Vocabulary;

namespace ReportMiner.Comparison.Verdicts;

/// <summary>Says in a line what two texts share and what changed.</summary>
internal static class EvidenceWriter
{
    private const int Listed = 8;

    /// <returns><c>shared: …; earlier only: …; later only: …</c>, words as printed in the order of the text, empty parts left
    /// out.</returns>
    public static string Write(string earlier, TextReading earlierReading, string later, TextReading laterReading)
    {
        HashSet<string> a = Terms(earlierReading), b = Terms(laterReading);
        var line = new StringBuilder();
        Add(line, "shared", later, laterReading, a.Contains);
        Add(line, "earlier only", earlier, earlierReading, t => !b.Contains(t));
        Add(line, "later only", later, laterReading, t => !a.Contains(t));
        return line.ToString();
    }

    private static HashSet<string> Terms(TextReading reading) => [.. reading.Mentions.Select(m => m.Term)];

    private static void Add(StringBuilder line, string name, string text, TextReading reading, Func<string, bool> wanted)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var words = new List<string>();
        foreach (Mention mention in reading.Mentions)
        {
            if (mention.Manner != MentionManner.Broader && mention.Kind != TermKind.Frame && wanted(mention.Term) && seen.Add(mention.Term))
            {
                words.Add(text[mention.Start..mention.End]);
            }
        }

        if (words.Count == 0)
        {
            return;
        }

        line.Append(line.Length == 0 ? "" : "; ").Append(name).Append(": ").AppendJoin(", ", words.Take(Listed));
        if (words.Count > Listed)
        {
            line.Append(", …");
        }
    }
}
