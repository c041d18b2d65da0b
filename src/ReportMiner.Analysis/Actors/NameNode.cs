namespace ReportMiner.Analysis.Actors;

/// <summary>A node of the tree of names: one step is one word or mark.</summary>
internal sealed class NameNode
{
    private Dictionary<string, NameNode>? _next;
    private Dictionary<string, NameNode>? _exact;

    /// <summary>The actor whose name ends here; <see langword="null"/> where none does.</summary>
    public Actor? Actor { get; private set; }

    /// <summary>How the name that ends here has to be written.</summary>
    public NameCase Case { get; private set; }

    /// <summary>Adds a step by a mark, or by a word in any case, of which the key is the form.</summary>
    public NameNode Grow(string key) => Grow(ref _next, key);

    /// <summary>Adds a step by a word that is matched only in exactly this form.</summary>
    public NameNode GrowExact(string word) => Grow(ref _exact, word);

    /// <summary>Lets a further form of a word lead to an existing node; a form that already leads elsewhere is not changed.</summary>
    public void Alias(string word, NameNode node)
    {
        _exact ??= new Dictionary<string, NameNode>(StringComparer.Ordinal);
        _exact.TryAdd(word, node);
    }

    public NameNode? Step(string key) => _next?.GetValueOrDefault(key);

    public NameNode? StepExact(string word) => _exact?.GetValueOrDefault(word);

    /// <summary>Ends a name here. The first actor keeps the name; the looser writing holds.</summary>
    public void End(Actor actor, NameCase written)
    {
        Actor ??= actor;
        Case = written > Case ? written : Case;
    }

    private static NameNode Grow(ref Dictionary<string, NameNode>? steps, string key)
    {
        steps ??= new Dictionary<string, NameNode>(StringComparer.Ordinal);
        return steps.TryGetValue(key, out NameNode? node) ? node : steps[key] = new NameNode();
    }
}
