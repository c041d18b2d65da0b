using System.Text.RegularExpressions;

namespace ReportMiner.Analysis.Recommendations;

/// <summary>Requests that belong to the carriage of a document and not to what it says: <c>that the present letter be circulated as a document</c>.</summary>
internal static partial class Formalities
{
    public static bool Are(string sentence) => Circulation().IsMatch(sentence) || Note().IsMatch(sentence);

    [GeneratedRegex(@"\b(circulated|circulation|circulate|issued|brought to the attention of the members)\b[^.]{0,80}\b(documents? of|official document|members of the)|\bpresent (letter|report|note)\b[^.]{0,80}\b(circulated|issued)\b|\b(распространить|распространение|издать)\b[^.]{0,120}\b(документ|настояще)|\bнастояще\w+ (письм|доклад|записк)[^.]{0,80}(распростран|издан)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Circulation();

    /// <summary>Notes of the printer: <c>Reissued for technical reasons on …</c>, «Переиздано по техническим причинам».</summary>
    [GeneratedRegex(@"^\W*(re-?issued|переиздан\w*|please recycle|просьба отправить на)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Note();
}
