using System.Reflection;
using ReportMiner.Analysis.Phrasing;
using ReportMiner.Model;

namespace ReportMiner.Analysis.Actors;

/// <summary>The names of all actors, read once from <c>actors.tsv</c>.</summary>
/// <remarks>Names of States: ISO 3166-1 and its Russian translation, completed and corrected after United Nations usage.</remarks>
internal static class ActorVocabulary
{
    private static readonly Lazy<(NameNode Root, List<Actor> All)> Loaded = new(Load);

    public static NameNode Root => Loaded.Value.Root;

    /// <summary>All actors in the order of the file.</summary>
    public static IReadOnlyList<Actor> All => Loaded.Value.All;

    /// <returns>The nodes that a word of a text leads to: by its exact form and by its form for all cases.</returns>
    public static (NameNode? Exact, NameNode? Any) Step(NameNode node, string lower) =>
        (node.StepExact(lower), node.Step(NameForm.Of(lower)));

    private static (NameNode Root, List<Actor> All) Load()
    {
        var root = new NameNode();
        var all = new List<Actor>();
        using Stream stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("actors.tsv")
            ?? throw new InvalidOperationException("The vocabulary of actors is not built in.");
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line)
        {
            if (line.Length > 0 && line[0] != '#')
            {
                string[] cells = line.Split('\t');
                var actor = new Actor(cells[0], Enum.Parse<ActorKind>(cells[1], ignoreCase: true));
                all.Add(actor);
                AddNames(root, actor, cells[2], Language.English);
                AddNames(root, actor, cells[3], Language.Russian);
            }
        }

        return (root, all);
    }

    private static void AddNames(NameNode root, Actor actor, string names, Language language)
    {
        foreach (string name in names.Split('|', StringSplitOptions.RemoveEmptyEntries))
        {
            string bare = name.TrimStart('~', '=');
            bool exact = name.TrimStart('~').StartsWith('=');
            NameCase written = name.StartsWith('~') ? NameCase.Any : IsCapitals(bare) ? NameCase.Capitals : NameCase.Capital;
            Add(root, actor, PhraseText.Of(bare, language), exact, written);
        }
    }

    private static bool IsCapitals(string name) => name.All(c => !char.IsLower(c));

    private static void Add(NameNode root, Actor actor, PhraseText name, bool exact, NameCase written)
    {
        NameNode node = root;
        foreach (Token token in name.Tokens)
        {
            node = Mark(token.Before) is { } mark && node != root ? node.Grow(mark) : node;
            if (node == root || !IsArticle(token.Lower))
            {
                node = exact ? node.GrowExact(token.Lower) : node.Grow(NameForm.Of(token.Lower));
            }
        }

        if (node == root)
        {
            throw new InvalidOperationException($"Empty name of {actor.Id} in the vocabulary of actors.");
        }

        node.End(actor, written);
    }

    /// <returns>The step of the tree for a mark inside a name (<c>Economic, Social</c>; «Папуа — Новая»); <see langword="null"/> for none.</returns>
    internal static string? Mark(Break before) => before switch
    {
        Break.Comma => ",",
        Break.Dash => "—",
        _ => null,
    };

    /// <summary>Articles inside a name are left out of the tree, so that <c>Republic of the Sudan</c> and <c>Republic of Sudan</c> are one.</summary>
    internal static bool IsArticle(string lower) => lower == "the";
}
