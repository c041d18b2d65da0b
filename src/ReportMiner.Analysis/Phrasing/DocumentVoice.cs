using System.Collections.Frozen;
using System.Collections.Immutable;
using ReportMiner.Analysis.Actors;

namespace ReportMiner.Analysis.Phrasing;

/// <summary>
/// Who speaks in a document: the bodies and officials whose report, note or advice it is, by their names, vocabulary ids and abbreviations.
/// </summary>
/// <remarks>
/// A bare noun of a body (<c>the Commission</c>, «Совещание») is the document's own body, unless only an official or a secretariat wrote
/// the document: there it is a body that the official reports about. A name of several words is own where the head of the document has its
/// words.
/// </remarks>
internal sealed class DocumentVoice
{
    /// <summary>Vocabulary ids that name one speaker in two ways.</summary>
    private static readonly ImmutableArray<ImmutableArray<string>> Same =
    [
        ["ohchr", "high-commissioner-for-human-rights", "office"], ["secretary-general", "secretariat"],
        ["unodc", "executive-director", "secretariat"],
        ["special-rapporteur", "independent-expert"],
    ];

    private static readonly FrozenSet<string> Generic = FrozenSet.ToFrozenSet(
        [
            "committee", "commission", "conference", "council", "group", "board", "office", "congress", "working-group", "expert-group",
            "subcommittee", "bureau"
        ],
        StringComparer.Ordinal);

    /// <summary>Meetings that are nothing but their participants: what these recommend, the meeting recommends.</summary>
    private static readonly ImmutableArray<string> Gatherings =
    [
        .. new[] { "seminar", "workshop", "symposium", "colloquium", "roundtable", "семинар", "симпозиум", "коллоквиум" }
            .Select(NameForm.Of),
    ];

    private readonly FrozenSet<string> _words;
    private readonly FrozenSet<string> _ids;
    private readonly FrozenSet<string> _abbreviations;
    private readonly bool _official;
    private readonly bool _letter;
    private readonly bool _complaint;

    public DocumentVoice(
        IEnumerable<string> words, IEnumerable<string> ids, IEnumerable<string> abbreviations, bool official, bool letter, bool firstPerson,
        bool complaint = false)
    {
        _words = words.Select(NameForm.Of).ToFrozenSet(StringComparer.Ordinal);
        ImmutableArray<string> named = [.. ids];
        _ids = named.Concat(Same.Where(s => s.Any(named.Contains)).SelectMany(s => s)).ToFrozenSet(StringComparer.Ordinal);
        _abbreviations = abbreviations.ToFrozenSet(StringComparer.Ordinal);
        _official = official;
        _letter = letter;
        _complaint = complaint;
        FirstPerson = firstPerson;
    }

    /// <summary>The voice of a text whose document is not known.</summary>
    public static DocumentVoice Unknown { get; } = new([], [], [], official: false, letter: false, firstPerson: true);

    /// <summary>Whether <c>I</c> and <c>we</c> are the authors, not speakers whom a record quotes.</summary>
    public bool FirstPerson { get; }

    /// <summary>Whether an official or a secretariat alone wrote the document.</summary>
    public bool IsOfficial => _official;

    /// <summary>
    /// Whether one person writes, in the present tense: what a Special Rapporteur asked in the past is told of earlier acts.
    /// </summary>
    public bool IsPerson => _ids.Contains("special-rapporteur") || _ids.Contains("special-representative");

    /// <summary>Nouns by which the head of the document calls its body and which name no other: <c>troika</c>; as forms of names.</summary>
    public ImmutableArray<string> Nouns { get; init; } = [];

    /// <summary>The lines of the head that name a session, the document's own or that of its parent organ, in lower case.</summary>
    public ImmutableArray<string> Sessions { get; init; } = [];

    private bool IsKnown => _words.Count > 0;

    /// <summary>Whether a word in lower case is such a noun.</summary>
    public bool IsNoun(string word) => !Nouns.IsEmpty && Nouns.Contains(NameForm.Of(word));

    /// <summary>Whether a word is an abbreviation that the document gives its own body.</summary>
    public bool IsAbbreviation(string printed) => _abbreviations.Contains(printed);

    /// <summary>Whether the document's own body is named as a meeting of such people: <c>Meeting of Experts</c>.</summary>
    public bool IsMeetingOf(string noun) => FirstPerson && !_official
        && (noun is "experts" or "эксперты"
            ? _words.Contains(NameForm.Of(noun)) || _words.Contains(NameForm.Of("expert"))
            : noun is "participants" or "участники" && Gatherings.Any(_words.Contains));

    /// <summary>Whether a name of the vocabulary is the document's own body.</summary>
    /// <param name="bare">The noun where the name is hardly more (<c>the Commission</c>, <c>the Working Group</c>); <see langword="null"/>
    /// for a full name.</param>
    /// <param name="id">Its id.</param>
    public bool IsOwn(string? bare, string id)
    {
        if (_letter)
        {
            return false;
        }

        if (_ids.Contains(id) || (bare is not null && Generic.Contains(id) && _words.Contains(NameForm.Of(bare))))
        {
            return true;
        }

        if (bare is not null && Generic.Contains(id))
        {
            return !_official;
        }

        return !IsKnown && SpeakingBodies.IsOwn(id);
    }

    /// <summary>Whether a name that the vocabulary does not know is the document's own body.</summary>
    /// <param name="words">Its words in lower case, without articles; the last is its noun.</param>
    /// <param name="capital">Whether the noun is printed with a capital.</param>
    public bool IsOwn(IReadOnlyList<string> words, bool capital)
    {
        if (IsOfState(words) || (_complaint && words.Count > 0 && words[^1] is "author" or "authors" or "автор" or "авторы"))
        {
            return false;
        }

        if (words.Count == 2 && words[0] is "external" or "внешний" && words[1] is "auditor" or "auditors" or "ревизор" or "ревизоры"
            or "аудитор")
        {
            return !_letter; // whoever audits from outside writes the report that names him so
        }

        bool named = IsKnown && words.All(w => _words.Contains(NameForm.Of(w)));
        if (named || _official || _letter)
        {
            return named && !_letter;
        }

        return words.Count == 1 ? BodyNouns.IsBare(words[0]) && (capital || !IsKnown) : !IsKnown;
    }

    /// <summary>A representative speaks for a State; only a special representative is an office of the Organization.</summary>
    private static bool IsOfState(IReadOnlyList<string> words) =>
        words.Count > 0
            && ((words[^1] == "representative" && !words.Contains("special"))
                || (words[^1] == "представитель" && !words.Contains("специальный")));
}
