using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace ReportMiner.Ingestion.Odt;

/// <summary>Converts lists to Word's model: each list is one definition, each restart in it another instance.</summary>
internal sealed partial class OdtLists
{
    private const int Levels = 9;
    private readonly List<XElement> _definitions = [];
    private readonly List<XElement> _instances = [];

    /// <summary>Word's part for them.</summary>
    public XElement Part => new(WordElements.W + "numbering", _definitions, _instances);

    /// <summary>Begins a list.</summary>
    /// <param name="style">Its style; <see langword="null"/> for one without labels.</param>
    /// <returns>The definition.</returns>
    public int Define(XElement? style)
    {
        int id = _definitions.Count;
        _definitions.Add(
            new XElement(
                WordElements.W + "abstractNum",
                WordElements.Attribute("abstractNumId", id),
                style?.Elements().Select(Level).OfType<XElement>()));
        return id;
    }

    /// <summary>Makes an instance of a definition.</summary>
    /// <param name="definition">From <see cref="Define"/>.</param>
    /// <param name="level">The level that restarts, from 0; <see langword="null"/> for none.</param>
    /// <param name="start">Its number.</param>
    /// <returns>The instance.</returns>
    public int Instance(int definition, int? level = null, int start = 1)
    {
        int id = _instances.Count + 1;
        _instances.Add(new XElement(
            WordElements.W + "num",
            WordElements.Attribute("numId", id),
            WordElements.Value("abstractNumId", definition),
            level is { } at
                ? new XElement(
                    WordElements.W + "lvlOverride", WordElements.Attribute("ilvl", at), WordElements.Value("startOverride", start))
                : null));
        return id;
    }

    /// <summary>The level of a list style, with its place.</summary>
    public static XElement? LevelOf(XElement? style, int level) =>
        style?.Elements().FirstOrDefault(e => (int?)e.Attribute(OdtNames.Text + "level") == level + 1);

    private static XElement? Level(XElement level)
    {
        if ((int?)level.Attribute(OdtNames.Text + "level") is not (>= 1 and <= Levels and var number))
        {
            return null;
        }

        bool numbers = level.Name.LocalName is "list-level-style-number" or "outline-level-style";
        string format = numbers ? Format((string?)level.Attribute(OdtNames.Style + "num-format") ?? "") : "bullet";
        string text = numbers ? Text(level, number, format) : "•";
        return new XElement(
            WordElements.W + "lvl",
            WordElements.Attribute("ilvl", number - 1),
            WordElements.Value("start", (int?)level.Attribute(OdtNames.Text + "start-value") ?? 1),
            WordElements.Value("numFmt", format),
            WordElements.Value("lvlText", text));
    }

    /// <summary>A format of numbers: a sample of it, or one of the words that LibreOffice has for alphabets.</summary>
    private static string Format(string sample) => sample switch
    {
        "" => "none",
        "1" => "decimal",
        "a" => "lowerLetter",
        "A" => "upperLetter",
        "i" => "lowerRoman",
        "I" => "upperRoman",
        _ when sample[0] == 'а' => "russianLower",
        _ when sample[0] is 'А' => "russianUpper",
        _ when sample.StartsWith("01", StringComparison.Ordinal) => "decimalZero",
        _ when sample.StartsWith("1st", StringComparison.Ordinal) => "ordinal",
        _ when sample[0] == '①' => "decimalEnclosedCircle",
        _ => "decimal",
    };

    private static string Text(XElement level, int number, string format)
    {
        string? pattern = level.Attributes().FirstOrDefault(static a => a.Name.LocalName == "num-list-format")?.Value;
        if (pattern is not null)
        {
            return Place().Replace(pattern, "%$1");
        }

        string before = (string?)level.Attribute(OdtNames.Style + "num-prefix") ?? "",
            after = (string?)level.Attribute(OdtNames.Style + "num-suffix") ?? "";
        int shown = Math.Clamp((int?)level.Attribute(OdtNames.Text + "display-levels") ?? 1, 1, number);
        string numbers = format == "none"
            ? ""
            : string.Join(
                '.', Enumerable.Range(number - shown + 1, shown).Select(static n => "%" + n.ToString(CultureInfo.InvariantCulture)));
        return before + numbers + after;
    }

    [GeneratedRegex("%([1-9])%")]
    private static partial Regex Place();
}
