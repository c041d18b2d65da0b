using System.Collections.Immutable;

namespace ReportMiner.Semantics.Questions;

/// <summary>The words that ask for what became of items.</summary>
internal static class StatusWords
{
    private const int Reach = 3;

    /// <summary>Longer forms come before the shorter ones that they contain; "*" ends the beginning of a word.</summary>
    private static readonly (string Status, string[] Forms)[] Forms =
    [
        ("dropped", ["not carried forward", "not carried over", "not repeated", "dropped", "abandoned", "left out", "discontinued",
            "disappeared", "lost", "не сохранен*", "не сохранил*", "не повторен*", "не вошл*",
            "исключен*", "отброшен*", "пропал*", "выпал*", "утрачен*", "опущен*", "снят*"]),
        ("new", ["new", "newly added", "first made", "added", "новы*", "новая", "новую", "добавлен*", "появил*", "впервые"]),
        ("repeated", ["repeated", "unchanged", "carried forward", "carried over", "повторен*", "повторя*", "без изменений", "сохранен*",
            "сохранил*", "перенесен*"]),
        ("reworded", ["reworded", "changed", "rephrased", "amended", "reformulated", "изменен*", "изменил*", "переформулирован*"]),
        ("merged", ["merged", "combined", "объединен*"]),
        ("split", ["split", "divided", "разделен*"]),
        ("weakened", ["weakened", "softened", "watered down", "diluted", "смягчен*", "ослаблен*"]),
        ("strengthened", ["strengthened", "made stronger", "усилен*", "ужесточен*"]),
        ("reversed", ["reversed", "изменены на обратное", "изменены на обратные"]),
    ];

    private static readonly string[] Auxiliaries = ["were", "was", "been", "be", "are", "is", "got", "have", "has", "did", "were", "not",
        "newly", "были", "была", "было", "оказались", "не", "стали"];

    private static readonly string[] Items = ["recommendation", "item", "paragraph", "proposal", "рекомендаци", "пункт", "предложени"];

    /// <returns>The statuses asked for; words that say them are marked as understood.</returns>
    public static ImmutableArray<UnderstoodPart> Read(QuestionText question)
    {
        var found = ImmutableArray.CreateBuilder<UnderstoodPart>();
        for (int i = 0; i < question.Words.Count; i++)
        {
            (string Status, int Length)? best = Forms.SelectMany(f => f.Forms.Select(form => (f.Status, Length: Fits(question, i, form))))
                .Where(f => f.Length > 0).OrderByDescending(f => f.Length).Cast<(string, int)?>().FirstOrDefault();
            if (best is { } match && !question.IsTaken(i) && OfItems(question, i, i + match.Length))
            {
                found.Add(new UnderstoodPart("status", match.Status, question.Take(i, i + match.Length)));
                i += match.Length - 1;
            }
        }

        return found.ToImmutable();
    }

    private static int Fits(QuestionText question, int at, string form)
    {
        string[] words = form.Split(' ');
        for (int i = 0; i < words.Length; i++)
        {
            if (at + i >= question.Words.Count || !(words[i].EndsWith('*') ? question.Lower(at + i)
                .StartsWith(words[i][..^1], StringComparison.Ordinal) : question.Lower(at + i) == words[i]))
            {
                return 0;
            }
        }

        return words.Length;
    }

    /// <summary>"Were dropped", "new recommendations", «рекомендации сохранены»: of the items, not of what they speak of.</summary>
    private static bool OfItems(QuestionText question, int first, int end)
    {
        for (int i = Math.Max(0, first - Reach); i < first; i++)
        {
            if (Auxiliaries.Contains(question.Lower(i)) || IsItem(question.Lower(i)))
            {
                return true;
            }
        }

        return end < question.Words.Count && IsItem(question.Lower(end));
    }

    private static bool IsItem(string word) => Array.Exists(Items, i => word.StartsWith(i, StringComparison.Ordinal));
}
