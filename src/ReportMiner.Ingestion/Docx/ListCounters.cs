using System.Text;

namespace ReportMiner.Ingestion.Docx;

/// <summary>The running numbers of a document's lists, advanced paragraph by paragraph as Word advances them.</summary>
internal sealed class ListCounters
{
    private readonly Dictionary<int, int?[]> _counts = [];
    private readonly HashSet<(int List, int Level)> _restarted = [];

    /// <summary>Counts a paragraph.</summary>
    /// <returns>Its label as a reader sees it, without white space at its ends; <see langword="null"/> where it shows none.</returns>
    public string? Next(ListPlace place)
    {
        var (list, level) = place;
        if (list.Levels[level] is not { } definition)
        {
            return null;
        }

        var counts = CountsOf(list);
        Advance(list, level, counts);
        if (definition.Format == "bullet")
        {
            return definition.Text.Length == 0 ? null : "•";
        }

        var label = Label(list, level, counts).Trim();
        return definition.Hidden || label.Length == 0 ? null : label;
    }

    private int?[] CountsOf(ListDefinition list)
    {
        if (!_counts.TryGetValue(list.Abstract, out var counts))
        {
            _counts.Add(list.Abstract, counts = new int?[ListDefinition.LevelCount]);
        }

        return counts;
    }

    /// <summary>
    /// Levels above that were not used yet count as used from here on: after a first <c>1.1</c> the next number above is 2.
    /// </summary>
    private void Advance(ListDefinition list, int level, int?[] counts)
    {
        for (var higher = 0; higher < level; higher++)
        {
            counts[higher] ??= list.StartOf(higher);
        }

        var restarts = list.Restarts.ContainsKey(level) && _restarted.Add((list.Number, level));
        counts[level] = counts[level] is { } count && !restarts ? Math.Min(count, int.MaxValue - 1) + 1 : list.StartOf(level);
        for (var deeper = level + 1; deeper < counts.Length; deeper++)
        {
            if (list.Levels[deeper]?.RestartsAfter(level) ?? true)
            {
                counts[deeper] = null;
            }
        }
    }

    private static string Label(ListDefinition list, int level, int?[] counts)
    {
        var definition = list.Levels[level]!;
        var label = new StringBuilder();
        for (var i = 0; i < definition.Text.Length; i++)
        {
            if (definition.Text[i] == '%' && i + 1 < definition.Text.Length && definition.Text[i + 1] is >= '1' and <= '9')
            {
                label.Append(Number(list, definition.Text[++i] - '1', level, definition.Legal, counts));
            }
            else
            {
                label.Append(definition.Text[i]);
            }
        }

        return label.ToString();
    }

    /// <summary>A level that does not count, or lies deeper, shows nothing.</summary>
    private static string Number(ListDefinition list, int shown, int level, bool legal, int?[] counts)
    {
        if (shown > level || list.Levels[shown] is not { Counts: true } definition)
        {
            return "";
        }

        return NumberFormats.Render(legal ? "decimal" : definition.Format, counts[shown] ?? list.StartOf(shown));
    }
}
