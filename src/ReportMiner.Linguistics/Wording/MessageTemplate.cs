using System.Collections.Immutable;
using System.Text;

namespace ReportMiner.Linguistics.Wording;

/// <summary>A sentence with places for values, <c>Page {0} could not be read: {1}</c>, in both languages.</summary>
internal sealed class MessageTemplate
{
    private readonly ImmutableArray<string> _english;
    private readonly ImmutableArray<int> _order;
    private readonly string _russian;

    public MessageTemplate(string english, string russian)
    {
        (_english, _order) = Parts(english);
        _russian = russian;
        Fixed = _english.Sum(p => p.Length);
    }

    /// <summary>Length of what does not change: of two templates that fit, the longer says more.</summary>
    public int Fixed { get; }

    /// <returns>The values in a text's placeholders, by number; <see langword="null"/> if the text does not match this template.</returns>
    public string[]? Match(string text)
    {
        if (!text.StartsWith(_english[0], StringComparison.Ordinal) || !text.EndsWith(_english[^1], StringComparison.Ordinal))
        {
            return null;
        }

        string[] values = new string[_order.Length];
        int at = _english[0].Length, end = text.Length - _english[^1].Length;
        for (int i = 0; i < _order.Length; i++)
        {
            bool last = i == _order.Length - 1;
            int next = last ? end : text.IndexOf(_english[i + 1], at, StringComparison.Ordinal);
            if (next <= at || next > end)
            {
                return null;
            }

            values[_order[i]] = text[at..next];
            at = next + (last ? 0 : _english[i + 1].Length);
        }

        return _order.Length > 0 || text.Length == Fixed ? values : null;
    }

    /// <returns>The Russian sentence with the values.</returns>
    public string Fill(IReadOnlyList<string> values)
    {
        (ImmutableArray<string> parts, ImmutableArray<int> order) = Parts(_russian);
        var text = new StringBuilder(parts[0]);
        for (int i = 0; i < order.Length; i++)
        {
            text.Append(values[order[i]]).Append(parts[i + 1]);
        }

        return text.ToString();
    }

    /// <returns>The stretches between the places, and the number of each place.</returns>
    private static (ImmutableArray<string> Parts, ImmutableArray<int> Order) Parts(string template)
    {
        var parts = ImmutableArray.CreateBuilder<string>();
        var order = ImmutableArray.CreateBuilder<int>();
        int from = 0;
        for (int i = template.IndexOf('{', StringComparison.Ordinal); i >= 0; i = template.IndexOf('{', i + 1))
        {
            parts.Add(template[from..i]);
            order.Add(template[i + 1] - '0');
            from = i + 3;
        }

        parts.Add(template[from..]);
        return (parts.ToImmutable(), order.ToImmutable());
    }
}
