using System.Text.RegularExpressions;

namespace ReportMiner.Analysis.Recommendations;

/// <summary>
/// Requests that belong to the carriage of a document and not to what it says: <c>that the present letter be circulated as a document</c>.
/// </summary>
internal static partial class Formalities
{
    public static bool Are(string sentence) => Circulation().IsMatch(sentence) || IsNote(sentence) || IsConduct(sentence);

    /// <summary>
    /// Whether the text holds no word: <c>L E E E</c> in a table of who acts on a recommendation, the symbol of another document.
    /// </summary>
    public static bool HoldsNoWord(string text) => !WordIn().IsMatch(text);

    [GeneratedRegex(@"(?<![\p{L}/])\p{L}{3,}(?![\p{L}/\d])", RegexOptions.CultureInvariant)]
    private static partial Regex WordIn();

    /// <summary>Whether the sentence tells how the work went: whom a body invited to speak, where it asked to be let in.</summary>
    public static bool IsConduct(string sentence) => Conduct().IsMatch(sentence);

    /// <summary>
    /// Whether the text behind a request in the past tells what came of it: <c>No reply was received.</c> The request was part of the work
    /// that is reported. What a body asks in the present stays its request, whatever follows.
    /// </summary>
    /// <param name="request">The sentence that asks.</param>
    /// <param name="rest">What follows it in its paragraph.</param>
    public static bool TellsOutcome(string request, string rest) => Outcome().IsMatch(rest) && PastRequest().IsMatch(request);

    [GeneratedRegex(
        @"\b(requested|asked|invited|sought|wrote to|called on|called upon)\b|"
            + @"\b(просил|попросил|пригласил|обратил|запросил|направил)[аио]?(сь|ся)?\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex PastRequest();

    /// <summary>
    /// <c>The Board invited Dr. Odermatt to speak</c>, <c>requested the Government to grant it access</c>: how the work went.
    /// </summary>
    [GeneratedRegex(
        @"\b(invited|requested|asked) .{2,120}? to (speak|address (it|the (meeting|commission|committee|board|group))|"
            + @"make (a|an|their|his|her) ([\w-]+ ){0,2}(statement|presentation|remarks)|grant (it|them) access|take (the floor|"
            + @"part in the meeting))\b|"
            + @"\b(пригласил|попросил|просил)[аи]? .{2,120}? (выступить|взять слово|предоставить (ей|ему|им) доступ|выступать)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Conduct();

    [GeneratedRegex(
        @"^\W*(no (reply|response|answer)|(a|the) (reply|response) (was|has)|(the )?([\w-]+ ){1,5}(has|have|had|did) not (yet )?(replied|"
            + @"responded|answered|reply|respond|answer)|(she|he|they|it) (did not|declined|refused)|access was (not )?(granted|denied)|"
            + @"ответа? (так и )?(не |получен|поступил)|(он|она|они|оно|([\w-]+ ){1,4}) не ответил)",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Outcome();

    /// <summary>Whether the text is a note on how the document was issued, such as the note to the asterisk of a symbol.</summary>
    public static bool IsNote(string text) => Note().IsMatch(text);

    /// <summary>Whether a paragraph tells the course of a meeting: <c>The Committee had before it nine applications</c>.</summary>
    public static bool AreCourse(string text) => Course().IsMatch(text);

    [GeneratedRegex(
        @"^(At its [^,]{3,40}, )?[Tt]he ([\w-]+ ){1,8}(had before (it|them)|heard (a|an|the|statements)|held (its|a|\w+ meetings?)|met (on|"
            + @"from|in)|was opened|were opened|adopted (its|the) agenda)\b|"
            + @"^(На своем [^,]{3,40} заседании )?[А-ЯЁ]?[\w-]+ ([\w-]+ ){0,8}(имел\w* в своем распоряжении|заслушал\w*|"
            + @"провел\w* ([\w-]+ ){1,2}заседани|открыл\w*|утвердил\w* (свою )?повестку дня)\b",
        RegexOptions.CultureInvariant)]
    private static partial Regex Course();

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
