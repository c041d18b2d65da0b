using System.Collections.Frozen;
using System.Collections.Immutable;

namespace ReportMiner.Analysis.Sentences;

/// <summary>
/// English relative clauses that no comma sets off from the subject: <c>Governments that lack a plan should draw one up</c>.
/// </summary>
internal static class RestrictiveRelative
{
    private static readonly FrozenSet<string> Antecedents = FrozenSet.ToFrozenSet(
        [
            "states", "countries", "governments", "parties", "those", "organizations", "entities", "companies", "providers", "authorities",
            "members",
            "institutions", "bodies", "agencies", "donors", "nations", "party", "state", "country", "government", "persons", "stakeholders",
        ],
        StringComparer.Ordinal);

    private static readonly FrozenSet<string> Subjects = FrozenSet.ToFrozenSet(
        [
            "the", "a", "an", "they", "it", "he", "she", "we", "states", "all", "each", "every", "such", "these", "those", "member",
            "governments"
        ],
        StringComparer.Ordinal);

    private static readonly FrozenSet<string> MainVerbs = FrozenSet.ToFrozenSet(
        ["should", "must", "shall", "are", "is", "were", "was", "may", "need", "needs", "ought", "will", "have", "has"],
        StringComparer.Ordinal);

    /// <summary>
    /// Whether a relative pronoun opens such a clause: its antecedent is an actor and the pronoun itself is the clause's subject.
    /// </summary>
    public static bool OpensAt(ImmutableArray<Token> tokens, int i) =>
        i > 0
        && (tokens[i].Lower is "that" or "which" or "who")
        && tokens[i].Before == Break.None
        && Antecedents.Contains(tokens[i - 1].Lower)
        && i + 1 < tokens.Length
        && !Subjects.Contains(tokens[i + 1].Lower);

    /// <summary>
    /// Whether the verb of the main clause is here: a finite verb that does not follow the pronoun directly or an auxiliary.
    /// </summary>
    public static bool EndsAt(ImmutableArray<Token> tokens, int i) =>
        MainVerbs.Contains(tokens[i].Lower)
            && tokens[i - 1].Lower is not ("that" or "which" or "who" or "to" or "and" or "or" or "already" or "also" or "not");
}
