using System.Collections.Concurrent;
using System.Globalization;
using ReportMiner.Linguistics;

namespace ReportMiner.Themes.Features;

/// <summary>
/// Reads the features off a text. What a word gives by itself is remembered, for texts share their words. May be shared by threads.
/// </summary>
/// <param name="settings">What is read.</param>
/// <param name="terms">Terms of the catalogue.</param>
/// <param name="known">The features that count, all others being left out; <see langword="null"/> for all.</param>
/// <param name="bilingual">Stems that the languages share; <see langword="null"/> where none are read.</param>
internal sealed class FeatureExtractor(
    FeatureSettings settings, TermMatcher terms, FeatureVocabulary? known = null, BilingualStems? bilingual = null)
{
    private const char Border = '\u0001';
    private const char Joint = ' ';

    /// <summary>Longest part of a word whose runs of letters are read.</summary>
    private const int LongestWord = 62;

    /// <summary>Words in the cache; beyond this number it is emptied.</summary>
    private const int MemorySize = 50_000;

    private static readonly ulong FirstWords = FeatureKey.Of(FeatureFamily.Cues, "first ");
    private static readonly ulong Brackets = FeatureKey.Of(FeatureFamily.Cues, "ends in brackets");

    [ThreadStatic]
    private static List<Feature>? t_features;

    private readonly ConcurrentDictionary<string, WordFeatures> _memory = new(StringComparer.Ordinal);

    public FeatureSettings Settings => settings;

    public TextFeatures Extract(string text)
    {
        List<Word> read = Words.Of(text);
        var words = new StemmedWord[read.Count];
        var own = new WordFeatures[words.Length];
        for (int i = 0; i < words.Length; i++)
        {
            string lower = WordReader.Folded(read[i].Lower);
            own[i] = Remember(lower);
            words[i] = new StemmedWord(read[i].Start, read[i].End, lower, own[i].Stem);
        }

        List<Feature> features = t_features ??= [];
        features.Clear();
        AddWords(own, features);
        AddTerms(words, features);
        AddCues(text, words, features);
        return TextFeatures.Of(words, features, spare: known is null ? 0 : 32);
    }

    private WordFeatures Remember(string lower)
    {
        if (_memory.TryGetValue(lower, out WordFeatures? word))
        {
            return word;
        }

        if (_memory.Count >= MemorySize)
        {
            _memory.Clear();
        }

        return _memory[lower] = Read(lower);
    }

    private WordFeatures Read(string lower)
    {
        string stem = WordReader.StemOf(lower);
        ulong chain = FeatureKey.Of(FeatureFamily.Words, stem);
        var features = new List<Feature>();
        Add(features, chain, FeatureFamily.Words, 0, 0);
        AddParts(lower, features);
        AddCharacters(lower, features);
        if (bilingual?.Shared(stem) is { } shared)
        {
            Add(features, FeatureKey.Of(FeatureFamily.Shared, shared), FeatureFamily.Shared, 0, 0);
        }

        return new WordFeatures(stem, chain, [.. features]);
    }

    // «публично-частный» also counts as its parts.
    private void AddParts(string lower, List<Feature> features)
    {
        if (!lower.Contains('-', StringComparison.Ordinal))
        {
            return;
        }

        foreach (string part in lower.Split('-'))
        {
            if (part.Length > 2)
            {
                Add(features, FeatureKey.Of(FeatureFamily.Words, WordReader.StemOf(part)), FeatureFamily.Words, 0, 0);
            }
        }
    }

    private void AddCharacters(string lower, List<Feature> features)
    {
        if (settings.CharactersFrom <= 0)
        {
            return;
        }

        string bordered = $"{Border}{lower.AsSpan(0, Math.Min(lower.Length, LongestWord))}{Border}";
        for (int start = 0; start < bordered.Length; start++)
        {
            ulong key = FeatureKey.Start(FeatureFamily.Characters);
            int end = Math.Min(bordered.Length, start + settings.CharactersTo);
            for (int i = start; i < end; i++)
            {
                key = FeatureKey.Add(key, bordered[i]);
                if (i - start + 1 >= settings.CharactersFrom)
                {
                    Add(features, key, FeatureFamily.Characters, 0, 0);
                }
            }
        }
    }

    private void AddWords(WordFeatures[] words, List<Feature> features)
    {
        for (int i = 0; i < words.Length; i++)
        {
            foreach (Feature feature in words[i].Features)
            {
                features.Add(new Feature(feature.Key, feature.Family, i, i));
            }

            ulong key = words[i].Chain;
            for (int last = i + 1; last < i + settings.WordGrams && last < words.Length; last++)
            {
                key = FeatureKey.Add(FeatureKey.Add(key, Joint), words[last].Stem);
                Add(features, key, FeatureFamily.Words, i, last);
            }
        }
    }

    private void AddTerms(StemmedWord[] words, List<Feature> features)
    {
        List<TermHit> hits = terms.Find(words);
        for (int i = 0; i < hits.Count; i++)
        {
            if (!StandsBefore(hits, i))
            {
                ulong key =
                    FeatureKey.Of(FeatureFamily.Terms, string.Create(CultureInfo.InvariantCulture, $"{hits[i].Theme} {(int)hits[i].Kind}"));
                Add(features, key, FeatureFamily.Terms, hits[i].First, hits[i].Last);
            }
        }
    }

    // Two terms of a theme may be found in the same words; hits are in order of the text.
    private static bool StandsBefore(List<TermHit> hits, int at)
    {
        int i = at - 1;
        while (i >= 0 && hits[i].First == hits[at].First && hits[i] != hits[at])
        {
            i--;
        }

        return i >= 0 && hits[i] == hits[at];
    }

    private void AddCues(string text, StemmedWord[] words, List<Feature> features)
    {
        ulong first = FirstWords;
        for (int i = 0; i < Math.Min(3, words.Length); i++)
        {
            first = FeatureKey.Add(FeatureKey.Add(first, Joint), words[i].Stem);
            Add(features, first, FeatureFamily.Cues, 0, i);
        }

        Add(features, FeatureKey.Of(FeatureFamily.Cues, LengthCue(words.Length)), FeatureFamily.Cues, -1, -1);
        if (text.AsSpan().TrimEnd(" .;").EndsWith(")"))
        {
            Add(features, Brackets, FeatureFamily.Cues, -1, -1);
        }
    }

    private void Add(List<Feature> features, ulong key, FeatureFamily family, int first, int last)
    {
        if (known is null)
        {
            features.Add(new Feature(key, family, first, last));
        }
        else if (known.TryIndex(key, out int row))
        {
            features.Add(new Feature((ulong)row, family, first, last));
        }
    }

    private static string LengthCue(int words) => words switch
    {
        <= 8 => "length 8",
        <= 16 => "length 16",
        <= 32 => "length 32",
        <= 64 => "length 64",
        _ => "length more",
    };
}
