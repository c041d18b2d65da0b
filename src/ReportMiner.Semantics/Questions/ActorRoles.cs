using System.Collections.Immutable;

namespace ReportMiner.Semantics.Questions;

/// <summary>Decides whether a question is about what somebody proposed or about what somebody is asked to do.</summary>
internal static class ActorRoles
{
    private static readonly string[] Speaking =
    [
        "propos", "suggest", "recommend", "said", "say", "ask", "call", "request", "stress", "raise", "want", "offer", "advocat", "put",
            "submit", "made", "make",
        "предлож", "предлаг", "рекоменд", "сказа", "проси", "призв", "призыв", "заяви", "отмети", "подчерк", "внес", "выступ", "высказ",
            "сделан", "хотел", "хоте",
    ];

    private static readonly string[] Asked = ["addressed", "asked of", "required of", "expected of", "should", "must", "obliged",
        "адресова", "обращен", "долж", "следует", "поруч", "требу"];

    /// <param name="question">The question.</param>
    /// <param name="actors">The actors that it names.</param>
    /// <param name="proposers">Ids that propose something in the run.</param>
    /// <param name="addressees">Ids that are asked in the run.</param>
    public static IEnumerable<UnderstoodPart> Read(QuestionText question, IEnumerable<NamedActor> actors,
        ImmutableHashSet<string> proposers, ImmutableHashSet<string> addressees)
    {
        string lower = question.Text.ToLowerInvariant();
        bool asked = Array.Exists(Asked, a => lower.Contains(a, StringComparison.Ordinal));
        bool speaking = question.Words.Exists(w => Array.Exists(Speaking, s => w.Lower.StartsWith(s, StringComparison.Ordinal)));
        foreach (NamedActor actor in actors)
        {
            if (question.Of(actor.Start, actor.End) is not { } place || question.IsTaken(place.First))
            {
                continue;
            }

            string? role = actor.Speaks && (speaking || !asked) ? "proposer"
                : asked && addressees.Contains(actor.Id) ? "addressee"
                : speaking && proposers.Contains(actor.Id) ? "proposer"
                : null;
            if (role is not null)
            {
                yield return new UnderstoodPart(role, actor.Id, question.Take(place.First, place.End));
            }
        }
    }

    /// <summary>Whether a word only says that somebody speaks or is asked.</summary>
    public static bool IsCue(string lower) => Array.Exists(Speaking, s => lower.StartsWith(s, StringComparison.Ordinal))
        || lower is "should" or "must" or "addressed" or "asked" or "do" || lower.StartsWith("адресова", StringComparison.Ordinal)
            || lower.StartsWith("долж", StringComparison.Ordinal) || lower == "следует" || lower is "сделать" or "делать";
}
