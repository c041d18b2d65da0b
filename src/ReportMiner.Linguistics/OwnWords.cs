using System.Runtime.InteropServices;
using ReportMiner.Model;

namespace ReportMiner.Linguistics;

/// <summary>The words of one document that are whole inside its lines, and the words that its line ends cut.</summary>
internal sealed class OwnWords
{
    /// <summary>So many show the habit of any document.</summary>
    private const int MostCuts = 20_000;

    /// <summary>What is longer is no word.</summary>
    private const int LongestWord = 200;

    private readonly Dictionary<string, int> _written = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _forms = new(StringComparer.Ordinal);
    private readonly Lazy<Dictionary<string, int>> _stems;
    private readonly List<HyphenCut> _cuts = [];

    public OwnWords(string text)
    {
        _stems = new Lazy<Dictionary<string, int>>(Stems);
        Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> written = _written.GetAlternateLookup<ReadOnlySpan<char>>();
        List<Word> words = Words.Of(text);
        for (int i = 0; i < words.Count; i++)
        {
            if (i + 1 < words.Count && IsCut(text, words[i].End, words[i + 1].Start))
            {
                Keep(text, words[i], words[i + 1]);
                i++;
                continue;
            }

            if (words[i].End - words[i].Start > LongestWord)
            {
                continue;
            }

            CollectionsMarshal.GetValueRefOrAddDefault(written, text.AsSpan(words[i].Start..words[i].End), out _)++;
            CollectionsMarshal.GetValueRefOrAddDefault(_forms, words[i].Lower, out _)++;
        }
    }

    private void Keep(string text, Word left, Word right)
    {
        if (_cuts.Count < MostCuts && right.End - left.Start <= LongestWord)
        {
            _cuts.Add(new HyphenCut(text[left.Start..left.End], text[right.Start..right.End]));
        }
    }

    /// <summary>Words cut by a hyphen at a line's end, in order; the first of very many.</summary>
    public IReadOnlyList<HyphenCut> Cuts => _cuts;

    /// <summary>Occurrences of the word in exactly this spelling, capitals included.</summary>
    public int Written(string word) => _written.GetValueOrDefault(word);

    public int Form(string word) => _forms.GetValueOrDefault(word);

    public int Stem(string word) => _stems.Value.GetValueOrDefault(Stemmer.Stem(word, Language.Unknown));

    private Dictionary<string, int> Stems()
    {
        var stems = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach ((string form, int times) in _forms)
        {
            CollectionsMarshal.GetValueRefOrAddDefault(stems, Stemmer.Stem(form, Language.Unknown), out _) += times;
        }

        return stems;
    }

    /// <summary>Whether a hyphen and the end of a line, and nothing else, are between two words.</summary>
    private static bool IsCut(string text, int end, int next)
    {
        if (text[end] is not ('-' or '\u2010'))
        {
            return false;
        }

        ReadOnlySpan<char> between = text.AsSpan((end + 1)..next);
        return between.IsWhiteSpace() && between.ContainsAny('\n', '\f');
    }
}
