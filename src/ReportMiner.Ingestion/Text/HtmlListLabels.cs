using System.Globalization;
using System.Text.RegularExpressions;
using AngleSharp.Dom;

namespace ReportMiner.Ingestion.Text;

/// <summary>The numbers that a browser gives to the items of a list.</summary>
internal static partial class HtmlListLabels
{
    private static readonly (int Value, string Sign)[] RomanSigns =
    [
        (1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"), (40, "xl"), (10, "x"), (9, "ix"), (5, "v"),
        (4, "iv"), (1, "i"),
    ];

    /// <returns><c>•</c> for an item of an unnumbered list, else number or letter with a point, by <c>type</c>, <c>start</c>, <c>value</c>
    /// and <c>reversed</c>.</returns>
    public static string? Of(IElement item)
    {
        if (item.ParentElement is not { LocalName: "ol" or "ul" or "menu" } list)
        {
            return null;
        }

        string style = $"{item.GetAttribute("style")};{list.GetAttribute("style")}";
        string compact = style.Replace(" ", string.Empty, StringComparison.Ordinal);
        if (compact.Contains("list-style-type:none", StringComparison.OrdinalIgnoreCase)
            || compact.Contains("list-style:none", StringComparison.OrdinalIgnoreCase)
            || (list.LocalName != "ol" && TypedLabel().IsMatch(item.TextContent)))
        {
            return null;
        }

        return list.LocalName == "ol"
            ? Render(Number(list, item), item.GetAttribute("type") ?? list.GetAttribute("type") ?? "1") + "."
            : "•";
    }

    /// <summary>An item of a list without numbers that begins with a label of its own: <c>a) States …</c>, <c>1.2. States …</c>.</summary>
    [GeneratedRegex(@"^\s*(\((\d{1,3}|\p{L}{1,2})\)|(\d{1,3}(\.\d{1,3})*|\p{L})[.)])\s", RegexOptions.CultureInvariant)]
    private static partial Regex TypedLabel();

    private static int Number(IElement list, IElement item)
    {
        IElement[] items = [.. list.Children.Where(child => child.LocalName == "li")];
        int step = list.HasAttribute("reversed") ? -1 : 1;
        int number = Parse(list.GetAttribute("start")) ?? (step > 0 ? 1 : items.Length);
        foreach (IElement sibling in items)
        {
            number = Parse(sibling.GetAttribute("value")) ?? number;
            if (ReferenceEquals(sibling, item))
            {
                break;
            }

            number += step;
        }

        return number;
    }

    private static int? Parse(string? number) =>
        int.TryParse(number, NumberStyles.AllowLeadingSign | NumberStyles.AllowLeadingWhite, CultureInfo.InvariantCulture, out int value)
            ? value
            : null;

    private static string Render(int number, string type) => type switch
    {
        "a" when number > 0 => Letters(number),
        "A" when number > 0 => Letters(number).ToUpperInvariant(),
        "i" when number is > 0 and < 4000 => Roman(number),
        "I" when number is > 0 and < 4000 => Roman(number).ToUpperInvariant(),
        _ => number.ToString(CultureInfo.InvariantCulture),
    };

    private static string Letters(int number)
    {
        string letters = string.Empty;
        for (; number > 0; number = (number - 1) / 26)
        {
            letters = (char)('a' + (number - 1) % 26) + letters;
        }

        return letters;
    }

    private static string Roman(int number)
    {
        string roman = string.Empty;
        foreach ((int value, string sign) in RomanSigns)
        {
            for (; number >= value; number -= value)
            {
                roman += sign;
            }
        }

        return roman;
    }
}
