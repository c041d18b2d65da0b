using ReportMiner.Model;

namespace ReportMiner.Linguistics.Translation;

/// <summary>
/// Puts a Russian text into English word by word: for each word the most frequent form of its likeliest counterpart. That is no
/// translation, and serves readers that care for words more than for grammar. A word without a counterpart is left out.
/// </summary>
/// <param name="table">Words that translate each other.</param>
public sealed class EnglishWording(TranslationTable table)
{
    /// <summary>Likeness from which a counterpart counts.</summary>
    private const double LeastLikeness = 0.1;

    private static readonly Lazy<Dictionary<string, string>> Forms = new(FrequentForms);

    /// <returns>The words in lower case, with a blank between them; words and numbers in Latin script as they are.</returns>
    public string Of(string text) => string.Join(' ', Words.Of(text).Select(w => Of(w)).Where(w => w.Length > 0));

    private string Of(Word word)
    {
        if (!word.Lower.AsSpan().ContainsAnyInRange('Ѐ', 'ӿ'))
        {
            return word.Lower;
        }

        (string? stem, double _) = table.Counterparts(Stemmer.Stem(word.Lower, Language.Russian))
            .Where(c => c.Likeness >= LeastLikeness).OrderByDescending(c => c.Likeness).ThenBy(c => c.Stem, StringComparer.Ordinal)
            .FirstOrDefault();
        return stem is null ? "" : Forms.Value.GetValueOrDefault(stem, stem);
    }

    private static Dictionary<string, string> FrequentForms() => WordList.Of(Language.English).Forms
        .GroupBy(f => Stemmer.Stem(f.Key, Language.English), StringComparer.Ordinal)
        .ToDictionary(g => g.Key, Frequent, StringComparer.Ordinal);

    private static string Frequent(IEnumerable<KeyValuePair<string, int>> forms) =>
        forms.OrderByDescending(f => f.Value).ThenBy(f => f.Key, StringComparer.Ordinal).First().Key;
}
