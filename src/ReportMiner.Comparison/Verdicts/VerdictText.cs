using System.Text.RegularExpressions;
using ReportMiner.Comparison.Reading;
using ReportMiner.Comparison.Vocabulary;
using ReportMiner.Linguistics;
using ReportMiner.Model;
using ReportMiner.Model.Comparison;

namespace ReportMiner.Comparison.Verdicts;

/// <summary>
/// A text as verdicts compare it: its words, numbers and square brackets. Case, spaces, punctuation, quotation marks, ё for е and the
/// proposers in brackets at the end are taken away; what is left the same is a repetition.
/// </summary>
internal sealed partial class VerdictText
{
    private static readonly string[] MonthMay = ["may"];

    private VerdictText(string text, List<VerdictWord> words, bool isBracketed, Language language)
    {
        Text = text;
        Words = words;
        IsBracketed = isBracketed;
        Language = language;
    }

    public string Text { get; }

    public List<VerdictWord> Words { get; }

    /// <summary>Whether square brackets enclose the whole text; they are not among the words then.</summary>
    public bool IsBracketed { get; }

    public Language Language { get; }

    /// <summary>
    /// All words in one string: equal for texts that are the same. Spaces and hyphens between letters do not count ("cost-benefit",
    /// "cost benefit"); those between numbers do.
    /// </summary>
    public string Normal =>
        string.Concat(
            Words.Select(
                (w, i) => i > 0 && w.IsNumber && Words[i - 1].IsNumber ? $" {w.Text}" : w.Text.Replace(" ", "", StringComparison.Ordinal)));

    public static VerdictText Of(string text) => Of(text, ItemReader.Read(text).Mentions);

    /// <param name="text">The text.</param>
    /// <param name="mentions">Its terms, where it was read before.</param>
    public static VerdictText Of(string text, IReadOnlyList<Mention> mentions)
    {
        string bare = WithoutProposers(text);
        List<Match> matches = Tokens().Matches(bare, Label().Match(bare).Length).ToList();
        bool bracketed = IsEnclosed(matches);
        if (bracketed)
        {
            matches = matches[1..^1];
        }

        string[] lower = [.. matches.Select(m => Fold(m.Value))];
        Language language = LanguageDetector.Detect(bare);
        var words = new List<VerdictWord>(lower.Length);
        string?[] instrument = Instruments(mentions, matches);
        for (int i = 0; i < lower.Length;)
        {
            ChangeForm? form = ChangeVocabulary.Default.Find(lower, i);
            if (form is { Words.Length: 1 } && IsMay(bare, matches, lower, i))
            {
                form = new ChangeForm(ChangeClass.Time, "", form.Words);
            }

            int length = form?.Words.Length ?? 1;
            words.Add(Word(lower, matches, i, length, form, instrument[i]));
            i += length;
        }

        return new VerdictText(bare, ConditionalDenials(OneAskASentence(words, bare), bare), bracketed, language);
    }

    public string Between(int first, int end) => end <= first ? "" : Text[Words[first].Start..Words[end - 1].End];

    private static VerdictWord Word(string[] lower, List<Match> matches, int at, int length, ChangeForm? form, string? instrument)
    {
        string text = length == 1 ? lower[at] : string.Join(' ', lower[at..(at + length)]);
        ChangeClass? kind = instrument is not null && form?.Class is null or ChangeClass.Actor or ChangeClass.Polarity
            ? ChangeClass.Instrument
            : form?.Class;
        kind = length == 1 && char.IsAsciiDigit(text[0]) ? NumberClass(lower, at) : kind;
        bool content = kind is null && form?.Sense != ChangeForm.Little && (char.IsLetterOrDigit(text[0]) || text[0] == '%')
            && !(length == 1 && StopWords.Contains(text));
        string stem = length == 1 && char.IsLetter(text[0]) ? Stemmer.Stem(text, Language.Unknown) : text;
        return new VerdictWord(
            text,
            stem,
            kind,
            kind == ChangeClass.Instrument ? instrument ?? "" : form?.Sense ?? "",
            content,
            matches[at].Index,
            matches[at + length - 1].Index + matches[at + length - 1].Length);
    }

    /// <summary>
    /// In "should encourage" the second verb is the act that is asked for: within a sentence only the first verb of asking tells a
    /// strength.
    /// </summary>
    private static List<VerdictWord> OneAskASentence(List<VerdictWord> words, string text)
    {
        bool asked = false;
        for (int i = 0; i < words.Count; i++)
        {
            VerdictWord word = words[i];
            asked &= i == 0 || text.AsSpan(words[i - 1].End, word.Start - words[i - 1].End).IndexOfAny('.', ';', '\n') < 0;
            if (asked && word.Is(ChangeClass.Modality) && word.Sense is "recommended" or "invited" or "urged" or "called" or "asked")
            {
                words[i] = word with { Class = null, Sense = "", IsContent = true };
            }

            asked |= word.Is(ChangeClass.Modality);
        }

        return words;
    }

    /// <summary>
    /// "Where there are none, they should be built" denies no request: what a clause of place or time lacks is a condition.
    /// </summary>
    private static List<VerdictWord> ConditionalDenials(List<VerdictWord> words, string text)
    {
        bool inside = false;
        for (int i = 0; i < words.Count; i++)
        {
            inside &= i > 0 && text.AsSpan(words[i - 1].End, words[i].Start - words[i - 1].End).IndexOfAny(",.;\n") < 0;
            inside |= words[i].OpensClause;
            if (inside && words[i].Is(ChangeClass.Polarity, ""))
            {
                words[i] = words[i] with { Class = ChangeClass.Condition };
            }
        }

        return words;
    }

    /// <summary>
    /// A symbol or the number of an article is part of an instrument; a year or a day of a month is a time; any other number an amount.
    /// </summary>
    private static ChangeClass NumberClass(string[] lower, int at)
    {
        string text = lower[at], before = at > 0 ? lower[at - 1] : "", after = at + 1 < lower.Length ? lower[at + 1] : "";
        bool article = before is "article" or "articles" or "paragraph" or "resolution" or "decision" or "convention" or "protocol" or "no"
            || text.Contains('/', StringComparison.Ordinal)
            || before.StartsWith("стать", StringComparison.Ordinal) || before.StartsWith("резолюц", StringComparison.Ordinal)
            || before.StartsWith("пункт", StringComparison.Ordinal)
            || before.StartsWith("конвенци", StringComparison.Ordinal);
        bool year = text.Length == 4 && text[0] is '1' or '2' && text.All(char.IsAsciiDigit)
            && (text.StartsWith("19", StringComparison.Ordinal) || text.StartsWith("20", StringComparison.Ordinal));
        return article ? ChangeClass.Instrument : year || IsMonth(before) || IsMonth(after) ? ChangeClass.Time : ChangeClass.Quantity;
    }

    private static bool IsMonth(string word) => word.Length > 2 && (MonthWord().IsMatch(word) || word is "may");

    /// <summary>"May" in the middle of a sentence with a capital, or beside a number, is the month.</summary>
    private static bool IsMay(string text, List<Match> matches, string[] lower, int at) =>
        Array.IndexOf(MonthMay, lower[at]) >= 0 && char.IsUpper(text[matches[at].Index])
        && ((at > 0 && char.IsAsciiDigit(lower[at - 1][0])) || (at + 1 < lower.Length && char.IsAsciiDigit(lower[at + 1][0]))
            || (at > 0 && lower[at - 1] is "in" or "of" or "by" or "until" or "before" or "after"));

    /// <returns>For each word the instrument that it helps to name; <see langword="null"/> for none.</returns>
    private static string?[] Instruments(IReadOnlyList<Mention> mentions, List<Match> matches)
    {
        string?[] found = new string?[matches.Count];
        foreach (Mention mention in mentions.Where(m => m.Kind == TermKind.Instrument))
        {
            for (int i = 0; i < found.Length; i++)
            {
                bool inside = matches[i].Index >= mention.Start && matches[i].Index < mention.End && char.IsLetter(matches[i].Value[0]);
                found[i] = inside ? mention.Term : found[i];
            }
        }

        return found;
    }

    private static bool IsEnclosed(List<Match> matches)
    {
        if (matches.Count < 3 || matches[0].Value != "[" || matches[^1].Value != "]")
        {
            return false;
        }

        int depth = 0;
        for (int i = 0; i < matches.Count - 1; i++)
        {
            depth += matches[i].Value switch { "[" => 1, "]" => -1, _ => 0 };
            if (depth == 0)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>
    /// Names of States in brackets at the end of the text, as reports of reviews print those who recommended: <c>(Norway, Chile);</c>.
    /// </summary>
    public static string WithoutProposers(string text)
    {
        string bare = WithoutEnd(text);
        while (bare.EndsWith(')') && Open(bare) is > 0 and var open && IsNames(bare[(open + 1)..^1]))
        {
            bare = WithoutEnd(bare[..open]);
        }

        return bare.Length == 0 ? text : bare;
    }

    /// <summary>Without the marks at the end, and the "; and" behind the last item but one of a list.</summary>
    private static string WithoutEnd(string text)
    {
        string bare = text.TrimEnd(' ', '\u00a0', '\n', '.', ';', ',', '*');
        return LastJoint().Match(bare) is { Success: true } joint ? WithoutEnd(bare[..joint.Index]) : bare;
    }

    /// <returns>The bracket that the last character closes; −1 for none.</returns>
    private static int Open(string text)
    {
        int depth = 0;
        for (int i = text.Length - 1; i >= 0; i--)
        {
            depth += text[i] switch { ')' => 1, '(' => -1, _ => 0 };
            if (depth == 0)
            {
                return i;
            }
        }

        return -1;
    }

    private static bool IsNames(string inside) =>
        inside.Length > 3 && !inside.Any(char.IsAsciiDigit)
            && inside.Split([',', ';', '/'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .Select(name => name.StartsWith("the ", StringComparison.Ordinal) ? name[4..] : name)
            .All(name => name.Length > 1 && char.IsUpper(name[0]) && !name.All(char.IsUpper));

    private static string Fold(string word)
    {
        string lower = char.IsLetter(word[0]) && Linguistics.Words.Of(word) is [var only] ? only.Lower : word.ToLowerInvariant();
        return AndOr().IsMatch(lower)
            ? (lower[0] == 'a' ? "and/or" : "и/или")
            : lower.EndsWith("'s", StringComparison.Ordinal) ? lower[..^2] : lower;
    }

    [GeneratedRegex(
        @"\band\s*/\s*or\b|\bи\s*/\s*или\b|\p{L}+(?:['’]\p{L}+)*|[0-9]+(?:[.,:/][0-9]+)*|[\[\]%]",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Tokens();

    /// <summary>A label that was left in front of the text: <c>(a)</c>, <c>OP7.</c>, <c>135.12</c>.</summary>
    [GeneratedRegex(
        @"^\s*(?:\(?(?:[a-zа-я]{1,2}|[ivx]{1,5}|[0-9]{1,3})\)|(?:OP|PP|ОП|ПП)\s?[0-9]{1,3}\.?|[0-9]{1,3}\."
            + @"|[0-9]{2,3}\.[0-9]{1,3}\.?(?!\s*(?:%|per\b|million|billion|процент|млн|млрд)))\s+(?=\S)",
        RegexOptions.CultureInvariant)]
    private static partial Regex Label();

    [GeneratedRegex(@"[;,]\s*(?:and|or|и|или|а также)$", RegexOptions.CultureInvariant)]
    private static partial Regex LastJoint();

    [GeneratedRegex(@"^(?:and\s*/\s*or|и\s*/\s*или)$", RegexOptions.CultureInvariant)]
    private static partial Regex AndOr();

    [GeneratedRegex(
        "^(?:january|february|march|april|june|july|august|september|october|november|december|январ|феврал|март|апрел|мая|мае|июн|июл|"
            + "август|сентябр|октябр|ноябр|декабр)",
        RegexOptions.CultureInvariant)]
    private static partial Regex MonthWord();
}
