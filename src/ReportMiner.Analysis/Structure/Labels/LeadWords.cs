namespace ReportMiner.Analysis.Structure.Labels;

/// <summary>Words and signs that lead a number in a label, in both languages, with the name that they share.</summary>
internal static class LeadWords
{
    public const string Recommendation = "recommendation";
    public const string Operative = "OP";
    public const string Preambular = "PP";
    public const string NumberSign = "№";

    /// <summary>The lead of the rules of a document that sets rules.</summary>
    public const string Rule = "rule";

    /// <summary>The lead of the actions of a plan or of a conference of parties.</summary>
    public const string Action = "action";

    public const string Conclusion = "conclusion";
    private const string Proposal = "proposal";

    /// <summary>Nouns that lead the number of an item, the longer form first.</summary>
    private static readonly (string Word, string Lead)[] Nouns =
    [
        ("draft recommendation", Recommendation), ("key recommendation", Recommendation), ("main recommendation", Recommendation),
        ("recommendation", Recommendation), ("conclusion", Conclusion), ("proposal", Proposal),
        ("проект рекомендации", Recommendation), ("ключевая рекомендация", Recommendation), ("основная рекомендация", Recommendation),
        ("рекомендация", Recommendation), ("вывод", Conclusion), ("предложение", Proposal),
        ("rule", Rule), ("action", Action), ("guiding principle", Rule), ("principle", Rule), ("guideline", Rule), ("standard", Rule),
        ("правило", Rule), ("действие", Action), ("мера", Action), ("measure", Action), ("мероприятие", Action), ("руководящий принцип",
        Rule), ("принцип", Rule), ("стандарт", Rule),
    ];

    /// <summary>Abbreviations that number the paragraphs of a draft resolution.</summary>
    private static readonly (string Word, string Lead)[] Abbreviations =
        [("OP", Operative), ("PP", Preambular), ("O.P.", Operative), ("P.P.", Preambular), ("ОП", Operative), ("ПП", Preambular),
         ("ПУ", Operative), ("ПЧ", Operative)];

    private static readonly (string Word, string Lead)[] Signs = [("№", NumberSign), ("No.", NumberSign), ("N", NumberSign)];

    /// <summary>The noun at the start of the text; no length for none.</summary>
    public static (int Length, string Lead) Noun(ReadOnlySpan<char> text) => Find(Nouns, text, StringComparison.OrdinalIgnoreCase);

    /// <inheritdoc cref="Noun"/>
    public static (int Length, string Lead) Abbreviation(ReadOnlySpan<char> text) => Find(Abbreviations, text, StringComparison.Ordinal);

    /// <inheritdoc cref="Noun"/>
    public static (int Length, string Lead) Sign(ReadOnlySpan<char> text) => Find(Signs, text, StringComparison.Ordinal);

    private static (int Length, string Lead) Find((string Word, string Lead)[] words, ReadOnlySpan<char> text, StringComparison comparison)
    {
        foreach ((string word, string lead) in words)
        {
            if (text.StartsWith(word, comparison))
            {
                return (word.Length, lead);
            }
        }

        return (0, "");
    }
}
