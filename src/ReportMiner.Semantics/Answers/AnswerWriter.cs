using System.Collections.Immutable;
using ReportMiner.Model;
using ReportMiner.Model.Themes;
using ReportMiner.Semantics.Questions;

namespace ReportMiner.Semantics.Answers;

/// <summary>
/// Writes an answer as text, in the language of the question. Texts of items are in quotation marks and in their own language.
/// </summary>
public static class AnswerWriter
{
    private static readonly Bilingual s_nothing = new("Nothing found.", "Ничего не найдено.");
    private static readonly Bilingual s_noTheme = new("Without a theme", "Без темы");
    private static readonly Bilingual s_struck = new("Struck: {0}. The sentence was: {1}", "Вычеркнуто: {0}. Предложение: {1}");

    /// <param name="answer">The answer.</param>
    /// <param name="catalogue">Gives themes their names; <see langword="null"/> for ids.</param>
    /// <returns>Lines.</returns>
    public static ImmutableArray<string> Write(Answer answer, ThemeCatalogue? catalogue)
    {
        var lines = new List<string>();
        if (answer.Notice is { } notice)
        {
            lines.AddRange([notice, ""]);
        }

        if (!answer.Understood.IsEmpty)
        {
            lines.AddRange([UnderstoodText.Of(answer.Understood, catalogue, answer.Language), ""]);
        }

        if (answer.Nothing)
        {
            lines.Add(s_nothing.In(answer.Language));
        }

        lines.AddRange(answer.Sentences.Where(s => s.Struck is null).Select(s => s.Text));
        lines.AddRange(answer.Sentences.Where(s => s.Struck is not null)
            .Select(s =>
                s_struck.In(answer.Language).Replace("{0}", s.Struck, StringComparison.Ordinal)
                    .Replace("{1}", s.Text, StringComparison.Ordinal)));
        foreach (IGrouping<string?, AnswerGroup> theme in answer.Groups.GroupBy(g => g.Theme))
        {
            lines.AddRange([ThemeName(theme.Key, catalogue, answer.Language), ""]);
            foreach (AnswerGroup group in theme)
            {
                lines.Add($"  {group.Meeting}{(group.Date is { } date ? $", {date}" : "")}");
                lines.AddRange(group.Items.Select(i => "    " + Line(i, answer.Language)));
                lines.Add("");
            }
        }

        return [.. lines];
    }

    private static string Line(AnsweredItem answered, Language language)
    {
        var item = answered.Item;
        string text = item.Text.ReplaceLineEndings(" ");
        string quoted = item.Language == "ru" ? $"«{text}»" : $"“{text}”";
        string[] facts =
        [
            item.Citation,
            item.Pages.IsEmpty ? "" : new Bilingual("p. ", "с. ").In(language) + string.Join(", ", item.Pages),
            item.Strength is null or "none" ? "" : item.Strength,
            item.Position ?? "",
            item.Proposers.IsEmpty ? "" : new Bilingual("proposed by ", "предложили: ").In(language) + string.Join(", ", item.Proposers),
            Change(answered, language),
        ];
        return $"{quoted} ({string.Join("; ", facts.Where(f => f.Length > 0))}) [{item.Id}]";
    }

    private static string Change(AnsweredItem answered, Language language) => answered.Change switch
    {
        { StrengthChange: "strengthened" } link => new Bilingual("stronger than ", "сильнее, чем ").In(language) + $"[{link.Earlier}]",
        { } link => new Bilingual("weaker than ", "слабее, чем ").In(language) + $"[{link.Earlier}]",
        null => "",
    };

    private static string ThemeName(string? id, ThemeCatalogue? catalogue, Language language) =>
        id is null ? s_noTheme.In(language) : catalogue?.Themes.FirstOrDefault(t => t.Id == id)?.Name.In(language) ?? id;
}
