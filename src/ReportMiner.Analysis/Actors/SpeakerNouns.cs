using System.Collections.Frozen;
using System.Collections.Immutable;

namespace ReportMiner.Analysis.Actors;

/// <summary>Nouns for people who speak at a meeting.</summary>
internal static class SpeakerNouns
{
    private static readonly FrozenSet<string> Singular = FrozenSet.ToFrozenSet(
        [
            "speaker", "delegation", "delegate", "participant", "representative", "observer", "panellist", "panelist", "expert", "member",
            "discussant", "presenter", "interlocutor", "respondent", "commentator", "attendee",
        ],
        StringComparer.Ordinal);

    private static readonly FrozenSet<string> Plural = FrozenSet.ToFrozenSet(Singular.Select(s => s + "s"), StringComparer.Ordinal);

    /// <summary>Who speaks for a State or body named behind <c>of</c>, <c>for</c> or <c>from</c>, and is no speaker without it.</summary>
    private static readonly FrozenSet<string> Offices = FrozenSet.ToFrozenSet(
        [
            "government", "governments", "minister", "ministers", "ambassador", "ambassadors", "envoy", "spokesperson", "president",
            "chair",
            "chairperson", "chairman", "coordinator", "mission", "secretary", "authorities",
        ],
        StringComparer.Ordinal);

    /// <summary>Words that make the noun before them part of a longer name: <c>Expert Group</c>, <c>Member States</c>.</summary>
    private static readonly FrozenSet<string> LongerNames = FrozenSet.ToFrozenSet(
        [
            "group", "groups", "panel", "meeting", "meetings", "mechanism", "states", "state", "committee", "team", "teams", "body",
            "bodies", "countries",
            "country", "organization", "organizations", "opinion", "advice", "parties", "institutions", "nations",
        ],
        StringComparer.Ordinal);

    private static readonly ImmutableArray<RussianNoun> Russian =
    [
        new("представител", false, "ь и", "ем ями"), new("представительниц", false, "а ы", "ей ами"),
        new("делегаци", false, "я и", "ей ями"),
        new("делегат", false, "- ы", "ом ами"), new("делегатк", false, "а и", "ой ами"), new("наблюдател", false, "ь и", "ем ями"),
        new("наблюдательниц", false, "а ы", "ей ами"), new("эксперт", false, "- ы", "ом ами"), new("оратор", false, "- ы", "ом ами"),
        new("выступавш", false, "ий ая ие", "им ей ими"), new("выступающ", false, "ий ая ие", "им ей ими"),
        new("выступивш", false, "ий ая ие", "им ей ими"),
        new("участник", false, "- и", "ом ами"), new("участниц", false, "а ы", "ей ами"), new("член", false, "- ы", "ом ами"),
        new("докладчик", false, "- и", "ом ами"), new("докладчиц", false, "а ы", "ей ами"),
        new("правительств", true, "о а", "ом ами"), new("министр", true, "- ы", "ом ами"), new("посол", true, "-", ""),
        new("посл", true, "ы", "ом ами"),
        new("председател", true, "ь и", "ем ями"), new("координатор", true, "- ы", "ом ами"), new("президент", true, "- ы", "ом ами"),
        new("глав", true, "а ы", "ой ами"), new("власт", true, "и", "ями"), new("миссия", true, "-", ""), new("миссией", true, "", "-"),
    ];

    /// <summary>Whether an English word is a noun for people who speak, alone or for somebody.</summary>
    public static bool IsEnglish(string word) => Singular.Contains(word) || Plural.Contains(word) || Offices.Contains(word);

    public static bool IsSingular(string word) => Singular.Contains(word);

    public static bool IsPlural(string word) => Plural.Contains(word);

    public static bool MakesLongerName(string word) => LongerNames.Contains(word);

    /// <returns>The cases that a Russian noun for people can have; <see cref="GrammaticalCase.None"/> for another word.</returns>
    /// <param name="word">The word in lower case.</param>
    /// <param name="alone">Whether only nouns count that name a speaker without a name behind them.</param>
    public static GrammaticalCase RussianCase(string word, bool alone)
    {
        GrammaticalCase found = GrammaticalCase.None;
        foreach (RussianNoun noun in Russian)
        {
            if (word.StartsWith(noun.Stem, StringComparison.Ordinal) && !(alone && noun.Office))
            {
                found |= noun.CaseOf(word[noun.Stem.Length..]);
            }
        }

        return found;
    }

    /// <summary>Whether a Russian word is a noun for people, in any case.</summary>
    public static bool IsRussianStem(string word) => Russian.Any(n => word.StartsWith(n.Stem, StringComparison.Ordinal));

    /// <summary>
    /// Whether a Russian noun for people has the form of a nominative plural and of no other number: «ораторы», «участники».
    /// </summary>
    public static bool IsRussianPlural(string word) =>
        word.EndsWith('ы') || word.EndsWith("ки", StringComparison.Ordinal) || word.EndsWith("ели", StringComparison.Ordinal)
            || word.EndsWith("ие", StringComparison.Ordinal)
        || word.EndsWith("ами", StringComparison.Ordinal) || word.EndsWith("ями", StringComparison.Ordinal)
        || word.EndsWith("ими", StringComparison.Ordinal)
        || word.EndsWith("ов", StringComparison.Ordinal) || word.EndsWith("лей", StringComparison.Ordinal)
        || word.EndsWith("ций", StringComparison.Ordinal)
        || word.EndsWith("их", StringComparison.Ordinal);

    /// <summary>A noun by its stem and endings, separated by spaces; <c>-</c> is no ending.</summary>
    private sealed record RussianNoun(string Stem, bool Office, string Nominative, string Instrumental)
    {
        public GrammaticalCase CaseOf(string ending)
        {
            string key = ending.Length == 0 ? "-" : ending;
            string[] nominative = Nominative.Split(' ');
            bool named = nominative.Contains(key);

            // The plural of a feminine noun is its genitive singular, too: «делегации».
            bool genitive = (key is "я" or "а" or "и" or "ы" or "й" or "ей" or "ов" or "-" or "его" or "их")
                && (!named || (nominative[0] is "а" or "я" && (key is "и" or "ы")));
            return (named ? GrammaticalCase.Nominative : GrammaticalCase.None)
                | (Instrumental.Split(' ').Contains(key) ? GrammaticalCase.Instrumental : GrammaticalCase.None)
                | (genitive ? GrammaticalCase.Genitive : GrammaticalCase.None);
        }
    }
}
