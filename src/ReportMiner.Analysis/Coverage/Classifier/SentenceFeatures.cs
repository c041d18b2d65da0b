using ReportMiner.Linguistics;

namespace ReportMiner.Analysis.Coverage.Classifier;

/// <summary>What the classifier sees of a sentence: its words, pairs of words, and the first words apart. Numbers are all alike.</summary>
internal static class SentenceFeatures
{
    /// <summary>Words that are read: the verb that asks is among them.</summary>
    private const int Most = 60;

    /// <summary>Stands before the first word in its pair.</summary>
    public const string Start = "^";

    public static HashSet<string> Of(string sentence)
    {
        var features = new HashSet<string>(StringComparer.Ordinal);
        string before = Start;
        foreach (string word in WordsOf(sentence))
        {
            features.Add(word);
            features.Add($"{before} {word}");
            before = word;
        }

        return features;
    }

    /// <summary>The words that are read, in lower case.</summary>
    public static IEnumerable<string> WordsOf(string sentence) =>
        Words.Of(sentence).Take(Most).Select(w => char.IsDigit(w.Lower[0]) ? "#" : w.Lower);
}
