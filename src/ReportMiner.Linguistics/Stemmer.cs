using Lucene.Net.Tartarus.Snowball;
using Lucene.Net.Tartarus.Snowball.Ext;
using ReportMiner.Model;

namespace ReportMiner.Linguistics;

/// <summary>Word stems of Russian and English (Snowball). Safe to call from several threads.</summary>
public static class Stemmer
{
    /// <summary>Words in the cache, per thread and language; beyond this number it is emptied.</summary>
    private const int MemorySize = 50_000;

    /// <summary>What is longer is no word.</summary>
    private const int LongestWord = 200;

    [ThreadStatic]
    private static Memory? t_english;

    [ThreadStatic]
    private static Memory? t_russian;

    /// <param name="word">A word in lower case; ё may be written as е. The parts of a hyphenated word are stemmed each for itself.</param>
    /// <param name="language">Its language; for an unknown language the script decides.</param>
    /// <returns>The stem; never empty for a word that is not empty.</returns>
    public static string Stem(string word, Language language)
    {
        bool russian = language == Language.Russian || language == Language.Unknown && word.AsSpan().ContainsAnyInRange('Ѐ', 'ӿ');
        return russian
            ? (t_russian ??= new Memory(new RussianStemmer())).Stem(word)
            : (t_english ??= new Memory(new EnglishStemmer())).Stem(word);
    }

    private sealed class Memory(SnowballProgram program)
    {
        private readonly Dictionary<string, string> _stems = new(StringComparer.Ordinal);

        public string Stem(string word)
        {
            if (word.Length > LongestWord)
            {
                return word;
            }

            if (_stems.TryGetValue(word, out string? stem))
            {
                return stem;
            }

            if (_stems.Count >= MemorySize)
            {
                _stems.Clear();
            }

            stem = word.Contains('-', StringComparison.Ordinal)
                ? string.Join('-', word.Split('-').Select(StemPart))
                : StemPart(word);
            return _stems[word] = stem;
        }

        private string StemPart(string word)
        {
            program.SetCurrent(word.Replace('ё', 'е'));
            program.Stem();
            return program.Current is { Length: > 0 } stem ? stem : word;
        }
    }
}
