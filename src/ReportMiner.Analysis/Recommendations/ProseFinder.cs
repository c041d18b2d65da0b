using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Text.RegularExpressions;
using ReportMiner.Analysis.Actors;
using ReportMiner.Analysis.Phrasing;
using ReportMiner.Analysis.Roles;
using ReportMiner.Analysis.Sentences;
using ReportMiner.Model.Documents;
using ReportMiner.Model.Recommendations;

namespace ReportMiner.Analysis.Recommendations;

/// <summary>Finds what paragraphs of running prose recommend, report as proposed, or cite.</summary>
/// <remarks>
/// Below a heading of recommendations alone, a numbered paragraph that asks is one recommendation as a whole. Elsewhere each sentence of
/// the document's own voice that asks is one; below a heading that names conclusions too, also a sentence without a speaker.
/// </remarks>
internal static partial class ProseFinder
{
    /// <summary><c>The Team recommends:</c> asks nothing itself.</summary>
    private const int ShortestSentence = 60;

    private const int LongestRunIn = 6;

    /// <summary>How far into a paragraph its pronoun is looked for: <c>To the specialized agencies, she recommends</c>.</summary>
    private const int PronounReach = 14;

    private static readonly FrozenSet<string> Deciding = FrozenSet.ToFrozenSet(
        [
            "decides", "decided", "resolves", "resolved", "постановляет", "постановил", "постановила", "постановило", "решает", "решил",
            "решила", "решило",
        ],
        StringComparer.Ordinal);

    public static IEnumerable<Candidate> Find(DocumentView view)
    {
        for (int i = 0; i < view.Blocks.Length; i++)
        {
            if (view.Blocks[i].Kind is BlockKind.Paragraph or BlockKind.Item && !view.Taken.Contains(i))
            {
                foreach (Candidate candidate in InBlock(view, i))
                {
                    yield return candidate;
                }
            }
        }
    }

    private static IEnumerable<Candidate> InBlock(DocumentView view, int index)
    {
        Block block = view.Blocks[index];
        PhraseText phrase = view.Phrase(index);
        ImmutableArray<ReportedRequest> requests = ReportingReader.Read(phrase, voice: view.Voice, before: Meant(view, index, phrase));
        if ((requests.IsEmpty && StatesOne(view, index)) || (requests.All(r => r.Kind == ReportedKind.Own) && NamesItsSubject(view, index)))
        {
            yield return Row(index, block, block.Text, 1) with { Kind = RecommendationKind.Recommendation };
            yield break;
        }

        if (IsWhole(view, index, requests) && !(requests.Length > 0 && HasRunInHeading(phrase))
            && StandsAsRecommendation(view, index, phrase, requests.Any(r => r.Kind == ReportedKind.Own)))
        {
            yield return Row(index, block, view.FullText(index), 1) with
            {
                Kind = RecommendationKind.Recommendation,
                SubItems = view.SubItems(index),
                Blocks = [.. view.Whole(index)]
            };
            yield break;
        }

        if (requests.All(r => r.Kind == ReportedKind.Own) && SubmittedBy(view, index) is { IsEmpty: false } submitters
            && ImpersonalReader.Asks(phrase, 0, phrase.Count))
        {
            yield return Row(index, block, view.FullText(index), 1) with
            {
                Kind = RecommendationKind.Proposal,
                Proposers = submitters,
                SubItems = view.SubItems(index),
                Blocks = [.. view.Whole(index)]
            };
            yield break;
        }

        bool within = view.Sections.Recommends(index) && !view.Children(index).Any() && IsBodyText(view, index);
        int ordinal = 0;
        ImmutableArray<ReportedRequest> all = within || IsObservation(view, index) ? ImpersonalReader.Add(phrase, requests)
            : view.Voice.FirstPerson && !view.InAnnex(index) ? PresentPassives.Add(phrase, requests, !view.Voice.IsOfficial)
            : requests;
        foreach (ReportedRequest request in Continuations.Join(all, requests, block.Text))
        {
            string text = block.Text[request.Sentence.Start..request.Sentence.End].Trim();

            // A sentence that only announces a list is represented by the list's items.
            if (Chapeaux.EndsWithColon(text)
                && (view.Children(index).Any() || Chapeaux.AnnouncesOwnList(text) || text.Length < ShortestSentence
                    || EndsWithVerb().IsMatch(text)))
            {
                continue;
            }

            if (request.Kind == ReportedKind.Own
                && (Formalities.Are(text) || Formalities.TellsOutcome(text, block.Text[request.Sentence.End..])))
            {
                continue;
            }

            ordinal++;
            yield return Row(index, block, text, ordinal) with
            {
                Kind = Declares(view, index, phrase) ? RecommendationKind.Cited : KindOf(view, request, text, within),
                Proposers = request.Proposers.IsEmpty && request.Kind == ReportedKind.Own && IsLast(request, block)
                    ? ProposerBracket.Read(block.Text).Proposers
                    : request.Proposers,
                Strength = request.Verb,
                Part = request.Sentence,
            };
        }
    }

    /// <summary>Behind the last sentence there is at most a bracket with the names of those who proposed it.</summary>
    private static bool IsLast(ReportedRequest request, Block block) =>
        block.Text.AsSpan(request.Sentence.End).Trim() is var rest && (rest.IsEmpty || (rest[0] is '[' or '(' && !rest.Contains('.')));

    /// <summary>«Участники круглого стола рекомендуют:» asks nothing itself.</summary>
    [GeneratedRegex(
        @"\b(recommends?|recommended|urges?|urged|requests?|requested|proposes?|proposed|рекоменду[ею]т|рекомендовал[аио]?|призыва[ею]т|"
            + @"предлага[ею]т|прос[ия]т)\s*:\W*$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex EndsWithVerb();

    /// <summary>
    /// In a compilation of proposals, the States that the heading above a paragraph names, and nothing else: what it says should be done,
    /// they propose.
    /// </summary>
    private static ImmutableArray<string> SubmittedBy(DocumentView view, int index)
    {
        int heading = view.NearestHeading(index);
        for (int i = index; heading < 0 && i >= 0; i--)
        {
            heading = view.Blocks[i].Kind == BlockKind.Heading ? i : heading;
        }

        return heading >= 0 && view.Titles.Any(t => Compilation().IsMatch(t)) ? ProposerBracket.Names(view.Blocks[heading].Text) : [];
    }

    [GeneratedRegex(
        @"\b(compilation|proposals|suggestions|comments|views|inputs|contributions|amendments)\b.{0,60}\b(submitted|"
            + @"received|made|from|by)\b|"
            + @"\b(сводка|подборка|компиляция)\b|\b(предложения|замечания|мнения|поправки)\b.{0,60}\b(представленн|полученн|внесенн)\w+",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Compilation();

    /// <summary>Where an official writes in the first person, what must be done is his own request, named by <c>I</c> or not.</summary>
    private static bool IsObservation(DocumentView view, int index) =>
        view.Voice is { IsOfficial: true, FirstPerson: true } && view.Blocks[index] is { Kind: BlockKind.Paragraph, Path.IsEmpty: false }
            && view.Blocks[index].Section.Any(h => Chapeaux.IsObservationsHeading(view.Blocks[h].Text));

    /// <summary>
    /// Whom the pronoun near the start of a paragraph means: <c>It also recommends …</c> after a paragraph about the Panel.
    /// </summary>
    private static RequestSource? Meant(DocumentView view, int index, PhraseText phrase)
    {
        if (!Enumerable.Range(0, Math.Min(PronounReach, phrase.Count)).Any(i => (i == 0 || phrase.Tokens[i].Before >= Break.Comma)
            && phrase.At(i) is "it" or "she" or "he" or "they" or "она" or "он" or "оно" or "они"))
        {
            return null;
        }

        for (int i = index - 1; i >= 0 && view.Blocks[i].Kind != BlockKind.Heading; i--)
        {
            if (view.Blocks[i].Kind == BlockKind.Paragraph && ReportingReader.LastSource(view.Phrase(i), view.Voice) is { } source)
            {
                return source;
            }
        }

        return null;
    }

    /// <summary><c>The group drew the following conclusion: States should …</c></summary>
    private static bool StatesOne(DocumentView view, int index)
    {
        Block block = view.Blocks[index];
        int colon = block.Text.IndexOf(": ", StringComparison.Ordinal);
        if (colon <= 0 || block.Kind != BlockKind.Paragraph)
        {
            return false;
        }

        string before = block.Text[..(colon + 1)];
        return Chapeaux.OffersDecision(before)
            || (Chapeaux.AnnouncesOne(before) && PhraseText.Of(block.Text[(colon + 2)..], block.Language).Asks.Count > 0);
    }

    /// <summary>
    /// <c>Lamps. Replace open flames by battery lamps.</c>: in a section of recommendations one of several paragraphs that first name what
    /// they are about and then ask.
    /// </summary>
    private static bool NamesItsSubject(DocumentView view, int index)
    {
        Block block = view.Blocks[index];
        if (block is not { Kind: BlockKind.Paragraph, Label: null } || !view.Sections.Recommends(index) || !IsBodyText(view, index)
            || !HasShortHeading(view, index))
        {
            return false;
        }

        PhraseText phrase = view.Phrase(index);
        bool alike = new[] { index - 1, index + 1 }.Any(i =>
            i >= 0 && i < view.Blocks.Length && view.Blocks[i] is { Kind: BlockKind.Paragraph, Label: null }
                && view.NearestHeading(i) == view.NearestHeading(index) && HasShortHeading(view, i));
        return alike && PhraseText.Of(block.Text[phrase.Tokens[phrase.SentenceEnd(0)].Start..], block.Language) is var rest
            && (rest.Asks.Count > 0 || ImpersonalReader.IsImperative(rest) || AskReader.Offers(rest));
    }

    private static bool HasShortHeading(DocumentView view, int index) =>
        view.Phrase(index) is var phrase && HasRunInHeading(phrase) && phrase.SentenceEnd(0) <= LongestRunIn / 2
            && phrase.StartsUpper(0) && !Reply().IsMatch(phrase.Source);

    /// <summary><c>Noted. See paragraph 91</c>: what became of a recommendation is no subject.</summary>
    [GeneratedRegex(
        @"^(partially |fully |partly )?(noted|supported|accepted|rejected|agreed|implemented|closed|open|done|not \w+)\.|"
            + @"^(частично |полностью |не )?(принят|отклонен|поддержан|выполнен|отмечен|принима|поддержива)\w*\.",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Reply();

    /// <summary>
    /// Whether the paragraph counts as a whole: in a section of recommendations alone, or where nobody speaks in it. What a delegation
    /// proposes or a resolution asked keeps its sentence.
    /// </summary>
    private static bool IsWhole(DocumentView view, int index, ImmutableArray<ReportedRequest> requests) =>
        view.Sections[index] switch
        {
            SectionKind.Recommendations =>
                requests.All(r => r.Kind == ReportedKind.Own || (r.Kind == ReportedKind.Proposal && r.Proposers.IsEmpty)),
            SectionKind.Mixed => requests.IsEmpty,
            _ => false,
        };

    /// <summary>
    /// The declaration that a report has in its annex speaks for those who adopted it: the report reproduces what it asks.
    /// </summary>
    private static bool Declares(DocumentView view, int index, PhraseText phrase)
    {
        bool Names(string? text) =>
            text is not null
                && (text.Contains("eclaration", StringComparison.Ordinal) || text.Contains("екларация", StringComparison.Ordinal));
        return phrase.Tokens.Any(t => t.Lower is "we" or "мы") && view.Blocks[index].Section.Any(h => Names(view.Blocks[h].Text))
            && !Names(view.Document.Source.Masthead.Title);
    }

    /// <summary>
    /// <c>Jurisdiction. The Committee recommends …</c>: the first words only name what the sentence behind them is about.
    /// </summary>
    private static bool HasRunInHeading(PhraseText phrase) =>
        phrase.Sentences.Length > 1 && phrase.SentenceEnd(0) <= LongestRunIn
            && !Enumerable.Range(0, phrase.SentenceEnd(0)).Any(i => FiniteVerbs.Contains(phrase.At(i), phrase.Language));

    private static RecommendationKind KindOf(DocumentView view, ReportedRequest request, string text, bool within)
    {
        if (request.Kind == ReportedKind.Own && IsOtherBody(view.Voice, text))
        {
            return RecommendationKind.Cited;
        }

        // "It was recommended that" names nobody: in the section of recommendations it is the meeting itself.
        return request.Kind switch
        {
            ReportedKind.Own => RecommendationKind.Recommendation,
            ReportedKind.Proposal => within && request.Proposers.IsEmpty ? RecommendationKind.Recommendation : RecommendationKind.Proposal,
            _ => RecommendationKind.Cited,
        };
    }

    /// <summary>
    /// A body that is called by its initials (<c>CESCR recommended</c>) is another than the one that writes, which says "the Committee".
    /// </summary>
    private static bool IsOtherBody(DocumentVoice voice, string sentence)
    {
        int end = 0;
        while (end < sentence.Length && char.IsUpper(sentence[end]))
        {
            end++;
        }

        return end >= 3 && end < sentence.Length && sentence[end] == ' ' && !voice.IsAbbreviation(sentence[..end]);
    }

    private static Candidate Row(int index, Block block, string text, int ordinal) => new()
    {
        Block = index,
        Blocks = [index],
        Text = text,
        Label = block.Label is null or "•" ? "" : block.Label,
        Path = block.Path,
        Ordinal = ordinal,
    };

    /// <summary>A paragraph under a heading of recommendations that asks somebody to act, named or not, or is a bare imperative.</summary>
    private static bool StandsAsRecommendation(DocumentView view, int index, PhraseText phrase, bool speaks)
    {
        Block block = view.Blocks[index];
        if (block.Kind != BlockKind.Paragraph || block.Text.EndsWith(',') || Chapeaux.EndsWithColon(view.FullText(index))
            || !IsBodyText(view, index) || phrase.Count < ImpersonalReader.FewestWords)
        {
            return false;
        }

        bool asks = speaks || ImpersonalReader.Asks(phrase, 0, phrase.Count);
        bool numbered = block.Path.Length > 0;
        asks |= numbered && view.Sections[index] == SectionKind.Recommendations && phrase.Sentences.Length == 1
            && (AskReader.Offers(phrase) || AskReader.Needs(phrase) || DecidesItself(view, phrase));
        return asks
            ? numbered || EndsSentence(block.Text)
            : numbered && view.Sections[index] == SectionKind.Recommendations && ImpersonalReader.IsImperative(phrase);
    }

    /// <summary><c>The Forum decides to appoint two of its members</c> among its recommendations.</summary>
    private static bool DecidesItself(DocumentView view, PhraseText phrase)
    {
        int verb = Enumerable.Range(0, phrase.Count).FirstOrDefault(i => phrase.IsMain(i) && Deciding.Contains(phrase.At(i)), -1);
        return verb > 0 && OwnNames.Last(phrase, view.Voice, 0, verb) is { } name && ActorPhrases.LeadsTo(phrase, name.End, verb);
    }

    /// <summary>
    /// In a document that numbers its paragraphs, one without a number is no part of its argument: a preamble, a quotation, a paper in an
    /// annex.
    /// </summary>
    private static bool IsBodyText(DocumentView view, int index) =>
        view.Blocks[index].Path.Length > 0
            || (!view.Blocks[index].Text.EndsWith(',') && (!view.NumbersParagraphs || view.Sections[index] == SectionKind.Recommendations));

    private static bool EndsSentence(string text) => text.Length > 0 && text[^1] is '.' or ';' or ')' or ']' or '»' or '”';
}
