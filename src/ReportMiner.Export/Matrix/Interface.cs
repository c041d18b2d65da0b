using ReportMiner.Model;
using ReportMiner.Model.Comparison;
using ReportMiner.Model.Documents;
using ReportMiner.Model.Themes;

namespace ReportMiner.Export.Matrix;

/// <summary>The words that a reader of the matrix sees, in both languages.</summary>
internal static class Interface
{
    public static readonly Bilingual Meeting = new("Meeting", "Встреча");
    public static readonly Bilingual Label = new("No.", "№");
    public static readonly Bilingual Text = new("Text", "Текст");
    public static readonly Bilingual Strength = new("Strength", "Сила");
    public static readonly Bilingual Position = new("Position", "Позиция");
    public static readonly Bilingual Change = new("Change", "Изменение");
    public static readonly Bilingual Themes = new("Themes", "Темы");
    public static readonly Bilingual Status = new("Status", "Статус");
    public static readonly Bilingual Comment = new("Comment", "Примечание");

    public static Bilingual Of(LineageStatus status) => status switch
    {
        LineageStatus.New => new("new", "новая"),
        LineageStatus.Repeated => new("repeated", "повторена"),
        LineageStatus.Reworded => new("reworded", "изменена"),
        LineageStatus.Merged => new("merged", "объединена"),
        LineageStatus.Split => new("split", "разделена"),
        LineageStatus.Dropped => new("dropped", "снята"),
        LineageStatus.Uncertain => new("uncertain", "под вопросом"),
        LineageStatus.NotCompared => new("not compared", "не сопоставлялась"),
        _ => throw new ArgumentOutOfRangeException(nameof(status)),
    };

    public static Bilingual Of(StrengthChange change) => change switch
    {
        StrengthChange.Same => new("same strength", "та же сила"),
        StrengthChange.Strengthened => new("strengthened", "усилена"),
        StrengthChange.Weakened => new("weakened", "смягчена"),
        _ => throw new ArgumentOutOfRangeException(nameof(change)),
    };

    public static readonly Bilingual Reversal = new("REVERSED", "СМЫСЛ ИЗМЕНЕН НА ОБРАТНЫЙ");

    /// <summary>Before the numbers of earlier items that a line continues besides its own.</summary>
    public static readonly Bilingual AlsoFrom = new("also from", "также из");

    /// <summary>Before the numbers of items in other lines that continue the last one of a line.</summary>
    public static readonly Bilingual ContinuedIn = new("continued in", "продолжение в");

    public static Bilingual Of(ChangeClass kind) => kind switch
    {
        ChangeClass.Polarity => new("reversal", "обратный смысл"),
        ChangeClass.Quantity => new("quantity", "количество"),
        ChangeClass.Modality => new("modality", "модальность"),
        ChangeClass.Scope => new("scope", "охват"),
        ChangeClass.Condition => new("condition", "условие"),
        ChangeClass.Conjunction => new("and/or", "и/или"),
        ChangeClass.Time => new("time", "срок"),
        ChangeClass.Actor => new("actor", "участник"),
        ChangeClass.Addressee => new("addressee", "адресат"),
        ChangeClass.Brackets => new("brackets", "скобки"),
        ChangeClass.Instrument => new("instrument", "документ"),
        ChangeClass.Wording => new("wording", "формулировка"),
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    public static Bilingual Of(DocumentStatus status) => status switch
    {
        DocumentStatus.Complete => new("complete", "полностью"),
        DocumentStatus.Incomplete => new("incomplete", "неполно"),
        DocumentStatus.Failed => new("failed", "не прочитан"),
        DocumentStatus.Recognised => new("recognised", "распознан"),
        _ => throw new ArgumentOutOfRangeException(nameof(status)),
    };

    /// <summary>A heading in both languages, English first, a line each.</summary>
    public static string Both(Bilingual text) => text.En == text.Ru ? text.En : $"{text.En}\n{text.Ru}";

    /// <summary>Name of a theme; its id where the catalogue does not have it.</summary>
    public static string ThemeName(ThemeCatalogue catalogue, string id, Language language) =>
        catalogue.Themes.FirstOrDefault(t => t.Id == id)?.Name.In(language) ?? id;
}
