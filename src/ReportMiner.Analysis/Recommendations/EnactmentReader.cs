using System.Collections.Frozen;
using System.Text.RegularExpressions;
using ReportMiner.Analysis.Phrasing;
using ReportMiner.Analysis.Sentences;
using ReportMiner.Model;
using ReportMiner.Model.Documents;

namespace ReportMiner.Analysis.Recommendations;

/// <summary>Finds where a body opens its resolution or decision.</summary>
/// <remarks>
/// A body may be called anything, so grammar decides: a name, a preamble of participles, and paragraphs with a verb but no subject. Where
/// the name has no comma, or a colon, what follows it must show the verb.
/// </remarks>
internal sealed partial class EnactmentReader(DocumentView view)
{
    /// <summary>Longest name of a body, in characters; joint conferences name three bodies.</summary>
    private const int LongestName = 500;

    /// <summary>Maximum number of words of a name before its noun: <c>The 2025 United Nations Conference</c>.</summary>
    private const int NounReach = 14;

    /// <summary>
    /// Maximum number of words by which a list that reports another text names it:
    /// <c>In paragraph 4 of its resolution 68/1, the Commission:</c>.
    /// </summary>
    private const int CitationReach = 12;

    /// <summary>Longest quotation inside the sentence of a decision, in paragraphs, and the paragraph behind it.</summary>
    private const int QuotationReach = 4;

    /// <summary>Paragraphs of grounds between a body's name and its verb.</summary>
    private const int MostGrounds = 20;

    private static readonly FrozenSet<string> Deciding = FrozenSet.ToFrozenSet(
        [
            "decides", "decided", "decide", "resolves", "resolved", "agrees", "постановляет", "постановляют", "постановил", "постановила",
            "постановило", "постановили", "решает", "решают",
            "решил", "решила", "решило", "решили", "agreed", "договорились", "предлагаю", "требую", "приказываю", "поручаю", "обязываю",
        ],
        StringComparer.Ordinal);

    private static readonly FrozenSet<string> Occasions =
        FrozenSet.ToFrozenSet(["at", "on", "in", "during", "by", "на", "в", "во", "по", "при", "с", "и"], StringComparer.Ordinal);

    private readonly Dictionary<int, Enactment?> _read = [];

    /// <returns>The opening in a block; <see langword="null"/> if there is none.</returns>
    public Enactment? At(int index)
    {
        if (!_read.TryGetValue(index, out Enactment? enactment))
        {
            _read[index] = enactment = Read(index);
        }

        return enactment;
    }

    private Enactment? Read(int index)
    {
        Block block = view.Blocks[index];
        if (block.Kind is not (BlockKind.Paragraph or BlockKind.Heading) || block.Text.Length < 2)
        {
            return null;
        }

        return LastSign(block.Text) switch
        {
            ',' when block.Label is null => OfName(index, block),
            ':' => OfColon(index, block),
            '.' or ';' when block.Kind == BlockKind.Paragraph => OfSentence(index, block),
            char sign when block.Label is null
                && (char.IsLetterOrDigit(sign) || sign is ')' or '»' or '"' or '”') => OfBareName(index, block),
            _ => null,
        };
    }

    private static char LastSign(string text) => text.AsSpan().TrimEnd(" *") is { Length: > 0 } rest ? rest[^1] : ' ';

    /// <summary><c>The Council,</c> and <c>The Council, Recalling …,</c>: known by the noun, or by the preamble that follows.</summary>
    private Enactment? OfName(int index, Block block)
    {
        if (!char.IsUpper(block.Text[0]) && block.Text[0] is not ('«' or '“' or '"' or '['))
        {
            return null;
        }

        PhraseText text = view.Phrase(index);
        if (PreambularForms.Opens(text) || OperativeVerbs.Opening(text) is not null)
        {
            return null;
        }

        int end = NameEnd(text, 0);
        bool preamble = end > 0 && end < text.Count && PreambularForms.IsParticiple(text, end);
        bool named = end == text.Count || preamble || (end > 0 && StartsPreamble(text, end));
        bool follows = block.Text.Length < LongestName && FollowedByPreamble(index) && text.At(0) is "the" or "we" or "мы";
        bool grounds = end > 0 && FollowedByVerb(index);
        return named || follows || grounds ? new Enactment(EnactmentForm.Name) : null;
    }

    /// <summary>A name without a comma, as in compendia, or with the grounds behind it: the verb must come right after.</summary>
    private Enactment? OfBareName(int index, Block block)
    {
        bool grounds = block.Kind == BlockKind.Paragraph && Next(index) is { } next && view.Blocks[next] is { Label: null } after
            && char.IsLower(after.Text[0]);
        if ((block.Text.Length > LongestName / 2 && !grounds) || !char.IsUpper(block.Text[0]))
        {
            return null;
        }

        PhraseText text = view.Phrase(index);
        int end = NameEnd(text, 0);
        return (end == text.Count || (grounds && end > 0)) && FollowedByVerb(index) ? new Enactment(EnactmentForm.Name) : null;
    }

    private Enactment? OfColon(int index, Block block)
    {
        PhraseText text = view.Phrase(index);
        int last = text.Count - 1;
        int verb = text.At(last) is "that" or "to" or "что" ? last - 1 : last;
        verb = text.At(verb) == "решение"
            && text.At(verb - 1) is "принял" or "приняла" or "приняло" or "приняли" or "принимает" or "принимают"
            ? verb - 1
            : verb;
        if (verb >= 0 && (Deciding.Contains(text.At(verb)) || text.At(verb + 1) == "решение"))
        {
            bool past = text.Language == Language.English && text.At(verb) is "decided" or "resolved" or "agreed" && verb < last;
            bool own = verb == 0 || text.Tokens[verb].Before == Break.Sentence || SpeaksBefore(text, verb);
            return own && (!past || (index > 0 && DecisionHeadings.Opens(view.Blocks[index - 1]))) && !Cites(text, verb) && HasItems(index)
                ? new Enactment(EnactmentForm.Decides, OperativeVerbs.At(text, verb, OperativeMood.Any) ?? "decides")
                : null;
        }

        int name = Math.Max(NameBefore(text, text.Count), NameBefore(text, BeforeGrounds(text)));
        return name >= 0 && !Cites(text, text.Count) && FirstItem(index) is { } item && OpensFinite(item)
            ? new Enactment(EnactmentForm.List)
            : GoesOnBehindQuotation(index, block, text) ? new Enactment(EnactmentForm.Name) : null;
    }

    /// <summary><c>At its 4th meeting, the Committee, having considered the note:</c>: the name ends where its grounds begin.</summary>
    private static int BeforeGrounds(PhraseText text)
    {
        for (int i = 1; i < text.Count; i++)
        {
            if (text.Tokens[i].Before == Break.Comma && (PreambularForms.IsParticiple(text, i) || text.At(i) is "after" or "following"))
            {
                return i;
            }
        }

        return 0;
    }

    /// <summary>
    /// <c>The Assembly, recalling the statement that stipulates:</c>, the statement, and <c>takes note of …</c>: the verb of the sentence
    /// begins a paragraph with a small letter.
    /// </summary>
    private bool GoesOnBehindQuotation(int index, Block block, PhraseText text)
    {
        int end = block.Label is null ? NameEnd(text, 0) : -1;
        if (end <= 0 || end >= text.Count || (!PreambularForms.IsParticiple(text, end) && !StartsPreamble(text, end)))
        {
            return false;
        }

        int? next = Next(index);
        for (int i = 0; i < QuotationReach && next is { } at; i++, next = Next(at))
        {
            if (view.Blocks[at] is { Label: null, Text: [var first, ..] } && char.IsLower(first)
                && OperativeVerbs.Opening(view.Phrase(at)) is not null)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>
    /// <c>The Council, recalling its decision …, decides to …</c>, <c>At its 5th meeting, the Board decided …</c>, under the heading of a
    /// decision.
    /// </summary>
    private Enactment? OfSentence(int index, Block block)
    {
        bool headed = block.Label is null
            ? DecisionHeadings.StandAbove(view, index)
            : DecisionHeadings.Over(view, index) || view.ListsDecisions;
        int number = LooseNumber().Match(block.Text).Length;
        if (!headed || !char.IsUpper(block.Text[number]) || Chapeaux.AnnouncesOwnList(block.Text))
        {
            return null;
        }

        PhraseText text = number == 0 ? view.Phrase(index) : PhraseText.Of(block.Text[number..], block.Language);
        int name = NameEnd(text, 0);
        for (int i = Math.Max(1, name); i < text.SentenceEnd(0); i++)
        {
            if (text.IsMain(i) && Enacts(text, i) is { } verb && text.At(i - 1) is not ("the" or "its" or "of" or "to" or "and")
                && (name > 0 || NameBefore(text, BeforeAdverbs(text, i)) >= 0)
                && !(verb is "notes" && Next(index) is { } next && Chapeaux.EndsWithColon(view.Blocks[next].Text) && At(next) is not null))
            {
                return new Enactment(EnactmentForm.Sentence, verb, block.Label is null && number == 0 ? text.Tokens[i].Start : 0);
            }
        }

        return null;
    }

    /// <summary>The verb of a decision in the present or past; what a body recalled or considered before it decided is none.</summary>
    private static string? Enacts(PhraseText text, int i) =>
        OperativeVerbs.At(text, i, OperativeMood.Present)
        ?? (EnactsInPast(text, i) is { } past && past is not ("considers" or "recalls") ? past : null);

    private static string? EnactsInPast(PhraseText text, int i) =>
        IsPast(text.At(i), text.Language) ? OperativeVerbs.At(text, i, OperativeMood.Any) : null;

    private static int BeforeAdverbs(PhraseText text, int verb)
    {
        while (verb > 0
            && text.At(verb - 1) is "hereby" or "also" or "therefore" or "further" or "также" or "настоящим" or "единогласно" or "далее")
        {
            verb--;
        }

        return verb;
    }

    /// <returns>Index one past the name of one or more bodies that begins at a word; −1 where none begins there.</returns>
    private static int NameEnd(PhraseText text, int from)
    {
        bool head = text.At(from) is "we" or "мы";
        for (int i = from; i < text.Count; i++)
        {
            head |= i - from <= NounReach && EnactingNouns.IsHead(text, i) && !Depends(text, i);
            bool newPart = i > from && text.Tokens[i].Before >= Break.Comma;
            bool verb = i > from
                && (OperativeVerbs.At(text, i, OperativeMood.Present) is not null || EnactsInPast(text, i) is not null
                    || FiniteVerbs.Contains(text.At(i), Language.English));
            if (verb || (newPart && !ContinuesName(text, i))
                || (i > from + 1 && text.Language == Language.Russian && text.At(i) is "в" or "во"
                    && text.At(i + 1) is "соответствии" or "целях" or "исполнение"))
            {
                return head ? i : -1;
            }
        }

        return head ? text.Count : -1;
    }

    /// <summary><c>Recommendations of the Committee</c> names no body.</summary>
    private static bool Depends(PhraseText text, int i) =>
        IsPreposition(text.At(i - 1)) || (text.At(i - 1) is "the" or "all" or "member" && IsPreposition(text.At(i - 2)));

    private static bool IsPreposition(string word) =>
        word is "of" or "to" or "for" or "by" or "from" or "with" or "in" or "on" or "between" or "among";

    /// <summary>Whether another body follows a comma: <c>the Conference of the Parties, the Meeting of the Parties and …</c>.</summary>
    private static bool ContinuesName(PhraseText text, int i)
    {
        int at = text.At(i) is "and" or "и" or "the" ? i + 1 : i;
        at = text.At(at) is "the" ? at + 1 : at;
        return !PreambularForms.IsParticiple(text, at) && (EnactingNouns.IsHead(text, at) || EnactingNouns.IsHead(text, at + 1)
            || (at < text.Count && text.StartsUpper(at) && text.Language == Language.English
                && !PreambularForms.Opens(PhraseText.Of(text.Source[text.Tokens[at].Start..], text.Language))));
    }

    private static bool StartsPreamble(PhraseText text, int end) =>
        end < text.Count && PreambularForms.Opens(PhraseText.Of(text.Source[text.Tokens[end].Start..], text.Language));

    /// <returns>Index of the first word of a name that ends at a word; −1 where none does.</returns>
    private static int NameBefore(PhraseText text, int end)
    {
        // The name opens the sentence, or follows the comma behind the occasion: "At its 9th meeting, on 14 May, the Commission".
        for (int i = 0; i < end; i++)
        {
            bool opens = i == 0 || text.Tokens[i].Before == Break.Comma
                || (text.Language == Language.Russian && EnactingNouns.IsHead(text, i));
            if (opens && NameEnd(text, i) == end)
            {
                return i;
            }

            if (i == 0 && !Occasions.Contains(text.At(0)) && text.At(0) is not ("having" or "рассмотрев" or "заслушав"))
            {
                int first = NameEnd(text, 0);
                return first == end || (first > 0 && StartsPreamble(text, first)) ? 0 : -1;
            }
        }

        return -1;
    }

    private bool SpeaksBefore(PhraseText text, int verb)
    {
        int end = BeforeAdverbs(text, verb);
        int name = NameEnd(text, 0);
        return name == end
            || (name > 0 && name < end
                && (text.Tokens[end].Before == Break.Comma || StartsPreamble(text, name) || text.Language == Language.Russian))
            || NameBefore(text, end) >= 0
            || AnyHead(text, end);
    }

    /// <summary>A decision on the web begins with its whole title; the body right before the verb is enough there.</summary>
    private static bool AnyHead(PhraseText text, int end)
    {
        for (int i = Math.Max(0, end - NounReach); i < end; i++)
        {
            if (EnactingNouns.IsHead(text, i) && text.StartsUpper(i))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary><c>In its resolution 68/1, the Commission:</c> reports the content of another text.</summary>
    private static bool Cites(PhraseText text, int to)
    {
        for (int i = 0; i < Math.Min(to, CitationReach) && text.At(0) is "in" or "by" or "through" or "в" or "во"; i++)
        {
            if ((text.At(i).StartsWith("resolution", StringComparison.Ordinal) || text.At(i) is "decision" or "decisions"
                || text.At(i).StartsWith("резолюци", StringComparison.Ordinal))
                && text.At(i - 1) is "its" or "in" or "by" or "to" or "своей" or "в" && text.At(i + 1) is { Length: > 0 } number
                && char.IsAsciiDigit(number[0]))
            {
                return true;
            }
        }

        return false;
    }

    private bool FollowedByPreamble(int index) =>
        Next(index) is { } next && view.Blocks[next] is { Label: null, Text: [.., ','] } && PreambularForms.Opens(view.Phrase(next));

    private bool FollowedByVerb(int index) =>
        FollowedByPreamble(index) || (BehindGrounds(index) is { } next && view.Blocks[next] is { Label: null } or { Path: [.., "1" or "a"
            or "а"] }
            && (OperativeVerbs.Opening(view.Phrase(next)) is not null
                || (view.Blocks[next].Label is not null && OperativeVerbs.ByForm(view.Phrase(next)) is not null)));

    /// <summary>
    /// The next block behind paragraphs of grounds, which begin small and end with a comma: «в целях …,», «принимая во внимание …,».
    /// </summary>
    private int? BehindGrounds(int index) => Behind(index, at => char.IsLower(view.Blocks[at].Text[0]), MostGrounds);

    /// <summary>The next block behind paragraphs without a label that end with a comma and are of a kind.</summary>
    private int? Behind(int index, Predicate<int> passes, int most = int.MaxValue)
    {
        int? next = Next(index);
        for (int i = 0; i < most && next is { } at && view.Blocks[at] is { Label: null, Text: [.., ','] } && passes(at); i++)
        {
            next = Next(at);
        }

        return next;
    }

    private bool HasItems(int index) => FirstItem(index) is not null;

    /// <summary>The first item of the list that a block with a colon opens.</summary>
    private int? FirstItem(int index)
    {
        foreach (int child in view.Children(index))
        {
            return child;
        }

        // "The Meeting of the Parties decides:" may have its preamble behind the verb.
        int? next = Behind(index, at => PreambularForms.Opens(view.Phrase(at)));
        return next is { } first && view.Blocks[first] is { Label: not null, Path: [.., "1" or "a" or "i" or "а"] } ? first : null;
    }

    /// <summary>
    /// The verb of a list must be in the present or past: an infinitive or imperative asks another, <c>States: (a) Adopt laws</c>.
    /// </summary>
    private bool OpensFinite(int index)
    {
        PhraseText text = view.Phrase(index);
        return OperativeVerbs.Opening(text) is not null
            || (OperativeVerbs.OpeningOf(text, OperativeMood.Any) is { } verb && IsPast(text.At(verb.First), text.Language));
    }

    private static bool IsPast(string word, Language language) => language == Language.English
        ? word.EndsWith("ed", StringComparison.Ordinal) || word is "took" or "drew" or "paid" or "kept" or "bore" or "undertook"
        : !word.EndsWith("ть", StringComparison.Ordinal) && !word.EndsWith("ться", StringComparison.Ordinal);

    /// <summary>A number that counts on with nothing, and so is no label.</summary>
    [GeneratedRegex(@"^\(?\d{1,3}[.)]\s+(?=\p{Lu})", RegexOptions.CultureInvariant)]
    private static partial Regex LooseNumber();

    /// <summary>The next block of running text.</summary>
    private int? Next(int index)
    {
        for (int i = index + 1; i < view.Blocks.Length; i++)
        {
            if (view.Blocks[i].Kind is BlockKind.Paragraph or BlockKind.Item && view.Blocks[i].Text.Length > 0)
            {
                return i;
            }

            if (view.Blocks[i].Kind is BlockKind.Heading or BlockKind.Table)
            {
                return null;
            }
        }

        return null;
    }
}
