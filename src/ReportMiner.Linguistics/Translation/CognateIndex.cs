using System.Text;

namespace ReportMiner.Linguistics.Translation;

/// <summary>Finds stems that sound like one in the other script: names, and words that both languages borrowed.</summary>
public sealed class CognateIndex
{
    private const int ShortestKey = 4;

    private readonly Dictionary<string, List<(string Stem, string Sound)>> _byBeginning = new(StringComparer.Ordinal);

    public CognateIndex(IEnumerable<string> stems)
    {
        foreach (string stem in stems)
        {
            string sound = Sound(stem);
            if (sound.Length < ShortestKey || char.IsAsciiDigit(sound[0]))
            {
                continue;
            }

            if (!_byBeginning.TryGetValue(sound[..2], out List<(string, string)>? list))
            {
                _byBeginning.Add(sound[..2], list = []);
            }

            list.Add((stem, sound));
        }
    }

    /// <returns>The stems that sound alike, with their likeness, 0.5 to 0.9.</returns>
    public IEnumerable<(string Stem, double Likeness)> Find(string word)
    {
        string sound = Sound(word);
        if (sound.Length < ShortestKey || !_byBeginning.TryGetValue(sound[..2], out List<(string Stem, string Sound)>? list))
        {
            yield break;
        }

        foreach ((string stem, string other) in list)
        {
            if (stem[0] >= 'Ѐ' == word[0] >= 'Ѐ')
            {
                continue;
            }

            double alike = 2.0 * Common(sound, other) / (sound.Length + other.Length);
            if (alike >= 0.75)
            {
                yield return (stem, alike * 0.9);
            }
        }
    }

    /// <returns>A rough common spelling of the sound of a word of either script: vowels alike are one, doubled letters single.</returns>
    public static string Sound(string word)
    {
        var sound = new StringBuilder(word.Length);
        for (int i = 0; i < word.Length; i++)
        {
            char next = i + 1 < word.Length ? word[i + 1] : ' ';
            string letters = word[i] >= 'Ѐ' ? Russian(word[i]) : English(word[i], next, ref i);
            foreach (char letter in letters)
            {
                if (sound.Length == 0 || sound[^1] != letter)
                {
                    sound.Append(letter);
                }
            }
        }

        return sound.ToString();
    }

    private static string English(char letter, char next, ref int at)
    {
        switch (letter, next)
        {
            case ('p', 'h'): at++; return "f";
            case ('c', 'h') or ('s', 'h') or ('z', 'h'): at++; return "s";
            case ('k', 'h'): at++; return "h";
            case ('t', 'h'): at++; return "t";
            case ('c', 'e') or ('c', 'i') or ('c', 'y'): return "s";
            case ('c', _) or ('q', _): return "k";
        }

        return letter switch
        {
            'x' => "ks", 'y' or 'j' => "i", 'w' => "v", 'z' => "s", 'g' => "g", 'u' => "u", _ => char.ToString(letter),
        };
    }

    private static string Russian(char letter) => letter switch
    {
        'а' => "a", 'б' => "b", 'в' => "v", 'г' => "g", 'д' => "d", 'е' or 'э' => "e", 'ж' or 'з' or 'с' or 'ц' or 'ч' or 'ш' or 'щ' => "s",
        'и' or 'й'
            or 'ы' => "i", 'к' => "k", 'л' => "l", 'м' => "m", 'н' => "n", 'о' => "o", 'п' => "p", 'р' => "r", 'т' => "t", 'у' => "u",
        'ф' => "f", 'х' => "h", 'ю' => "iu", 'я' => "ia", _ => "",
    };

    /// <returns>Length of the longest common subsequence.</returns>
    private static int Common(string a, string b)
    {
        Span<int> row = stackalloc int[b.Length + 1];
        row.Clear();
        foreach (char x in a)
        {
            int diagonal = 0;
            for (int j = 1; j <= b.Length; j++)
            {
                int above = row[j];
                row[j] = x == b[j - 1] ? diagonal + 1 : Math.Max(row[j], row[j - 1]);
                diagonal = above;
            }
        }

        return row[^1];
    }
}
