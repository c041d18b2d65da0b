using ReportMiner.Linguistics;

namespace ReportMiner.Analysis.Coverage.Classifier;

/// <summary>What the classifier sees of a sentence: its words, pairs of words, and the first words apart. Numbers are all alike.</summary>
internal static class SentenceFeatures
{
    /// <summary>Words that are read: the verb that asks is among them.</summary>
    private const int Most = 60;

    public static HashSet<string> Of(string sentence)
    {
        var features = new HashSet<string>(StringComparer.Ordinal);
        string before = "^";
        int count = 0;
        foreach (Word word in Words.Of(sentence))
        {
            if (count++ == Most)
            {
                break;
            }

            string lower = char.IsDigit(word.Lower[0]) ? "#" : word.Lower;
            features.Add(lower);
            features.Add(before + " " + lower);
            before = lower;
        }

        return features;
    }
}
