using System.Reflection;
using ReportMiner.Analysis.Sentences;
using ReportMiner.Model;

namespace ReportMiner.Analysis.Actors;

/// <summary>The names of all actors, read once from <c>actors.tsv</c>.</summary>
/// <remarks>Names of States: ISO 3166-1 and its Russian translation, completed and corrected after United Nations usage.</remarks>
internal static class ActorVocabulary
{
    private static readonly Lazy<Names> Loaded = new(Load);

    public static NameNode Root => Loaded.Value.Root;

    /// <summary>All actors in the order of the file.</summary>
    public static IReadOnlyList<Actor> All => Loaded.Value.All;

    /// <returns>The nodes that a word of a text leads to: by its exact form and by its form for all cases.</returns>
    public static (NameNode? Exact, NameNode? Any) Step(NameNode node, string lower) =>
        (node.StepExact(lower), node.Step(NameForm.Of(lower)));

    /// <param name="words">Words of a Russian name as a text has them, in lower case, separated by spaces.</param>
    public static bool IsNominative(string words) => Loaded.Value.Nominatives.Contains(words);

    /// <inheritdoc cref="IsNominative"/>
    public static bool IsInstrumental(string words) => Loaded.Value.Instrumentals.Contains(words);

    /// <summary>Whether a Russian name is the same in every case: «Перу».</summary>
    public static bool IsUnchanging(string words) => Loaded.Value.Unchanging.Contains(words);

    private static Names Load()
    {
        var names = new Names();
        using Stream stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("actors.tsv")
            ?? throw new InvalidOperationException("The vocabulary of actors is not built in.");
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line)
        {
            if (line.Length > 0 && line[0] != '#')
            {
                string[] cells = line.Split('\t');
                var actor = new Actor(cells[0], Enum.Parse<ActorKind>(cells[1], ignoreCase: true));
                names.All.Add(actor);
                AddNames(names, actor, cells[2], Language.English);
                AddNames(names, actor, cells[3], Language.Russian);
            }
        }

        return names;
    }

    private static void AddNames(Names names, Actor actor, string cell, Language language)
    {
        foreach (string name in cell.Split('|', StringSplitOptions.RemoveEmptyEntries))
        {
            string bare = name.TrimStart('~', '=');
            bool exact = name.TrimStart('~').StartsWith('=');
            NameCase written = name.StartsWith('~') ? NameCase.Any : IsCapitals(bare) ? NameCase.Capitals : NameCase.Capital;
            PhraseText words = PhraseText.Of(bare, language);
            bool declines = language == Language.Russian && !name.StartsWith('~') && !IsCapitals(bare);
            Add(names.Root, actor, words, exact, written, declines && !exact);
            if (declines)
            {
                string[] lower = [.. words.Tokens.Select(t => t.Lower)];
                names.Nominatives.Add(string.Join(' ', lower));
                string[] instrumentals = exact ? [] : [.. CaseForms.Instrumental(lower)];
                names.Instrumentals.UnionWith(instrumentals);
                names.Unchanging.UnionWith(instrumentals.Length == 0 ? [string.Join(' ', lower)] : []);
            }
        }
    }

    private static bool IsCapitals(string name) => name.All(c => !char.IsLower(c));

    private static void Add(NameNode root, Actor actor, PhraseText name, bool exact, NameCase written, bool declines)
    {
        NameNode node = root;
        foreach (Token token in name.Tokens)
        {
            node = Mark(token.Before) is { } mark && node != root ? node.Grow(mark) : node;
            if (node == root || !IsArticle(token.Lower))
            {
                NameNode next = exact ? node.GrowExact(token.Lower) : node.Grow(NameForm.Of(token.Lower));
                foreach (string form in declines ? CaseForms.Of(token.Lower) : [])
                {
                    node.Alias(form, next);
                }

                node = next;
            }
        }

        if (node == root)
        {
            throw new InvalidOperationException($"Empty name of {actor.Id} in the vocabulary of actors.");
        }

        node.End(actor, written);
    }

    /// <returns>The step of the tree for a mark inside a name (<c>Economic, Social</c>; «Папуа — Новая»); <see langword="null"/> for
    /// none.</returns>
    internal static string? Mark(Break before) => before switch
    {
        Break.Comma => ",",
        Break.Dash => "—",
        _ => null,
    };

    /// <summary>
    /// Articles inside a name are left out of the tree, so that <c>Republic of the Sudan</c> and <c>Republic of Sudan</c> are one.
    /// </summary>
    internal static bool IsArticle(string lower) => lower == "the";

    /// <summary>What the file holds.</summary>
    private sealed class Names
    {
        public NameNode Root { get; } = new();

        public List<Actor> All { get; } = [];

        /// <summary>Russian names as the file has them.</summary>
        public HashSet<string> Nominatives { get; } = new(StringComparer.Ordinal);

        public HashSet<string> Instrumentals { get; } = new(StringComparer.Ordinal);

        public HashSet<string> Unchanging { get; } = new(StringComparer.Ordinal);
    }
}
