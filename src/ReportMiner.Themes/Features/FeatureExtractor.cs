using System.Globalization;

namespace ReportMiner.Themes.Features;

/// <summary>Reads the features off a text. Without state between texts: may be shared by threads.</summary>
internal sealed class FeatureExtractor(FeatureSettings settings, TermMatcher terms)
{
    private const char Border = '\u0001';
    private const char Joint = ' ';

    public FeatureSettings Settings => settings;

    /// <returns>Occurrences, in no promised order; the same for the same text.</returns>
    public List<Feature> Extract(string text)
    {
        StemmedWord[] words = WordReader.Read(text);
        var features = new List<Feature>(words.Length * 16);
        AddWords(words, features);
        AddCharacters(words, features);
        AddTerms(words, features);
        AddCues(text, words, features);
        return features;
    }

    private void AddWords(StemmedWord[] words, List<Feature> features)
    {
        for (int i = 0; i < words.Length; i++)
        {
            ulong key = FeatureKey.Start(FeatureFamily.Words);
            for (int n = 0; n < settings.WordGrams && i + n < words.Length; n++)
            {
                key = FeatureKey.Add(n == 0 ? key : FeatureKey.Add(key, Joint), words[i + n].Stem);
                features.Add(new Feature(key, FeatureFamily.Words, words[i].Start, words[i + n].End));
            }

            AddParts(words[i], features);
        }
    }

    // «публично-частный» also counts as its parts.
    private static void AddParts(StemmedWord word, List<Feature> features)
    {
        if (word.Lower.IndexOf('-', StringComparison.Ordinal) < 0)
        {
            return;
        }

        int at = 0;
        foreach (string part in word.Lower.Split('-'))
        {
            if (part.Length > 2)
            {
                features.Add(new Feature(FeatureKey.Of(FeatureFamily.Words, WordReader.StemOf(part)), FeatureFamily.Words, word.Start + at, word.Start + at + part.Length));
            }

            at += part.Length + 1;
        }
    }

    private void AddCharacters(StemmedWord[] words, List<Feature> features)
    {
        if (settings.CharactersFrom <= 0)
        {
            return;
        }

        Span<char> buffer = stackalloc char[64];
        foreach (StemmedWord word in words)
        {
            int length = Math.Min(word.Lower.Length, buffer.Length - 2);
            buffer[0] = Border;
            word.Lower.AsSpan(0, length).CopyTo(buffer[1..]);
            buffer[length + 1] = Border;
            ReadOnlySpan<char> bordered = buffer[..(length + 2)];
            for (int start = 0; start < bordered.Length; start++)
            {
                ulong key = FeatureKey.Start(FeatureFamily.Characters);
                int end = Math.Min(bordered.Length, start + settings.CharactersTo);
                for (int i = start; i < end; i++)
                {
                    key = FeatureKey.Add(key, bordered[i]);
                    if (i - start + 1 >= settings.CharactersFrom)
                    {
                        features.Add(new Feature(key, FeatureFamily.Characters, word.Start, word.End));
                    }
                }
            }
        }
    }

    private void AddTerms(StemmedWord[] words, List<Feature> features)
    {
        foreach (TermHit hit in terms.Find(words).Distinct())
        {
            ulong key = FeatureKey.Of(FeatureFamily.Terms, string.Create(CultureInfo.InvariantCulture, $"{hit.Theme} {(int)hit.Kind}"));
            features.Add(new Feature(key, FeatureFamily.Terms, hit.Start, hit.End));
        }
    }

    private static void AddCues(string text, StemmedWord[] words, List<Feature> features)
    {
        ulong first = FeatureKey.Of(FeatureFamily.Cues, "first ");
        for (int i = 0; i < Math.Min(3, words.Length); i++)
        {
            first = FeatureKey.Add(FeatureKey.Add(first, Joint), words[i].Stem);
            features.Add(new Feature(first, FeatureFamily.Cues, words[0].Start, words[i].End));
        }

        features.Add(new Feature(FeatureKey.Of(FeatureFamily.Cues, "length " + Bucket(words.Length)), FeatureFamily.Cues, 0, 0));
        if (text.TrimEnd(' ', '.', ';').EndsWith(')'))
        {
            features.Add(new Feature(FeatureKey.Of(FeatureFamily.Cues, "ends in brackets"), FeatureFamily.Cues, 0, 0));
        }
    }

    private static string Bucket(int words) => words switch
    {
        <= 8 => "8",
        <= 16 => "16",
        <= 32 => "32",
        <= 64 => "64",
        _ => "more",
    };
}
