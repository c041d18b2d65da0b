namespace ReportMiner.Analysis.Structure.Labels;

/// <summary>
/// Reads what a draft puts after a number so that the numbers after it may stay: <c>bis</c>, <c>ter</c>, <c>alt</c>, «бис», or a letter
/// (<c>9A</c>).
/// </summary>
internal static class Insertions
{
    /// <summary>Rank of an alternative: it comes after every counted insertion and none is missing before it.</summary>
    public const int Alternative = 30;

    /// <summary>Counted insertions in their order, in Latin and in Russian letters.</summary>
    private static readonly (string Latin, string Russian)[] Counted =
    [
        ("bis", "бис"), ("ter", "тер"), ("quater", "кватер"), ("quinquies", "квинквиес"), ("sexies", "сексиес"),
        ("septies", "септиес"), ("octies", "октиес"), ("novies", "новиес"), ("decies", "дециес"),
    ];

    /// <summary>The word of a rank, as a gap names it.</summary>
    public static string Word(int rank) => Counted[rank - 1].Latin;

    /// <summary>Whether a rank is that of a word of the count, whose missing forerunners can be named.</summary>
    public static bool IsCounted(int rank) => rank > 0 && rank <= Counted.Length;

    /// <summary>Reads an insertion at a place of the text.</summary>
    /// <param name="text">The text of a paragraph.</param>
    /// <param name="at">Place right after the number or letter, or after its frame.</param>
    /// <param name="afterDigits">Whether digits precede it: a letter may follow them, and a word may be glued to them.</param>
    /// <returns>Its length (0 for none), its rank, and what it adds to the key.</returns>
    public static (int Length, int Rank, string Key) Read(ReadOnlySpan<char> text, int at, bool afterDigits)
    {
        int start = at < text.Length && text[at] is ' ' or '\u00A0' or '-' or '\u2010' or '\u2011' ? at + 1 : at;
        int end = start;
        while (end < text.Length && char.IsLetter(text[end]))
        {
            end++;
        }

        ReadOnlySpan<char> word = text[start..end];
        if (word.Length == 1 && start == at && afterDigits && LetterRank(word[0]) is var letter and > 0)
        {
            return (1, letter, word.ToString());
        }

        return (start > at || afterDigits) && RankOf(word) is var rank and > 0
            ? (end - at, rank, " " + (rank == Alternative ? "alt" : Word(rank)))
            : (0, 0, "");
    }

    private static int RankOf(ReadOnlySpan<char> word)
    {
        for (int i = 0; i < Counted.Length; i++)
        {
            if (word.Equals(Counted[i].Latin, StringComparison.OrdinalIgnoreCase)
                || word.Equals(Counted[i].Russian, StringComparison.OrdinalIgnoreCase))
            {
                return i + 1;
            }
        }

        return word is "alt" or "Alt" or "ALT" or "альт" or "Альт" ? Alternative : 0;
    }

    private static int LetterRank(char letter) => letter switch
    {
        >= 'A' and <= 'Z' => letter - 'A' + 1,
        >= 'a' and <= 'z' => letter - 'a' + 1,
        >= 'А' and <= 'Е' => letter - 'А' + 1,
        >= 'а' and <= 'е' => letter - 'а' + 1,
        _ => 0,
    };
}
