using System.Text.Json;
using ReportMiner.Linguistics;
using ReportMiner.Model;
using ReportMiner.Model.Recommendations;

namespace ReportMiner.Export.Html;

/// <summary>
/// The stems of the words in the report: the search of the page finds a word in any of its forms without a stemmer of its own.
/// </summary>
internal sealed class ReportStems
{
    /// <summary>What is longer is no word that somebody types.</summary>
    private const int LongestWord = 40;

    private readonly Dictionary<string, string> _stems = new(StringComparer.Ordinal);

    /// <summary>Takes note of the words of an item, and of the parts of those with a hyphen.</summary>
    public void Add(Recommendation item) => Add(item.WholeText, item.Language);

    /// <inheritdoc cref="Add(Recommendation)"/>
    public void Add(string text, Language language)
    {
        foreach (Word word in Words.Of(text))
        {
            Put(word.Lower, language);
            if (word.Lower.Contains('-', StringComparison.Ordinal))
            {
                Array.ForEach(word.Lower.Split('-'), part => Put(part, language));
            }
        }
    }

    /// <summary>Writes one list a stem: the stem, then the forms that differ from it.</summary>
    public void Write(Utf8JsonWriter json)
    {
        json.WriteStartArray("stems");
        foreach (IGrouping<string, string> forms in _stems.GroupBy(s => s.Value, s => s.Key, StringComparer.Ordinal)
            .OrderBy(g => g.Key, StringComparer.Ordinal))
        {
            json.WriteStartArray();
            json.WriteStringValue(forms.Key);
            foreach (string form in forms.Where(f => f != forms.Key).Order(StringComparer.Ordinal))
            {
                json.WriteStringValue(form);
            }

            json.WriteEndArray();
        }

        json.WriteEndArray();
    }

    private void Put(string word, Language language)
    {
        if (word.Length is > 1 and <= LongestWord && char.IsLetter(word[0]) && !_stems.ContainsKey(word))
        {
            _stems.Add(
                word,
                Stemmer.Stem(word, HasCyrillic(word) ? Language.Russian : language == Language.Russian ? Language.English : language));
        }
    }

    private static bool HasCyrillic(string word) => word.AsSpan().ContainsAnyInRange('Ѐ', 'ӿ');
}
