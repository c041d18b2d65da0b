using System.Text;

namespace ReportMiner.Fuzz.Mutation;

/// <summary>
/// Takes out, doubles, moves and nests whole elements of XML, and changes values of attributes and text. What comes out is well formed, so
/// that the damage gets past the parser to those who must understand it.
/// </summary>
/// <param name="rest">Does the damage in one input of eight, without such care.</param>
internal sealed class ElementMutation(IMutation rest) : IMutation
{
    private const int MostPieces = 200_000;

    private static readonly string[] Values =
    [
        "",
        "-1",
        "0",
        "1",
        "255",
        "2147483647",
        "-2147483648",
        "99999999999999999999",
        "1.5",
        "true",
        "x",
        "NaN",
        "е",
        "../../x",
        new string('9', 400)
    ];

    private static readonly string[] Texts =
    [
        "",
        " ",
        "1.",
        "(a)",
        "е)",
        "140.254",
        "\u202E",
        "\u200B",
        "\uFEFF",
        "\u0301",
        "\u00AD",
        "A/1/2",
        "recommends that:",
        "Рекомендует",
        new string('a', 5_000)
    ];

    public byte[] Mutate(byte[] sound, byte[] other, Random random)
    {
        if (random.Next(8) == 0)
        {
            return rest.Mutate(sound, other, random);
        }

        List<string> pieces = MarkupPieces.Of(Encoding.UTF8.GetString(sound));
        for (int step = random.Next(1, 10); step > 0 && pieces.Count is > 2 and < MostPieces; step--)
        {
            Step(pieces, random);
        }

        return Encoding.UTF8.GetBytes(string.Concat(pieces));
    }

    private static void Step(List<string> pieces, Random random)
    {
        int at = random.Next(pieces.Count);
        if (!MarkupPieces.Opens(pieces[at]))
        {
            if (at > 0 && !pieces[at].StartsWith('<'))
            {
                pieces[at] = Texts[random.Next(Texts.Length)];
            }

            return;
        }

        int end = MarkupPieces.EndOf(pieces, at);
        if (end < 0 || at == 0 || !pieces.Take(at).Any(MarkupPieces.Opens))
        {
            return;
        }

        Change(pieces, at, end, random);
    }

    /// <param name="pieces">The document.</param>
    /// <param name="at">Start tag of the element.</param>
    /// <param name="end">Behind its end tag.</param>
    /// <param name="random">Decides.</param>
    private static void Change(List<string> pieces, int at, int end, Random random)
    {
        List<string> element = pieces.GetRange(at, end - at);
        switch (random.Next(5))
        {
            case 0:
                pieces.RemoveRange(at, end - at);
                break;
            case 1 when element.Count < 500:
                pieces.InsertRange(at, Enumerable.Repeat(element, random.Next(1, 40)).SelectMany(e => e));
                break;
            case 2 when element.Count < 500:
                // Inside itself, many deep: its start tags first, then its content, then its end tags.
                int depth = random.Next(1, 300);
                if (end - at > 1)
                {
                    pieces.InsertRange(end, Enumerable.Repeat(pieces[end - 1], depth));
                    pieces.InsertRange(at, Enumerable.Repeat(pieces[at], depth));
                }

                break;
            case 3:
                int target = random.Next(pieces.Count);
                if (target > 1 && (target < at || target >= end) && MarkupPieces.Opens(pieces[target])
                    && pieces.Take(target).Any(MarkupPieces.Opens))
                {
                    pieces.InsertRange(target, element);
                }

                break;
            default:
                pieces[at] = WithOtherValue(pieces[at], random);
                break;
        }
    }

    private static string WithOtherValue(string tag, Random random)
    {
        string[] parts = tag.Split('"');
        if (parts.Length < 3 || tag.Contains("xmlns", StringComparison.Ordinal))
        {
            return tag;
        }

        int value = (random.Next((parts.Length - 1) / 2) * 2) + 1;
        parts[value] = Values[random.Next(Values.Length)];
        return string.Join('"', parts);
    }
}
