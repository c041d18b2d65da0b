using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using ReportMiner.Model.Themes;
using ReportMiner.Semantics.Index;
using ReportMiner.Semantics.Search;

namespace ReportMiner.Semantics.Questions;

/// <summary>
/// Reads a question in either language: themes by their names and terms, years and sessions, what became of items, who proposed and who is
/// asked. What is
/// understood narrows the search and is reported; the rest is searched for as text.
/// </summary>
public sealed partial class QuestionReader
{
    private readonly ThemePhrases? _themes;
    private readonly Func<string, IReadOnlyList<NamedActor>>? _actors;
    private readonly ItemIndex _index;

    /// <param name="index">The items that are searched.</param>
    /// <param name="catalogue">The themes of the run; <see langword="null"/> for none.</param>
    /// <param name="actors">Finds the actors that a text names; <see langword="null"/> for none.</param>
    public QuestionReader(ItemIndex index, ThemeCatalogue? catalogue, Func<string, IReadOnlyList<NamedActor>>? actors)
    {
        _index = index;
        _themes = catalogue is null ? null : new ThemePhrases(catalogue);
        _actors = actors;
    }

    /// <param name="question">A question, a phrase or words.</param>
    /// <param name="given">Filters that the user set; what they name is not read from the question.</param>
    /// <param name="themes">Whether themes are read; where no item has all that was understood, the words of a theme are words to search
    /// for.</param>
    public ReadQuestion Read(string question, SearchFilter given, bool themes = true)
    {
        var text = new QuestionText(question);
        var parts = new List<UnderstoodPart>();
        parts.AddRange(given.Since is null && given.Before is null ? Years(text) : []);
        parts.AddRange(given.Meetings.IsEmpty ? Sessions(text) : []);
        parts.AddRange(StatusWords.Read(text));
        parts.AddRange(ActorRoles.Read(text, _actors?.Invoke(question) ?? [], Values("proposer"), Values("addressee")));
        string ordered = text.Left();
        parts.AddRange(themes && given.Themes.IsEmpty ? _themes?.Read(text) ?? [] : []);
        _themes?.TakeNames(text, parts.Where(p => p.Field == "theme").Select(p => p.Value));
        string rest = parts.Count == 0 ? question : string.Join(' ', text.Left().Split(' ').Where(IsTelling));
        return new ReadQuestion(Filter(parts, given), ordered, rest, [.. parts]);
    }

    /// <summary>Whether a word asks for something itself.</summary>
    private static bool IsTelling(string word) =>
        word.Length > 0 && word.ToLowerInvariant().Replace('ё', 'е') is var lower && !QuestionWords.Contains(lower)
            && !ActorRoles.IsCue(lower);

    private ImmutableHashSet<string> Values(string field) => [.. _index.Values(field).Select(v => v.Value)];

    private static IEnumerable<UnderstoodPart> Years(QuestionText text)
    {
        foreach (Match match in Limit().Matches(text.Text))
        {
            if (text.Of(match.Index, match.Index + match.Length) is { } place)
            {
                string word = match.Groups["word"].Value.ToLowerInvariant();
                int year = int.Parse(match.Groups["year"].Value, CultureInfo.InvariantCulture);
                (string field, int value) = word switch
                {
                    "since" or "from" or "с" or "начиная с" => ("since", year),
                    "after" or "после" => ("since", year + 1),
                    "before" or "until" or "till" or "до" => ("before", year),
                    _ => ("year", year),
                };
                yield return new UnderstoodPart(field, value.ToString("0000", CultureInfo.InvariantCulture),
                    text.Take(place.First, place.End));
            }
        }
    }

    private IEnumerable<UnderstoodPart> Sessions(QuestionText text)
    {
        if (SessionMentions.Read(text.Text) is { } session && text.Of(session.Start, session.End) is { } place
            && _index.MeetingsOfSession(session.Number).Length > 0)
        {
            yield return new UnderstoodPart("session", session.Number.ToString(CultureInfo.InvariantCulture),
                text.Take(place.First, place.End));
        }
    }

    private SearchFilter Filter(List<UnderstoodPart> parts, SearchFilter given)
    {
        ImmutableArray<string> Of(string field, ImmutableArray<string> set) => set.IsEmpty
            ? [.. parts.Where(p => p.Field == field).Select(p => p.Value).Distinct(StringComparer.Ordinal)] : set;
        string? year = parts.Find(p => p.Field == "year")?.Value;
        string? since = parts.Find(p => p.Field == "since")?.Value ?? year, before = parts.Find(p => p.Field == "before")?.Value
            ?? (year is null ? null : (int.Parse(year, CultureInfo.InvariantCulture) + 1).ToString("0000", CultureInfo.InvariantCulture));
        string? session = parts.Find(p => p.Field == "session")?.Value;
        return given with
        {
            Themes = Of("theme", given.Themes),
            Statuses = Of("status", given.Statuses),
            Proposers = Of("proposer", given.Proposers),
            Addressees = Of("addressee", given.Addressees),
            Meetings = session is null ? given.Meetings : _index.MeetingsOfSession(int.Parse(session, CultureInfo.InvariantCulture)),
            Since = given.Since ?? since,
            Before = given.Before ?? before,
        };
    }

    [GeneratedRegex(
        @"\b(?:(?<word>since|from|after|before|until|till|in|of|for|during|начиная с|с|после|до|в|за)\s+)?(?<year>(?:19|"
            + @"20)\d\d)\b(?:\s*(?:года|году|год|годах|г\.))?",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Limit();
}
