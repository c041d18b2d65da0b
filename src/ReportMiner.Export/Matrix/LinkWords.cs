using System.Globalization;
using ReportMiner.Model;
using ReportMiner.Model.Comparison;
using ReportMiner.Model.Themes;

namespace ReportMiner.Export.Matrix;

/// <summary>The words for links and what people decide of them, in both languages.</summary>
internal static class LinkWords
{
    public static readonly Bilingual Link = new("Link", "Соответствие");

    /// <summary>Before an item to which a link is uncertain.</summary>
    public static readonly Bilingual Candidate = new("possibly from", "возможно, из");

    /// <summary>The same where it is a later item.</summary>
    public static readonly Bilingual LaterCandidate = new("possibly continued in", "возможно, продолжение в");

    public static readonly Bilingual SharedWords = new("shared words", "общие слова");

    public static Bilingual Of(LinkChoice choice) => choice switch
    {
        LinkChoice.Same => new("same", "то же"),
        LinkChoice.Merged => new("merged", "объединено"),
        LinkChoice.Split => new("split", "разделено"),
        LinkChoice.None => new("none", "нет"),
        LinkChoice.Together => new("together", "вместе"),
        LinkChoice.Apart => new("apart", "раздельно"),
        LinkChoice.Open => new("open", "не решено"),
        _ => throw new ArgumentOutOfRangeException(nameof(choice)),
    };

    /// <returns><c>possibly from: A/HRC/28/15, 115.76 (0.31); shared words: hate speech</c>.</returns>
    public static string Of(MatrixCandidate candidate, bool later, Language language)
    {
        string score = candidate.Score.ToString("0.00", CultureInfo.InvariantCulture);
        string words = candidate.SharedWords;
        return $"{(later ? LaterCandidate : Candidate).In(language)}: {candidate.Citation} "
            + $"({(language == Language.Russian ? score.Replace('.', ',') : score)})"
            + (words.Length == 0 ? "" : $"; {SharedWords.In(language)}: {words}");
    }
}
