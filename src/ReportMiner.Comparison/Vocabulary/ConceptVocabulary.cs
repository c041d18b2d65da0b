using System.Collections.Concurrent;
using ReportMiner.Linguistics;
using ReportMiner.Model;

namespace ReportMiner.Comparison.Vocabulary;

/// <summary>The vocabulary of concepts: finds the longest form that begins at a word.</summary>
internal sealed class ConceptVocabulary
{
    public static readonly ConceptVocabulary Default = new();

    private readonly Dictionary<string, List<ConceptForm>> _byFirst = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Concept> _byStem = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, ConceptForm[]> _candidates = new(StringComparer.Ordinal);

    private ConceptVocabulary()
    {
        int rank = 0;
        foreach (string line in VocabularyResource.Lines("concepts.txt"))
        {
            int space = line.IndexOf(' ', StringComparison.Ordinal), colon = line.IndexOf(':', StringComparison.Ordinal);
            string[] names = VocabularyResource.Parts(line[(space + 1)..colon], '<');
            var concept = new Concept(names[0], Enum.Parse<TermKind>(line[..space], ignoreCase: true), names.Length > 1 ? names[1] : null);
            foreach (string form in line[(colon + 1)..].Split(',', '|'))
            {
                Add(concept, form, rank++);
            }
        }
    }

    /// <returns>The concept that an English stem alone names; <see langword="null"/> for none.</returns>
    public Concept? OfStem(string stem) => _byStem.GetValueOrDefault(stem);

    /// <returns>The longest form among those that begin with the word at <paramref name="at"/>; <see langword="null"/> for none.</returns>
    public ConceptForm? Find(List<Token> tokens, int at)
    {
        foreach (ConceptForm form in _candidates.GetOrAdd(tokens[at].Word, Candidates))
        {
            if (Fits(form, tokens, at))
            {
                return form;
            }
        }

        return null;
    }

    private static bool Fits(ConceptForm form, List<Token> tokens, int at)
    {
        if (at + form.Words.Length > tokens.Count)
        {
            return false;
        }

        for (int i = 1; i < form.Words.Length; i++)
        {
            if (!form.Words[i].Matches(tokens[at + i].Word))
            {
                return false;
            }
        }

        return true;
    }

    private void Add(Concept concept, string text, int rank)
    {
        WordPattern[] words =
        [
            .. text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Where(w => !StopWords.Contains(w)).Select(WordPattern.Parse)
        ];
        if (words.Length == 0)
        {
            return;
        }

        if (!_byFirst.TryGetValue(words[0].Text, out List<ConceptForm>? forms))
        {
            _byFirst.Add(words[0].Text, forms = []);
        }

        forms.Add(new ConceptForm(concept, words, rank));
        if (words.Length == 1)
        {
            _byStem.TryAdd(Stemmer.Stem(words[0].Text, Language.English), concept);
        }
    }

    private ConceptForm[] Candidates(string word)
    {
        var found = new List<ConceptForm>();
        for (int length = 1; length <= word.Length; length++)
        {
            if (_byFirst.TryGetValue(word[..length], out List<ConceptForm>? forms))
            {
                found.AddRange(forms.Where(f => f.Words[0].Matches(word)));
            }
        }

        return [.. found.OrderByDescending(f => f.Words.Length).ThenByDescending(f => f.Length).ThenBy(f => f.Rank)];
    }
}
