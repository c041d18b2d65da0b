using System.Text.RegularExpressions;

namespace ReportMiner.Ingestion.Scans;

/// <summary>
/// Mends labels of paragraphs, items and headings that were read as look-alikes: «Ь)», «9)», «в)» in a list a) to f), «п.», «ГУ.» among
/// headings, «З.» for 3. A label is mended only to the one that the chain asks for next; all else stays as it was read.
/// </summary>
internal sealed partial class LabelChain
{
    private const string Latin = "abcdefghijklmnopqrstuvwxyz";
    private const string Russian = "абвгдежзиклмнопрстуфхцчшщэюя";

    /// <summary>For each letter of a Latin chain, what it is read as.</summary>
    private static readonly Dictionary<char, string> LatinLooks = new()
    {
        ['a'] = "аaä@", ['b'] = "ЬьЪъЫb6бВв", ['c'] = "сcе(с", ['d'] = "9dа4Ча@4", ['e'] = "еeсё", ['f'] = "вfЁГЕ{ғт19ЮЁ",
        ['g'] = "8g9дё5а", ['h'] = "ЬНhпћһБвВ", ['i'] = "1i!|ПГй", ['j'] = "]jГ)", ['k'] = "Кkк",
        ['l'] = "1lI|!", ['m'] = "тmм", ['n'] = "пnлм", ['o'] = "оo0О", ['p'] = "рpр", ['q'] = "9q4", ['r'] = "гrт", ['s'] = "$s5",
        ['t'] = "1tГ", ['u'] = "ии", ['v'] = "уv", ['w'] = "\\w", ['x'] = "хx", ['y'] = "уy", ['z'] = "2z",
    };

    private static readonly Dictionary<char, string> RussianLooks = new()
    {
        ['а'] = "аa@", ['б'] = "6б5", ['в'] = "в8В", ['г'] = "гтrГ1", ['д'] = "дл4", ['е'] = "еeёс", ['ж'] = "жЖ", ['з'] = "з3З",
        ['и'] = "иИu", ['к'] = "кКk", ['л'] = "лЛ", ['м'] = "мМ", ['н'] = "нН", ['о'] = "о0О", ['п'] = "пП", ['р'] = "рp",
    };

    private static readonly Dictionary<char, char> Digits = new()
    {
        ['З'] = '3', ['з'] = '3', ['б'] = '6', ['О'] = '0', ['о'] = '0', ['I'] = '1', ['l'] = '1', ['|'] = '1', ['['] = '1', [']'] = '1',
        ['!'] = '1', ['В'] = '8', ['Б'] = '6', ['S'] = '5', ['Т'] = '7',
        ['O'] = '0', ['B'] = '8',
    };

    private static readonly string[] LikeFigures = ["38", "127", "56", "68", "08", "49"];

    private static readonly (string Look, string Sign)[] RomanLooks =
    [
        ("Ш", "III"), ("ш", "III"), ("П", "II"), ("п", "II"), ("и", "II"), ("И", "II"), ("Г", "I"), ("Т", "I"), ("1", "I"), ("l", "I"),
        ("|", "I"), ("!", "I"), ("У", "V"), ("у", "V"), ("Х", "X"), ("х", "X"),
        ("I", "I"), ("V", "V"), ("X", "X"),
    ];

    private static readonly string[] Romans =
    [
        "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII", "XIII", "XIV", "XV", "XVI", "XVII", "XVIII", "XIX", "XX"
    ];

    private const int MostLost = 2;
    private const int LongestLabel = 3;

    private string _open = "";
    private int _letter = -1;
    private bool _latin = true;
    private bool _settled;
    private int _number;
    private int _roman;

    /// <summary>Whether the last word was a letter of the chain, mended or right.</summary>
    public bool TookLetter { get; private set; }

    /// <param name="word">The first word of a line.</param>
    /// <param name="next">The word after it; empty for none.</param>
    /// <param name="ahead">The labels in brackets that follow further on, as they were read.</param>
    /// <param name="place">Where the word is among the labels.</param>
    /// <returns>The label that it is; <see langword="null"/> where the word is none, or is right.</returns>
    public string? Mend(string word, string next, IReadOnlyList<string> ahead, LabelPlace place)
    {
        TookLetter = false;
        if (InBrackets().Match(word) is { Success: true } bracket)
        {
            _open = bracket.Groups["open"].Value;
            return Letter(_open, bracket.Groups["key"].Value, bracket.Groups["close"].Value, ahead, place.IsLetter) is { } letter
                && letter != word
                ? letter
                : null;
        }

        if (place.IsLetter && _letter >= 0 && TwoInBrackets().Match(word) is { Success: true } two)
        {
            return Letter(two.Groups["open"].Value, ")", ")", ahead, placed: true);
        }

        if (place.IsLetter && _letter >= 0 && IsShort(word) && !IsNumber(word) && next.Length > 1 && char.IsLetter(next[0]))
        {
            return Letter(_open, word, ")", ahead, placed: true);
        }

        if (place.NextNumber == _number + 2 && word.Length <= LongestLabel && next.Length > 0 && char.IsLetter(next[0])
            && (!IsNumber(word) || IsMisread(word)))
        {
            _letter = -1;
            _number++;
            return string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{_number}.");
        }

        if (WithDot().Match(word) is not { Success: true } dotted)
        {
            return null;
        }

        string key = dotted.Groups["key"].Value;
        string? mended = Number(key, dotted.Groups["dot"].Value == ".") ?? (next.Length > 1 && char.IsUpper(next[0]) ? Roman(key) : null);
        return mended is null || mended + "." == word ? null : mended + ".";
    }

    /// <summary>What a letter with its bracket may be read as.</summary>
    private static bool IsShort(string word) => word.Length <= 2 && word[^1] is not ('.' or ',');

    private static bool IsNumber(string word) => NumberLabel().IsMatch(word);

    /// <summary>Whether a number between two others that leave room for one is another than that.</summary>
    private bool IsMisread(string word) => NumberOf(word) is { } read && read != _number + 1;

    /// <summary>Signs that a letter with its bracket is read as.</summary>
    private static bool IsBare(string word) => word is "9" or "Ю" or "{" or "8";

    /// <returns>The number that a word is as a label; <see langword="null"/> for none.</returns>
    public static int? NumberOf(string word) =>
        NumberLabel().Match(word) is { Success: true } match
            && int.TryParse(match.Groups["number"].Value, System.Globalization.CultureInfo.InvariantCulture, out int number)
            ? number
            : null;

    /// <summary>The label in brackets that a word is; <see langword="null"/> for another word.</summary>
    public static string? KeyOf(string word) =>
        IsBare(word) ? word : InBrackets().Match(word) is { Success: true } match ? match.Groups["key"].Value : null;

    private string? Letter(string open, string key, string close, IReadOnlyList<string> ahead, bool placed)
    {
        char sign = key[0];
        if (IsLike('a', sign) && (_letter < 0 || !IsNext(sign) || BeginsAnew(ahead)))
        {
            (_letter, _settled, TookLetter) = (0, false, true);
            Settle(ahead);
            return open + First + close;
        }

        if (_letter < 0 || (Next(sign, ahead) ?? (placed ? Placed(ahead) : null)) is not { } index)
        {
            return null;
        }

        (_letter, TookLetter) = (index, true);
        Settle(ahead);
        return open + Alphabet[_letter] + close;
    }

    /// <summary>A fourth label may be misread as the first one: the labels after it decide.</summary>
    private bool BeginsAnew(IReadOnlyList<string> ahead) =>
        Math.Max(Fit(latin: true, ahead, 0), Fit(latin: false, ahead, 0)) > Fit(_latin, ahead, _letter + 1);

    private string First => _latin ? "a" : "а";

    private string Alphabet => _latin ? Latin : Russian;

    /// <summary>A word in the place of a label is the next label, whatever it was read as, if the labels ahead continue from it.</summary>
    private int? Placed(IReadOnlyList<string> ahead) =>
        _letter + 1 < Alphabet.Length && (ahead.Count == 0 || Fit(_latin, ahead, _letter + 1) > 0) ? _letter + 1 : null;

    /// <summary>
    /// The letter that a sign is: the next one, or one after it where a label in between was lost and those ahead go on from there.
    /// </summary>
    private int? Next(char sign, IReadOnlyList<string> ahead)
    {
        int? best = null;
        int most = -1;
        for (int index = _letter + 1; index <= _letter + MostLost + 1; index++)
        {
            int fit = Looks(_latin, index).Contains(sign, StringComparison.Ordinal) ? Fit(_latin, ahead, index) : -1;
            (best, most) = fit > most ? (index, fit) : (best, most);
        }

        return best == _letter + 1 || most > 0 ? best : null;
    }

    private bool IsNext(char sign) => _letter + 1 < Alphabet.Length && Looks(_latin, _letter + 1).Contains(sign, StringComparison.Ordinal);

    private static bool IsLike(char first, char sign) => LatinLooks[first].Contains(sign, StringComparison.Ordinal);

    /// <summary>The alphabet of a list, from its next labels: b, c or б, в. The one that more of them look like; in doubt, Latin.</summary>
    private void Settle(IReadOnlyList<string> ahead)
    {
        if (_settled || ahead.Count == 0)
        {
            return;
        }

        _settled = true;
        _latin = Fit(latin: true, ahead, _letter) >= Fit(latin: false, ahead, _letter);
    }

    /// <summary>How many of the labels ahead go on from a letter of an alphabet.</summary>
    private static int Fit(bool latin, IReadOnlyList<string> ahead, int letter)
    {
        int fit = 0;
        for (int i = 0; i < ahead.Count && Looks(latin, letter + 1 + i) is { Length: > 0 } looks; i++)
        {
            if (!looks.Contains(ahead[i][0], StringComparison.Ordinal))
            {
                break;
            }

            fit++;
        }

        return fit;
    }

    private static string Looks(bool latin, int index) =>
        index >= (latin ? Latin : Russian).Length
            ? ""
            : latin ? LatinLooks[Latin[index]] : RussianLooks.GetValueOrDefault(Russian[index], Russian[index].ToString());

    private string? Number(string key, bool dotted)
    {
        string digits = string.Concat(key.Select(static c => Digits.GetValueOrDefault(c, c)));
        if (!digits.All(char.IsAsciiDigit) || digits.Length > 3 || !int.TryParse(digits, out int number))
        {
            return null;
        }

        bool printed = key.All(char.IsAsciiDigit);
        if ((!printed || !dotted) && number != _number + 1)
        {
            // "8:" after 2: where the stop was misread, the figure may be.
            if (!printed || !IsLikeFigures(digits, Text(_number + 1)))
            {
                return null;
            }

            (digits, number) = (Text(_number + 1), _number + 1);
        }

        _number = number;
        _letter = -1;
        return digits;
    }

    private static string Text(int number) => number.ToString(System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>Whether figures differ only in such as are read for each other.</summary>
    private static bool IsLikeFigures(string read, string asked) => read.Length == asked.Length && read.Zip(asked).All(IsLike);

    private static bool IsLike((char Read, char Asked) pair) =>
        pair.Read == pair.Asked || Array.Exists(LikeFigures, f => f.Contains(pair.Read) && f.Contains(pair.Asked));

    private string? Roman(string key)
    {
        string roman = key;
        foreach ((string look, string sign) in RomanLooks)
        {
            roman = roman.Replace(look, sign, StringComparison.Ordinal);
        }

        int value = Array.IndexOf(Romans, roman) + 1;
        bool printed = roman == key;
        if (value == 0 || (!printed && value != _roman + 1))
        {
            return null;
        }

        _roman = value;
        return roman;
    }

    [GeneratedRegex(@"^(?<open>\(?)(?<key>[^\s()]{1})(?<close>\))[.,]?$", RegexOptions.CultureInvariant)]
    private static partial Regex InBrackets();

    /// <summary>A letter read as two, «(ad)»; no numeral and no doubled letter of a longer list.</summary>
    [GeneratedRegex(@"^(?<open>\(?)(?<key>(?![ivx]{2})(?<first>\p{L})(?!\k<first>)\p{L})\)[.,]?$", RegexOptions.CultureInvariant)]
    private static partial Regex TwoInBrackets();

    [GeneratedRegex(@"^(?<number>\d{1,3})[.,:;]$", RegexOptions.CultureInvariant)]
    private static partial Regex NumberLabel();

    [GeneratedRegex(@"^(?<key>[\p{L}\d|!\[\]]{1,5})(?<dot>[.,:;])$", RegexOptions.CultureInvariant)]
    private static partial Regex WithDot();
}
