using System.Globalization;
using ReportMiner.Model;

namespace ReportMiner.Linguistics;

/// <summary>
/// Frequencies of words in United Nations texts of a language: forms as written (folded as in <see cref="Word.Lower"/>) and stems.
/// Read once from the lists under <c>models/words</c>, which are part of the assembly.
/// </summary>
internal sealed class WordList
{
    private const int PrefixAfter = 3;

    private static readonly Lazy<WordList> English = new(() => new WordList(Language.English, "en"));
    private static readonly Lazy<WordList> Russian = new(() => new WordList(Language.Russian, "ru"));

    private readonly Language _language;
    private readonly Dictionary<string, int> _forms;
    private readonly Dictionary<string, int> _stems;
    private readonly Dictionary<string, int> _firstParts = new(StringComparer.Ordinal);
    private readonly HashSet<string> _lastParts = new(StringComparer.Ordinal);

    private WordList(Language language, string code)
    {
        _language = language;
        _forms = Read($"{code}.forms.txt.gz");
        _stems = Read($"{code}.stems.txt.gz");
        foreach (string compound in _forms.Keys.Where(word => word.Contains('-', StringComparison.Ordinal)))
        {
            string first = compound[..compound.IndexOf('-', StringComparison.Ordinal)];
            _firstParts[first] = _firstParts.GetValueOrDefault(first) + 1;
            _lastParts.Add(Stemmer.Stem(compound[(compound.LastIndexOf('-') + 1)..], language));
        }
    }

    /// <summary>The list of a language that the program treats.</summary>
    public static WordList Of(Language language) => language == Language.Russian ? Russian.Value : English.Value;

    /// <returns>Times that the form was seen; 0 for fewer than two.</returns>
    public int Form(string word) => _forms.GetValueOrDefault(word);

    /// <returns>Times that a form of the same stem was seen; 0 for fewer than two.</returns>
    public int Stem(string word) => _stems.GetValueOrDefault(Stemmer.Stem(word, _language));

    /// <summary>Whether the word, in this or another form, was seen.</summary>
    public bool Knows(string word) => Form(word) > 0 || Stem(word) > 0;

    /// <summary>Whether a hyphenated word was seen that begins with this part.</summary>
    public bool BeginsCompounds(string part) => _firstParts.ContainsKey(part);

    /// <summary>Whether several hyphenated words were seen that begin with this part.</summary>
    public bool IsPrefix(string part) => _firstParts.GetValueOrDefault(part) >= PrefixAfter;

    /// <summary>Whether a hyphenated word was seen that ends with this part in any form.</summary>
    public bool EndsCompounds(string part) => _lastParts.Contains(Stemmer.Stem(part, _language));

    /// <summary>Forms with their counts.</summary>
    public IReadOnlyDictionary<string, int> Forms => _forms;

    private static Dictionary<string, int> Read(string resource)
    {
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (string line in EmbeddedText.Lines(resource))
        {
            int tab = line.IndexOf('\t', StringComparison.Ordinal);
            counts[line[..tab]] = int.Parse(line.AsSpan(tab + 1), NumberStyles.None, CultureInfo.InvariantCulture);
        }

        return counts;
    }
}
