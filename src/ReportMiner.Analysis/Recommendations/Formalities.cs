using System.Text.RegularExpressions;

namespace ReportMiner.Analysis.Recommendations;

/// <summary>
/// Requests that belong to the carriage of a document and not to what it says: <c>that the present letter be circulated as a document</c>.
/// </summary>
internal static partial class Formalities
{
    public static bool Are(string sentence) => Circulation().IsMatch(sentence) || IsNote(sentence);

    /// <summary>Whether the text is a note on how the document was issued, such as the note to the asterisk of a symbol.</summary>
    public static bool IsNote(string text) => Note().IsMatch(text);

    [GeneratedRegex(
        @"\b(circulated|circulation|circulate|issued|brought to the attention of the members)\b[^.]{0,80}\b(documents? of|"
            + @"official document|members of the)|\bpresent (letter|report|note)\b[^.]{0,80}\b(circulated|issued)\b|\b(распространить|"
            + @"распространение|издать)\b[^.]{0,120}\b(документ|настояще)|\bнастояще\w+ (письм|доклад|записк)[^.]{0,80}(распростран|издан)",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Circulation();

    /// <summary>Notes of the printer: <c>Reissued for technical reasons on …</c>, «Переиздано по техническим причинам».</summary>
    [GeneratedRegex(
        @"^\W*(re-?issued|(the present|this) (document|report|note) (is|was|has been) (re-?issued|submitted|issued)|(previously|"
            + @"also) issued|issued without formal editing|переиздан\w*|(настоящий )?(документ|доклад) (переиздан|представлен|издан|"
            + @"выпущен)|издано без (официального )?редактирования|please recycle|просьба отправить на)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Note();
}
