using ReportMiner.Model;
using ReportMiner.Model.Comparison;

namespace ReportMiner.Export.Inspection;

/// <summary>Discrepancies between two versions of a document in the words of a reader.</summary>
public static class DiscrepancyText
{
    /// <param name="discrepancy">What disagrees.</param>
    /// <param name="reader">The reader's language; English unless it is Russian.</param>
    /// <returns>One sentence that says what disagrees and quotes both sides.</returns>
    public static string Of(Discrepancy discrepancy, Language reader = Language.English)
    {
        bool russian = reader == Language.Russian;
        string what = russian ? Russian(discrepancy.Kind) : English(discrepancy.Kind);
        return discrepancy.Kind is DiscrepancyKind.MissingInA or DiscrepancyKind.MissingInB ? $"{what}."
            : russian ? $"{what}: {Quoted(discrepancy.WordsA, true)} — в первом файле, {Quoted(discrepancy.WordsB, true)} — во втором."
            : $"{what}: {Quoted(discrepancy.WordsA, false)} in the first file, {Quoted(discrepancy.WordsB, false)} in the second.";
    }

    /// <returns>The place of a block: <c>p. 3, 4 (a)</c>; empty for a block without number and page.</returns>
    public static string Place(AlignedBlock? block, Language reader = Language.English)
    {
        if (block is null)
        {
            return "";
        }

        string page = block.Pages.IsEmpty ? "" : $"{(reader == Language.Russian ? "с." : "p.")} {block.Pages[0]}";
        string path = string.Join(' ', block.Path.Select((key, i) => i == 0 ? key : $"({key})"));
        return page.Length == 0 || path.Length == 0 ? page + path : $"{page}, {path}";
    }

    private static string Quoted(string words, bool russian) =>
        words.Length == 0 ? (russian ? "ничего" : "nothing") : russian ? $"«{words}»" : $"“{words}”";

    private static string English(DiscrepancyKind kind) => kind switch
    {
        DiscrepancyKind.MissingInA => "The first file does not have this text",
        DiscrepancyKind.MissingInB => "The second file does not have this text",
        DiscrepancyKind.NumberDiffers => "The paragraph number differs",
        DiscrepancyKind.ContentDiffers => "The content differs",
        DiscrepancyKind.FigureDiffers => "A figure differs",
        DiscrepancyKind.SymbolDiffers => "A document symbol differs",
        DiscrepancyKind.PolarityDiffers => "One text denies what the other says",
        DiscrepancyKind.StrengthDiffers => "The strength of the verb differs",
        DiscrepancyKind.ConditionDiffers => "A condition differs",
        DiscrepancyKind.DateDiffers => "A date differs",
        DiscrepancyKind.TimeDiffers => "A time differs",
        DiscrepancyKind.BoundDiffers => "A lower limit in one version is an upper limit in the other",
        DiscrepancyKind.ScopeDiffers => "The scope differs",
        DiscrepancyKind.ActorDiffers => "Another actor is named",
        DiscrepancyKind.FootnoteDiffers => "The footnotes differ",
        _ => "The two files are not versions of one document",
    };

    private static string Russian(DiscrepancyKind kind) => kind switch
    {
        DiscrepancyKind.MissingInA => "Этого текста нет в первом файле",
        DiscrepancyKind.MissingInB => "Этого текста нет во втором файле",
        DiscrepancyKind.NumberDiffers => "Номера пунктов различаются",
        DiscrepancyKind.ContentDiffers => "Содержание различается",
        DiscrepancyKind.FigureDiffers => "Числа различаются",
        DiscrepancyKind.SymbolDiffers => "Условные обозначения документов различаются",
        DiscrepancyKind.PolarityDiffers => "Один текст отрицает то, что говорится в другом",
        DiscrepancyKind.StrengthDiffers => "Степень обязательности различается",
        DiscrepancyKind.ConditionDiffers => "Условие различается",
        DiscrepancyKind.DateDiffers => "Даты различаются",
        DiscrepancyKind.TimeDiffers => "Сроки различаются",
        DiscrepancyKind.BoundDiffers => "Нижний предел вместо верхнего",
        DiscrepancyKind.ScopeDiffers => "Охват различается",
        DiscrepancyKind.ActorDiffers => "Названы разные субъекты",
        DiscrepancyKind.FootnoteDiffers => "Сноски различаются",
        _ => "Эти файлы не являются версиями одного документа",
    };
}
