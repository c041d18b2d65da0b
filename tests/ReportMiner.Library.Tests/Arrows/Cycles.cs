namespace ReportMiner.Library.Tests.Arrows;

/// <summary>Finds what uses itself by way of others.</summary>
internal static class Cycles
{
    /// <returns>Each group of two or more that reach one another, in order.</returns>
    public static IReadOnlyList<IReadOnlyList<T>> Of<T>(IReadOnlyCollection<(T From, T To)> arrows)
        where T : notnull
    {
        ILookup<T, T> uses = arrows.ToLookup(a => a.From, a => a.To);
        Dictionary<T, HashSet<T>> reached =
            arrows.SelectMany(a => new[] { a.From, a.To }).Distinct().ToDictionary(node => node, node => Reach(node, uses));
        return
        [
            .. reached.Keys.Where(node => reached[node].Contains(node)).Order()
                .GroupBy(node => reached[node].Where(other => reached[other].Contains(node)).Min()).Select(group => group.ToList()),
        ];
    }

    /// <summary>Everything that is used, directly or by way of others.</summary>
    public static HashSet<T> Reach<T>(T node, ILookup<T, T> uses)
        where T : notnull
    {
        var reached = new HashSet<T>();
        var open = new Stack<T>(uses[node]);
        while (open.TryPop(out T? next))
        {
            if (reached.Add(next))
            {
                foreach (T further in uses[next])
                {
                    open.Push(further);
                }
            }
        }

        return reached;
    }
}
