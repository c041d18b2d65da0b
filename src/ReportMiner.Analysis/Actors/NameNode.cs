namespace ReportMiner.Analysis.Actors;

/// <summary>A node of the tree of names: one step is one word or mark.</summary>
internal sealed class NameNode
{
    private readonly Dictionary<string, NameNode> _next = new(StringComparer.Ordinal);

    /// <summary>The actor whose name ends here; <see langword="null"/> where none does.</summary>
    public Actor? Actor { get; private set; }

    /// <summary>How the name that ends here has to be written.</summary>
    public NameCase Case { get; private set; }

    public NameNode Grow(string key) => _next.TryGetValue(key, out NameNode? node) ? node : _next[key] = new NameNode();

    public NameNode? Step(string key) => _next.GetValueOrDefault(key);

    /// <summary>Ends a name here. The first actor keeps the name; the looser writing holds.</summary>
    public void End(Actor actor, NameCase written)
    {
        Actor ??= actor;
        Case = written > Case ? written : Case;
    }
}
