using System.Collections.Frozen;
using System.Collections.Immutable;
using ReportMiner.Analysis.Sentences;
using ReportMiner.Model;
using ReportMiner.Model.Documents;

namespace ReportMiner.Analysis.Phrasing;

/// <summary>
/// Finds what is asked without a speaker, as sections of recommendations do: <c>Prison staff should be trained</c>,
/// «Следует обучать персонал».
/// </summary>
/// <remarks>Only the place makes such a sentence a recommendation; who is asked stays empty where the sentence names nobody.</remarks>
internal static class ImpersonalReader
{
    /// <summary>A fragment with fewer words asks nothing.</summary>
    public const int FewestWords = 3;

    /// <summary>Words behind <c>according to</c> that name the rule.</summary>
    private const int RuleReach = 6;

    private static readonly FrozenSet<string> Rules = FrozenSet.ToFrozenSet(
        [
            "rule", "rules", "regulation", "regulations", "manual", "handbook", "paragraph", "section", "article", "staff", "policy",
            "instruction", "act", "law", "code", "statute",
            "правило", "правила", "правил", "пункт", "пункту", "пункте", "статья", "статье", "руководство", "руководству", "положение",
            "положению", "инструкция", "инструкции", "закон", "закону", "регламент", "регламенту",
        ],
        StringComparer.Ordinal);

    private static readonly FrozenSet<string> Providing = FrozenSet.ToFrozenSet(
        [
            "provides", "provide", "requires", "require", "stipulates", "stipulate", "states", "prescribes", "establishes", "specifies",
            "предусматривает", "предусматривают", "требует", "требуют", "гласит", "устанавливает", "предписывает", "предусмотрено",
        ],
        StringComparer.Ordinal);

    /// <returns>The requests read so far and, in order of the text, those of sentences that ask without a speaker.</returns>
    public static ImmutableArray<ReportedRequest> Add(PhraseText text, ImmutableArray<ReportedRequest> requests)
    {
        var all = ImmutableArray.CreateBuilder<ReportedRequest>();
        foreach (TextSpan sentence in text.Sentences)
        {
            if (requests.FirstOrDefault(r => r.Sentence == sentence) is { } request)
            {
                all.Add(request);
            }
            else if (Words(text, sentence) is var (first, end) && end - first >= FewestWords && First(text, first, end) is { } ask
                && !Reports(text, first, ask.First))
            {
                all.Add(new ReportedRequest(ReportedKind.Own, sentence, [], ask.Form.Strength));
            }
        }

        return all.ToImmutable();
    }

    /// <summary>Whether any main clause between two words asks.</summary>
    public static bool Asks(PhraseText text, int from, int to)
    {
        for (int start = from; start < to; start = text.SentenceEnd(start))
        {
            if (First(text, start, Math.Min(to, text.SentenceEnd(start))) is { } ask && !Reports(text, start, ask.First))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a paragraph begins with a bare verb: <c>Establish a register</c>, «Создать реестр».</summary>
    public static bool IsImperative(PhraseText text)
    {
        if (text.Count < FewestWords)
        {
            return false;
        }

        if ((text.At(0) == "do" && text.At(1) == "not") || (text.At(0) == "never" && text.Language == Language.English))
        {
            return true;
        }

        int verb = text.At(0) is "to" or "не" or "also" or "также" or "далее" ? 1 : 0;
        return text.Language == Language.English
            ? (ImperativeVerbs.Contains(text.At(verb)) && text.At(verb + 1) is not ("of" or "is" or "was" or "are" or "were"))
                || ImperativeVerbs.HasForm(text, verb)
            : RussianConsidering.IsInfinitive(text.At(verb));
    }

    private static Ask? First(PhraseText text, int from, int to)
    {
        foreach (Ask ask in text.Asks)
        {
            if (ask.First >= from && ask.First < to)
            {
                return ask;
            }
        }

        return null;
    }

    /// <summary>
    /// Whether somebody named asks or had to act: a verb of asking with its subject was read and left out before (another body, a
    /// proposal), and what States "had to" do is past.
    /// </summary>
    private static bool Reports(PhraseText text, int from, int ask) =>
        text.Asks.Find(a => a.First == ask) is { Form.Shape: AskShape.Object } || text.At(ask) is "had" || IsQuestion(text, from)
            || TellsRule(text, from, ask);

    /// <summary>
    /// <c>Rule 12 provides that purchases shall be …</c>, «Согласно пункту 5 Правил заявки должны …»: what a rule says must be done is the
    /// measure by which a report finds fault.
    /// </summary>
    private static bool TellsRule(PhraseText text, int from, int ask)
    {
        bool according = (text.At(from) is "согласно" or "under" or "pursuant")
            || (text.At(from) is "according" && text.At(from + 1) == "to");
        int end = according ? Math.Min(ask, from + RuleReach) : ask;
        for (int i = from; i < end; i++)
        {
            if (Rules.Contains(text.At(i)) && (according
                ? text.Asks.Find(a => a.First == ask) is { Form.Strength: "must" }
                : Enumerable.Range(i + 1, ask - i - 1).Any(v => Providing.Contains(text.At(v)))))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsQuestion(PhraseText text, int from)
    {
        int last = text.Tokens[text.SentenceEnd(from) - 1].End;
        return last < text.Source.Length && text.Source[last] == '?';
    }

    private static (int First, int End)? Words(PhraseText text, TextSpan sentence)
    {
        int first = -1, end = -1;
        for (int i = 0; i < text.Count; i++)
        {
            if (text.Tokens[i].Start >= sentence.Start && text.Tokens[i].End <= sentence.End)
            {
                first = first < 0 ? i : first;
                end = i + 1;
            }
        }

        return first < 0 ? null : (first, end);
    }
}
