using System.Text;
using ReportMiner.Model.Documents;

namespace ReportMiner.Export.AkomaNtoso;

/// <summary>
/// Ids of elements as the Akoma Ntoso Naming Convention 1.0 (section 5) makes them: short name and number, after those of the parents,
/// separated by two underscores: <c>sec_III__para_4__point_f</c>. An element without a number gets <c>nn-</c> and its place among such.
/// </summary>
internal sealed class AknIds
{
    private readonly HashSet<string> _taken = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _unnumbered = new(StringComparer.Ordinal);

    public string Next(string? parent, string element, Block block)
    {
        string stem = (parent is null ? "" : parent + "__") + Short(element) + "_";
        string number = Number(block);
        if (number.Length == 0)
        {
            int place = _unnumbered[stem] = _unnumbered.GetValueOrDefault(stem) + 1;
            number = FormattableString.Invariant($"nn-{place}");
        }

        string id = stem + number;
        for (int n = 2; !_taken.Add(id); n++)
        {
            id = FormattableString.Invariant($"{stem}{number}-{n}");
        }

        return id;
    }

    private static string Short(string element) => element switch { "section" => "sec", "paragraph" => "para", _ => element };

    private static string Number(Block block)
    {
        string printed = block.Path.IsEmpty ? block.Label ?? "" : block.Path[^1];
        var number = new StringBuilder(printed.Length);
        foreach (char c in printed)
        {
            if (char.IsLetterOrDigit(c))
            {
                number.Append(c);
            }
            else if (number.Length > 0 && number[^1] != '-')
            {
                number.Append('-');
            }
        }

        return number.ToString().TrimEnd('-');
    }
}
