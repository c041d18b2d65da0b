using System.Collections.Immutable;
using System.Text.RegularExpressions;
using ReportMiner.Analysis.Actors;
using ReportMiner.Model;
using ReportMiner.Model.Documents;
using ReportMiner.Model.Sources;

namespace ReportMiner.Analysis.Phrasing;

/// <summary>
/// Reads who speaks in a document: from the line that says whose report it is, from its masthead, and from the short names that it gives.
/// </summary>
internal static partial class VoiceReader
{
    /// <summary>The head of a document ends with its first numbered paragraph; blocks behind this one are none in any case.</summary>
    private const int HeadBlocks = 60;

    /// <summary>How far before its bracket, in characters and words, a name is looked for.</summary>
    private const int NameReach = 160;

    private const int NameWords = 8;

    /// <summary>Organs at the top of a page are those to which a document is addressed, not those that write it.</summary>
    private static readonly ImmutableArray<string> Organs =
        [
            "general-assembly", "security-council", "ecosoc", "human-rights-council", "trusteeship-council", "who-executive-board",
            "united-nations"
        ];

    private static readonly ImmutableArray<string> Records = ["PV", "SR"];

    public static DocumentVoice Of(Document document)
    {
        Masthead masthead = document.Source.Masthead;
        ImmutableArray<string> head = [.. Head(document)];
        ImmutableArray<string> authors = [.. head.SelectMany(line => Authors(line, head)).Distinct(StringComparer.Ordinal)];
        bool anyOfficial = authors.Any(a => BodyNouns.IsOfficial(a.ToLowerInvariant()));
        ImmutableArray<string> bodies = [.. authors.Where(a => !BodyNouns.IsOfficial(a.ToLowerInvariant()))];
        bool official = anyOfficial && bodies.IsEmpty;
        ImmutableArray<string> names =
            official || (masthead.Body ?? NameAsTitle(masthead.Title)) is not { } body || IsOrgan(body) ? authors : authors.Add(body);
        return new DocumentVoice(
            names.SelectMany(Words).Concat(Meetings(head)),
            names.SelectMany(Ids),
            Abbreviations(document, [.. names.SelectMany(Words).Select(NameForm.Of)]),
            official,
            IsLetter(masthead),
            !IsLetter(masthead) && !Records.Contains(masthead.Symbol?.Nature ?? ""),
            head.Any(line => Complaint().IsMatch(line)))
        {
            Nouns = [.. bodies.Where(IsOfUnknownNoun).Select(Noun).Select(NameForm.Of)],
            Sessions = [.. head.Append(masthead.Session ?? "").Where(l => SessionLine().IsMatch(l)).Select(l => l.ToLowerInvariant())],
        };
    }

    /// <summary>On some covers the body's name stands where others have the title.</summary>
    private static string? NameAsTitle(string? title) =>
        title is not null && !Report().IsMatch(title) && Words(title).Take(3).Any(w => BodyNouns.HasHead([w])) ? title : null;

    /// <summary>A letter speaks for the one who signs it; what it asks is no text of the body that circulates it.</summary>
    private static bool IsLetter(Masthead masthead) =>
        masthead.Title is { } title && LetterTitle().IsMatch(title) && !OfficialLetter().IsMatch(title);

    private static IEnumerable<string> Head(Document document)
    {
        if (document.Source.Masthead.Title is { } title)
        {
            yield return title;
        }

        foreach (Block block in document.Blocks.Take(HeadBlocks))
        {
            if (block.Kind == BlockKind.Paragraph && block.Path.Length > 0)
            {
                yield break;
            }

            if (block.Kind is BlockKind.Heading or BlockKind.Paragraph && block.Text.Length < 400
                && !block.Text.Contains(". . .", StringComparison.Ordinal))
            {
                yield return block.Text;
            }
        }
    }

    /// <summary>
    /// Those whose report a line says it is, as far as they are bodies or officials: a State reports to a body and does not speak for it.
    /// </summary>
    private static IEnumerable<string> Authors(string line, ImmutableArray<string> head) =>
        Author().Matches(line).Select(m => m.Groups["name"].Value.Trim())
            .Where(name => BodyNouns.IsOfficial(name.ToLowerInvariant()) || !IsOfUnknownNoun(name) || IsNamedAbove(name, head));

    private static bool IsOfUnknownNoun(string name) => !BodyNouns.HasHead(Words(name)) && !Ids(name).Any();

    /// <summary>
    /// <c>Report of the Troika</c> below the line <c>Troika on the Review of Customs Houses</c>: a body may be called anything, and is
    /// known by its name at the top of its report. States and people are none.
    /// </summary>
    private static bool IsNamedAbove(string name, ImmutableArray<string> head) =>
        !ActorFinder.Find(name).Any() && Noun(name) is { Length: > 2 } noun
            && head.Any(line => !Author().IsMatch(line) && BodyLine().Match(line) is { Success: true } found
                && NameForm.Of(found.Groups["noun"].Value.ToLowerInvariant()) == NameForm.Of(noun));

    /// <summary>The noun of a name: in English the last word before a preposition, in Russian the first that is no adjective.</summary>
    private static string Noun(string name)
    {
        string[] words = [.. Linguistics.Words.Of(name).Select(w => w.Lower)];
        int end = Array.FindIndex(words, w => w is "of" or "on" or "for" or "to" or "in" or "по" or "о" or "об" or "для" or "за");
        string[] before = end < 0 ? words : words[..end];
        return before.Length == 0 ? ""
            : before[0][0] < 'Ѐ' ? before[^1]
            : Array.Find(before, w => !RussianAdjective().IsMatch(w)) ?? "";
    }

    /// <summary><c>Report on the workshop</c>: the meeting that a report is about speaks in it.</summary>
    private static IEnumerable<string> Meetings(ImmutableArray<string> head) =>
        head.Where(line => Report().IsMatch(line)).SelectMany(Words).Where(BodyNouns.IsMeeting);

    private static bool IsOrgan(string body) => Ids(body).Any(Organs.Contains) && Words(body).Count() <= 4;

    private static IEnumerable<string> Words(string name) =>
        Linguistics.Words.Of(name).Select(w => w.Lower)
            .Where(w => w is not ("the" or "of" or "on" or "and" or "for" or "in" or "и" or "по" or "о"));

    private static IEnumerable<string> Ids(string name) =>
        ActorFinder.Find(name).Where(m => m.Actor.Kind == ActorKind.Body).Select(m => m.Actor.Id);

    /// <summary>
    /// <c>the Subsidiary Body for Testing (SBT)</c>, <c>(hereinafter “the Mechanism”)</c>: capitals in a bracket behind words of an own
    /// name, whose initials they are.
    /// </summary>
    private static IEnumerable<string> Abbreviations(Document document, HashSet<string> own)
    {
        if (own.Count == 0)
        {
            yield break;
        }

        foreach (Block block in document.Blocks)
        {
            if (block.Kind is not (BlockKind.Paragraph or BlockKind.Heading or BlockKind.Item))
            {
                continue;
            }

            foreach (Match match in Abbreviation().Matches(block.Text))
            {
                string[] words =
                [
                    .. Linguistics.Words.Of(block.Text[Math.Max(0, match.Index - NameReach)..match.Index]).Select(w => w.Lower)
                        .TakeLast(NameWords)
                ];
                if (words.Length > 0 && EndsOwnName(words, own) && words.Count(w => own.Contains(NameForm.Of(w))) >= 2)
                {
                    yield return match.Groups["short"].Value;
                }
            }
        }
    }

    /// <summary>
    /// <c>the Working Party on Ropeways</c> where the head says <c>Report of the Working Party</c>: what it is for may follow the name, and
    /// no other body.
    /// </summary>
    private static bool EndsOwnName(string[] words, HashSet<string> own)
    {
        string[] after = words[(Array.FindLastIndex(words, w => own.Contains(NameForm.Of(w))) + 1)..];
        return after.Length < words.Length
            && (after.Length == 0 || (after[0] is "on" or "of" or "for" or "по" or "о" or "об" or "за" or "для"
                && !Array.Exists(after, w => w is "and" or "и" || BodyNouns.HasHead([w]))));
    }

    [GeneratedRegex(
        @"\b(?:report|note|study|advice|conclusions|recommendations|observations|outcome|memorandum)s?\s+(?:(?:prepared|submitted|"
        + @"presented|adopted|issued)\s+)?(?:of|by)\s+(?:the\s+)?(?:(?:meeting|"
        + @"session)\s+of\s+(?:the\s+)?)?(?<name>(?-i:[A-Z])[^.;:()]{2,200}?)(?=\s+(?:on|to|at|for its|submitted|pursuant|prepared|"
        + @"transmitt\w+|in accordance|under|about|concerning|containing|in response|held|and recommendations)\b|\s*$|[.;:(]|,\s+[a-z])"
        + @"|(?:доклад|записка|исследование|рекомендации|заключения|замечания|рекомендаций|меморандум)\s+(?:о работе\s+|"
        + @"подготовленн\w+\s+|представленн\w+\s+)?(?:совещани[яем]+\s+)?(?<name>(?-i:[А-ЯЁ])[^.;:()]{2,200}?)(?=\s+(?:о|об|на|за|к)\s|"
        + @"\s*$|[,.;:(])",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Author();

    /// <summary>A report to a parent organ has the session of both in its head.</summary>
    [GeneratedRegex(@"\bsessions?\b|\bсесси", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex SessionLine();

    /// <summary>A line that begins with the name of a body and says what it is for: <c>Troika on …</c>, «Тройка по …».</summary>
    [GeneratedRegex(
        @"^\W*(?:[A-Z][\w-]+ ){0,4}?(?<noun>[A-Z][\w-]+) (?:on|for|of) \p{L}|^\W*(?:[А-ЯЁ][\w-]*(?:ый|ий|ой|ая|яя|ое|ее) (?:[\w-]+ )?)?"
            + @"(?<noun>[А-ЯЁа-яё][\w-]+) (?:по|для|за) \p{L}",
        RegexOptions.CultureInvariant)]
    private static partial Regex BodyLine();

    [GeneratedRegex("(?:ого|его|ой|ей|ых|их)$", RegexOptions.CultureInvariant)]
    private static partial Regex RussianAdjective();

    [GeneratedRegex(
        @"^\W*((draft|annual|interim|final|summary|joint|progress|special) ){0,2}(report|outcome|conclusions|recommendations)\b|"
            + @"^\W*(проект доклада|((ежегодный|годовой|промежуточный|итоговый|заключительный|сводный|совместный) )?доклад|итоги|выводы|"
            + @"рекомендации)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Report();

    [GeneratedRegex(
        @"^(identical letters|letter|note verbale|notes verbales|письмо|идентичные письма|вербальная нота|вербальные ноты)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex LetterTitle();

    /// <summary>The author of a complaint is one of its two sides, not the one who decides it.</summary>
    [GeneratedRegex(
        @"\bcommunications? (No|submitted)|\b(views|opinion) (adopted|concerning)|сообщени\w+ (№|No)|соображения|мнение №",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Complaint();

    /// <summary>The one who signs; the one to whom the letter is addressed stands behind.</summary>
    [GeneratedRegex(
        @"\bfrom the ([A-Z][\w-]+ ){0,3}?(Secretary-General|Under-Secretary-General|Chair|Vice-Chair|President|Co-Chair|Coordinator|"
        + @"Panel|Facilitator|Prosecutor|Ombudsperson|Director-General|Executive Director|High Commissioner|Special (?:Envoy|Adviser|"
        + @"Rapporteur)|Group of Experts|Working Group|Monitoring Team)\b"
        + @"|^(идентичные )?письм\w+ (от \d[^.]{0,30}? )?((Генерального|Исполняющего|заместителя) \w+|Генерального секретаря|"
        + @"Председателя|Координатора|Группы экспертов|Директора|Прокурора|Посредника)\b",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex OfficialLetter();

    [GeneratedRegex(
        @"\((?:hereinafter |hereafter |далее [—–-] |the |"
            + @"referred to as )*[“""«']?(?:the )?(?<short>[A-ZА-ЯЁ][A-Za-zА-ЯЁа-яё.\d-]*[A-ZА-ЯЁ\d])"
        + @"[”""»']?(?:,? (?:or|или) [^()]{2,40})?\)",
        RegexOptions.CultureInvariant)]
    private static partial Regex Abbreviation();
}
