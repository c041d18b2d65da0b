using System.Text.RegularExpressions;

namespace ReportMiner.Ingestion.Docx;

/// <summary>Heading levels given by the names of paragraph styles.</summary>
internal static partial class HeadingNames
{
    /// <summary>
    /// Level of a style of the United Nations templates: main and chapter headings (<c>_ H _M_G</c>, <c>_ H _Ch</c>) are first, then
    /// <c>_ H_1</c>, <c>_ H_2/3</c>, <c>_ H_4</c>, <c>_ H_5/6</c>. The templates derive all of them from <c>_ H_1</c>, outline level
    /// included, so that the name distinguishes chapters from sections and the outline level does not.
    /// </summary>
    /// <returns>1 to 5, or 0 for a style of another name.</returns>
    public static int OfTemplate(string name)
    {
        var match = TemplateName().Match(name);
        if (!match.Success)
        {
            return 0;
        }

        return match.Groups["rank"].Value.ToUpperInvariant() switch
        {
            "1" => 2,
            "2" or "3" or "23" or "2/3" => 3,
            "4" => 4,
            "5" or "6" or "56" or "5/6" => 5,
            _ => 1,
        };
    }

    /// <summary>Level of a style that is called a heading: Word's own (named in English in every language version) or a person's.</summary>
    /// <returns>1 to 9, or 0 for a style of another name.</returns>
    public static int OfWord(string name)
    {
        var match = WordName().Match(name);
        return match.Success ? match.Groups["level"].Value[0] - '0' : 0;
    }

    /// <summary>Whether a style sets the entries of a table of contents.</summary>
    public static bool IsContents(string name) => ContentsName().IsMatch(name);

    [GeneratedRegex(
        @"^_*\s*H\s*_?\s*(?<rank>M|Ch|1|2/3|23|2|3|4|5/6|56|5|6)(_?G)?$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex TemplateName();

    [GeneratedRegex(@"^(heading|заголовок)\s*(?<level>[1-9])$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex WordName();

    [GeneratedRegex(@"^(toc\s*[1-9]|оглавление\s*[1-9])$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex ContentsName();
}
