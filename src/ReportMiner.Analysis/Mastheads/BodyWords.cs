using System.Text.RegularExpressions;

namespace ReportMiner.Analysis.Mastheads;

/// <summary>
/// Finds the body whose report a title is: <c>Report of the Committee on Information</c>, «Доклад Комитета по информации».
/// </summary>
/// <remarks>The patterns repeat nothing without a bound, so that their time is linear in the text.</remarks>
internal static partial class BodyWords
{
    private static readonly (string Genitive, string Nominative)[] Nouns =
    [
        ("комитета", "комитет"), ("комиссии", "комиссия"), ("совета", "совет"), ("группы", "группа"), ("конференции", "конференция"),
        ("подкомитета", "подкомитет"), ("форума", "форум"),
        ("механизма", "механизм"), ("органа", "орган"), ("коллегии", "коллегия"), ("конгресса", "конгресс"), ("ассамблеи", "ассамблея"),
    ];

    /// <returns>The body, in the nominative; <see langword="null"/> where the title names none.</returns>
    public static string? In(string title)
    {
        if (English().Match(title) is { Success: true } english && HeadLines.IsBody(english.Groups["body"].Value.ToLowerInvariant()))
        {
            return english.Groups["body"].Value.Trim();
        }

        return Russian().Match(title) is { Success: true } russian ? Nominative(russian.Groups["body"].Value.Trim()) : null;
    }

    /// <summary>«Специального комитета по …» is «Специальный комитет по …».</summary>
    private static string? Nominative(string name)
    {
        string[] words = name.Split(' ');
        int noun = Array.FindIndex(words, w => Array.Exists(Nouns, n => string.Equals(n.Genitive, w, StringComparison.OrdinalIgnoreCase)));
        if (noun is < 0 or > 3)
        {
            return null;
        }

        for (int i = 0; i <= noun; i++)
        {
            string word = words[i];
            string lower = word.ToLowerInvariant();
            string nominative = i == noun ? Array.Find(Nouns, n => n.Genitive == lower).Nominative
                : lower.EndsWith("ого", StringComparison.Ordinal) ? lower[..^3] + "ый"
                : lower.EndsWith("его", StringComparison.Ordinal) ? lower[..^3] + "ий"
                : lower.EndsWith("ой", StringComparison.Ordinal) ? lower[..^2] + "ая"
                : lower.EndsWith("ей", StringComparison.Ordinal) ? lower[..^2] + "ая"
                : lower;
            words[i] = char.IsUpper(word[0]) ? char.ToUpperInvariant(nominative[0]) + nominative[1..] : nominative;
        }

        return string.Join(' ', words);
    }

    [GeneratedRegex(
        @"^Report of the (?<body>.{3,200}?)(?: on (?:its|the work)| for (?:the|its)| covering |,|$)", RegexOptions.CultureInvariant)]
    private static partial Regex English();

    [GeneratedRegex(@"^Доклад (?<body>.{3,200}?)(?: о (?:работе|своей)| за |,|$)", RegexOptions.CultureInvariant)]
    private static partial Regex Russian();
}
