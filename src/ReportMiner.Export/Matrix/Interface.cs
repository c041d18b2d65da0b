using System.Collections.Immutable;
using ReportMiner.Model;
using ReportMiner.Model.Comparison;
using ReportMiner.Model.Documents;
using ReportMiner.Model.Recommendations;
using ReportMiner.Model.Themes;

namespace ReportMiner.Export.Matrix;

/// <summary>The words that a reader of the matrix sees, in both languages.</summary>
internal static class Interface
{
    public static readonly Bilingual Meeting = new("Meeting", "Сессия/совещание");
    public static readonly Bilingual Document = new("Document", "Документ");
    public static readonly Bilingual Label = new("No.", "№");
    public static readonly Bilingual Text = new("Text", "Текст");
    public static readonly Bilingual Strength = new("Strength", "Степень обязательности");
    public static readonly Bilingual Position = new("Position", "Позиция государства");
    public static readonly Bilingual Addressees = new("Addressed to", "Кому адресовано");
    public static readonly Bilingual Proposers = new("Proposed by", "Кем предложено");
    public static readonly Bilingual Kind = new("Kind", "Вид положения");
    public static readonly Bilingual Change = new("Change", "Изменение");
    public static readonly Bilingual Themes = new("Themes", "Темы");
    public static readonly Bilingual Status = new("Status", "Статус");
    public static readonly Bilingual Comment = new("Comment", "Замечание");

    public static readonly Bilingual PageShort = new("p.", "с.");
    public static readonly Bilingual Yes = new("yes", "да");

    /// <summary>The words that themes were given for.</summary>
    public static readonly Bilingual Evidence = new("Words that themes rest on", "Основание для тем");

    public static Bilingual Of(LineageStatus status) => status switch
    {
        LineageStatus.New => new("new", "новое"),
        LineageStatus.Repeated => new("unchanged", "без изменений"),
        LineageStatus.Reworded => new("reworded", "изменена формулировка"),
        LineageStatus.Merged => new("merged", "объединено"),
        LineageStatus.Split => new("split", "разделено"),
        LineageStatus.Dropped => new("not carried forward", "не сохранено"),
        LineageStatus.Uncertain => new("to be checked", "требует проверки"),
        LineageStatus.NotCompared => new("not compared", "не сопоставлялось"),
        _ => throw new ArgumentOutOfRangeException(nameof(status)),
    };

    /// <summary>What a status was called in workbooks of earlier versions; edits of these are still read.</summary>
    public static ImmutableArray<string> Earlier(LineageStatus status) => status switch
    {
        LineageStatus.New => ["новая"],
        LineageStatus.Repeated => ["repeated", "повторена"],
        LineageStatus.Reworded => ["изменена"],
        LineageStatus.Merged => ["объединена"],
        LineageStatus.Split => ["разделена"],
        LineageStatus.Dropped => ["dropped", "снята"],
        LineageStatus.Uncertain => ["uncertain", "под вопросом"],
        LineageStatus.NotCompared => ["not-compared", "не сопоставлялась"],
        _ => [],
    };

    /// <summary>What a status says, in a sentence.</summary>
    public static Bilingual Meaning(LineageStatus status) => status switch
    {
        LineageStatus.New => new("Not found at the previous meeting.", "В документах предыдущей сессии соответствия не найдено."),
        LineageStatus.Repeated => new("The text is the same as at the previous meeting.", "Текст тот же, что и на предыдущей сессии."),
        LineageStatus.Reworded =>
            new("Corresponds to an earlier item; the wording has changed.", "Соответствует прежнему положению, формулировка изменена."),
        LineageStatus.Merged => new("Several earlier items became one.", "Несколько прежних положений сведены в одно."),
        LineageStatus.Split => new("One earlier item became several.", "Прежнее положение разделено на несколько."),
        LineageStatus.Dropped =>
            new("Found at the previous meeting, not found at this one.", "В документе последующей сессии соответствия не найдено."),
        LineageStatus.Uncertain =>
            new("A counterpart was found but is not certain: please check.", "Соответствие не подтверждено: проверьте и укажите статус."),
        LineageStatus.NotCompared => new(
            "There is no earlier document of the same body and subject to compare it with.",
            "Сравнивать не с чем: более раннего документа того же органа по тому же вопросу нет."),
        _ => throw new ArgumentOutOfRangeException(nameof(status)),
    };

    public static Bilingual Of(StrengthChange change) => change switch
    {
        StrengthChange.Same => new("same strength", "степень обязательности прежняя"),
        StrengthChange.Strengthened => new("strengthened", "формулировка усилена"),
        StrengthChange.Weakened => new("weakened", "формулировка смягчена"),
        _ => throw new ArgumentOutOfRangeException(nameof(change)),
    };

    public static readonly Bilingual Reversal = new("MEANING REVERSED", "СМЫСЛ ИЗМЕНЕН НА ПРОТИВОПОЛОЖНЫЙ");

    /// <summary>Before the numbers of earlier items that a line continues besides its own.</summary>
    public static readonly Bilingual AlsoFrom = new("also from", "также из");

    /// <summary>Before the numbers of items in other lines that continue the last one of a line.</summary>
    public static readonly Bilingual ContinuedIn = new("continued in", "продолжение в");

    public static Bilingual Of(ChangeClass kind) => kind switch
    {
        ChangeClass.Polarity => new("negation added or removed", "отрицание"),
        ChangeClass.Quantity => new("figures", "числовые показатели"),
        ChangeClass.Modality => new("strength of the verb", "степень обязательности"),
        ChangeClass.Scope => new("scope", "сфера охвата"),
        ChangeClass.Condition => new("condition or reservation", "условие, оговорка"),
        ChangeClass.Conjunction => new("and/or", "союз («и», «или»)"),
        ChangeClass.Time => new("date or deadline", "срок"),
        ChangeClass.Actor => new("who acts", "исполнитель"),
        ChangeClass.Addressee => new("who is asked", "адресат"),
        ChangeClass.Brackets => new("square brackets", "квадратные скобки"),
        ChangeClass.Instrument => new("treaty or resolution named", "упоминаемый документ"),
        ChangeClass.Wording => new("wording only", "только формулировка"),
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    public static Bilingual Of(RecommendationKind kind) => kind switch
    {
        RecommendationKind.Recommendation => new("recommendation", "рекомендация"),
        RecommendationKind.Conclusion => new("conclusion", "вывод"),
        RecommendationKind.Operative => new("operative paragraph", "пункт постановляющей части"),
        RecommendationKind.Proposal => new("proposal", "предложение"),
        RecommendationKind.Cited => new("from another document", "из другого документа"),
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    public static Bilingual Of(DocumentStatus status) => status switch
    {
        DocumentStatus.Complete => new("complete", "учтен полностью"),
        DocumentStatus.Incomplete => new("incomplete", "учтен не полностью"),
        DocumentStatus.Failed => new("failed", "не обработан"),
        DocumentStatus.Recognised => new("recognised", "распознан"),
        _ => throw new ArgumentOutOfRangeException(nameof(status)),
    };

    /// <summary>A heading in both languages, English first, a line each.</summary>
    public static string Both(Bilingual text) => text.En == text.Ru ? text.En : $"{text.En}\n{text.Ru}";

    /// <summary>Name of a theme; its id where the catalogue does not have it.</summary>
    public static string ThemeName(ThemeCatalogue catalogue, string id, Language language) =>
        catalogue.Themes.FirstOrDefault(t => t.Id == id)?.Name.In(language) ?? id;
}
