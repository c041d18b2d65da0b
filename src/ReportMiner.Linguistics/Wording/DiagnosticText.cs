using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Reflection;
using ReportMiner.Model;
using ReportMiner.Model.Diagnostics;
using ReportMiner.Model.Documents;
using ReportMiner.Model.Themes;

namespace ReportMiner.Linguistics.Wording;

/// <summary>
/// Gives diagnostics in the language of a reader. Stores keep the English message; the Russian one is made from it by the templates of
/// <c>diagnostics.tsv</c>, so that a run that was kept, or read by another process, can be shown in either language.
/// </summary>
public static class DiagnosticText
{
    private static readonly Lazy<Texts> Templates = new(Load);

    /// <returns>The message; in Russian the title of the code if no template matches.</returns>
    public static string In(Diagnostic diagnostic, Language language) =>
        language != Language.Russian ? diagnostic.Message
        : Russian(diagnostic.Message, Templates.Value.Messages) ?? Rule(diagnostic.Code)?.Title ?? diagnostic.Message;

    /// <returns>In Russian, the title of a code and advice for the user; <see langword="null"/> for an unknown code.</returns>
    public static (string Title, string Advice)? Rule(string code) =>
        Templates.Value.Rules.TryGetValue(code, out (string Title, string Advice) rule) ? rule : null;

    /// <summary>Whether the message has a Russian form of its own.</summary>
    public static bool IsKnown(string message) => Russian(message, Templates.Value.Messages) is not null;

    /// <returns>What a severity is called.</returns>
    public static Bilingual Of(Severity severity) => severity switch
    {
        Severity.Info => new("info", "для сведения"),
        Severity.Warning => new("warning", "предупреждение"),
        Severity.Error => new("error", "ошибка"),
        Severity.Fatal => new("fatal", "файл не прочитан"),
        _ => throw new ArgumentOutOfRangeException(nameof(severity)),
    };

    /// <returns>A chain of numbers: <c>paragraphs: 1–39 (38), missing 12</c>.</returns>
    public static string Of(NumberChain chain, Language language)
    {
        bool russian = language == Language.Russian;
        string scope = !russian ? chain.Scope
            : chain.Scope == "paragraphs" ? "пункты"
            : chain.Scope == "items" ? "подпункты"
            : chain.Scope.StartsWith("items of ", StringComparison.Ordinal) ? "подпункты пункта " + chain.Scope["items of ".Length..]
            : chain.Scope.StartsWith("labels such as ", StringComparison.Ordinal) ? "номера вида " + chain.Scope["labels such as ".Length..]
            : chain.Scope;
        return FormattableString.Invariant($"{scope}: {chain.First}–{chain.Last} ({chain.Count})")
            + Numbers(russian ? "; нет " : "; missing: ", chain.Missing)
            + Numbers(russian ? "; повторяются " : "; duplicated: ", chain.Duplicate);
    }

    private static string Numbers(string lead, ImmutableArray<string> numbers) => numbers.IsEmpty ? "" : lead + string.Join(", ", numbers);

    private static string? Russian(string message, ImmutableArray<MessageTemplate> templates)
    {
        foreach (MessageTemplate template in templates)
        {
            if (template.Match(message) is { } values)
            {
                return template.Fill([.. values.Select(Term)]);
            }
        }

        return null;
    }

    /// <summary>A value that is a term, a list of terms, or a message itself, in Russian; any other as it is.</summary>
    private static string Term(string value)
    {
        if (Russian(value, Templates.Value.Terms) is { } term)
        {
            return term;
        }

        string?[] parts = [.. value.Split(", ").Select(p => Russian(p, Templates.Value.Terms))];
        return parts.Length > 1 && !parts.Contains(null) ? string.Join(", ", parts) : value;
    }

    private static Texts Load()
    {
        using Stream stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("diagnostics.tsv")
            ?? throw new InvalidOperationException("The messages of diagnostics are not built in.");
        using var reader = new StreamReader(stream);
        var lines = new List<string[]>();
        while (reader.ReadLine() is { } line)
        {
            if (line.Length > 0 && line[0] != '#')
            {
                lines.Add(line.Split('\t'));
            }
        }

        ImmutableArray<MessageTemplate> Templates(string kind) =>
            [.. lines.Where(l => l[0] == kind).Select(l => new MessageTemplate(l[1], l[2])).OrderByDescending(t => t.Fixed)];
        return new Texts(
            Templates("message"), Templates("term"),
            lines.Where(l => l[0].StartsWith("RM", StringComparison.Ordinal))
                .ToFrozenDictionary(l => l[0], l => (l[1], l[2]), StringComparer.Ordinal));
    }

    private sealed record Texts(
        ImmutableArray<MessageTemplate> Messages, ImmutableArray<MessageTemplate> Terms,
        FrozenDictionary<string, (string Title, string Advice)> Rules);
}
