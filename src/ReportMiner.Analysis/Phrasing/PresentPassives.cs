using System.Collections.Immutable;
using ReportMiner.Analysis.Actors;
using ReportMiner.Analysis.Sentences;
using ReportMiner.Model;
using ReportMiner.Model.Documents;

namespace ReportMiner.Analysis.Phrasing;

/// <summary>
/// Finds what a document asks of those whom a sentence names first, in the passive and in the present: <c>Governments are urged to train
/// pilots</c>. Whoever writes so asks. <c>Are requested to</c> and <c>are invited to</c> tell rules too.
/// </summary>
internal static class PresentPassives
{
    /// <param name="text">A paragraph.</param>
    /// <param name="requests">The requests read so far.</param>
    /// <param name="meets">Whether a meeting or body writes: what its secretariat <c>was requested to</c> do, it asked.</param>
    /// <returns>Those requests and those of such sentences, in order of the text.</returns>
    public static ImmutableArray<ReportedRequest> Add(PhraseText text, ImmutableArray<ReportedRequest> requests, bool meets)
    {
        var all = ImmutableArray.CreateBuilder<ReportedRequest>();
        foreach (TextSpan sentence in text.Sentences)
        {
            if (requests.FirstOrDefault(r => r.Sentence == sentence) is { } request)
            {
                all.Add(request);
            }
            else if (text.Asks.Exists(a => Within(text, sentence, a) && (Fits(text, a) || (meets && IsOfSecretariat(text, a)))))
            {
                all.Add(new ReportedRequest(ReportedKind.Own, sentence, [], text.Asks.Find(a => Within(text, sentence, a)).Form.Strength));
            }
        }

        return all.ToImmutable();
    }

    private static bool IsOfSecretariat(PhraseText text, Ask ask)
    {
        int from = text.SentenceStart(ask.First);
        return text.Language == Language.Russian
            ? text.At(from) == "секретариату" && text.At(from + 1) == "было"
                && text.At(ask.First) is "поручено" or "предложено" or "рекомендовано" && ask.First <= from + 4
            : text.At(from) == "the" && text.At(from + 1) == "secretariat" && text.At(from + 2) == "was"
                && text.At(ask.First) is "was" or "requested" or "invited" or "encouraged" && ask.First <= from + 4
                && text.At(ask.End) is not "by";
    }

    private static bool Within(PhraseText text, TextSpan sentence, Ask ask) =>
        text.Tokens[ask.First].Start >= sentence.Start && text.Tokens[ask.First].Start < sentence.End;

    /// <summary>
    /// <c>The State party is requested to provide …</c>, «Государству-участнику предлагается …»: whoever writes of one State party by
    /// that name reviews it, and asks.
    /// </summary>
    private static bool AddressesStateParty(PhraseText text, Ask ask, int from, int be) => text.Language == Language.Russian
        ? (text.At(from) == "государство" && text.At(from + 1) == "участник" && text.At(ask.First) == "обязано" && ask.First <= from + 3)
            || (text.At(from) == "государству" && text.At(from + 1) == "участнику" && ask.First <= from + 4
            && text.At(ask.First) is "предлагается" or "рекомендуется")
        : text.At(from) == "the" && text.At(from + 1) == "state" && text.At(from + 2) == "party" && be == from + 3 && text.At(be) == "is"
            && text.At(ask.First) is "requested" or "invited" or "asked" or "encouraged" or "urged";

    private static bool Fits(PhraseText text, Ask ask)
    {
        int be = ask.First - 1;
        while (be > 0 && text.At(be) is "also" or "further" or "hereby" or "strongly" or "therefore")
        {
            be--;
        }

        int from = text.SentenceStart(ask.First);
        if (AddressesStateParty(text, ask, from, be))
        {
            return true;
        }

        return text.At(be) is "is" or "are" && text.At(ask.First) is "urged" or "encouraged" or "called"
            && text.IsMain(ask.First) && ask.Form.Shape == AskShape.Subject
            && text.Phrases.Exists(p => p.First >= from && p.First <= from + 2 && p.End <= be)
            && (text.At(ask.End) == "to" || text.At(ask.End + 1) == "to");
    }
}
