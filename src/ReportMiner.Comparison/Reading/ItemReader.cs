using ReportMiner.Comparison.Vocabulary;
using ReportMiner.Linguistics;
using ReportMiner.Model;

namespace ReportMiner.Comparison.Reading;

/// <summary>Reads a text for comparison: its clauses and the terms of each.</summary>
internal static class ItemReader
{
    public static TextReading Read(string text)
    {
        List<Token> tokens = Tokenizer.Of(text);
        List<InstrumentMatch> instruments = InstrumentVocabulary.Default.Find(tokens);
        var mentions = new List<Mention>(tokens.Count);
        int clause = 0, next = 0, i = 0, address = Address.End(text);
        bool rider = false, hasObject = false;
        while (i < tokens.Count)
        {
            Token token = tokens[i];
            if (BeginsClause(tokens, i, text, hasObject))
            {
                clause++;
                rider = hasObject = false;
            }
            else if (token.Break == TokenBreak.Rider)
            {
                rider = true;
            }

            MentionManner manner =
                token.Start < address ? MentionManner.Address : rider ? MentionManner.Rider : MentionManner.Head;
            int length = 1;
            if (next < instruments.Count && instruments[next].First == i)
            {
                InstrumentMatch match = instruments[next++];
                length = match.End - i;
                mentions.Add(new Mention(match.Concept.Term, TermKind.Instrument, clause, manner, token.Start, tokens[match.End - 1].End));
            }
            else if (ConceptVocabulary.Default.Find(tokens, i) is { } form
                && !(form.Concept.Kind == TermKind.Matter && NamesMinistry(mentions)))
            {
                length = form.Words.Length;
                mentions.AddRange(MentionsOf(form.Concept, clause, manner, token.Start, tokens[i + length - 1].End));
            }
            else
            {
                mentions.Add(Plain(token, clause, manner));
            }

            hasObject |= mentions[^1].Kind != TermKind.Frame && ActVerbs.Rank(token.Word) == 0;
            i += length;
        }

        return new TextReading([.. mentions], ActRank(tokens));
    }

    /// <summary>"The ministry of culture" is somebody to act; the item is not about culture.</summary>
    private static bool NamesMinistry(List<Mention> mentions) => mentions.Count > 0 && mentions[^1].Term == "c:minister";

    /// <returns>The concept, and the broader one that it is a kind of.</returns>
    public static IEnumerable<Mention> MentionsOf(Concept concept, int clause, MentionManner manner, int start, int end)
    {
        yield return new Mention(concept.Term, concept.Kind, clause, manner, start, end);
        if (concept.BroaderTerm is { } broader)
        {
            yield return new Mention(broader, concept.Kind, clause, MentionManner.Broader, start, end);
        }
    }

    private static Mention Plain(Token token, int clause, MentionManner manner) => char.IsAsciiDigit(token.Word[0])
        ? new Mention("n:" + token.Word, TermKind.Number, clause, manner, token.Start, token.End)
        : new Mention(Stemmer.Stem(token.Word, ScriptOf(token.Word)), TermKind.Word, clause, manner, token.Start, token.End);

    private static Language ScriptOf(string word) => word[0] >= 'Ѐ' ? Language.Russian : Language.English;

    /// <summary>
    /// A verb after "and" begins a clause where the one before it has its object; in "prevent and combat violence" both share one.
    /// </summary>
    private static bool BeginsClause(List<Token> tokens, int i, string text, bool hasObject) => tokens[i].Break switch
    {
        TokenBreak.Stop or TokenBreak.Means => i > 0,
        TokenBreak.Joint => hasObject && (ActVerbs.Rank(tokens[i].Word) > 0 || Infinitives.Is(tokens[i].Word))
            && TakesObject(text, tokens[i].End),
        _ => false,
    };

    /// <summary>"And support victims" has a verb, "and support to victims" a noun.</summary>
    private static bool TakesObject(string text, int end)
    {
        if (end >= text.Length || text[end] != ' ')
        {
            return false;
        }

        int stop = end + 1;
        while (stop < text.Length && char.IsLetter(text[stop]))
        {
            stop++;
        }

        return text.AsSpan(end + 1, stop - end - 1)
            is not ("of" or "to" or "for" or "in" or "and" or "from" or "by" or "on" or "with" or "and");
    }

    /// <summary>The first verb of asking decides; "adopt measures" is open-ended, though "adopt" is not.</summary>
    private static int ActRank(List<Token> tokens)
    {
        for (int i = 0; i < Math.Min(tokens.Count, 12); i++)
        {
            int rank = ActVerbs.Rank(tokens[i].Word);
            if (rank > 0)
            {
                return rank == 3 && NamesMeasures(tokens, i) ? 2 : rank;
            }
        }

        return 0;
    }

    private static bool NamesMeasures(List<Token> tokens, int verb)
    {
        for (int i = verb + 1; i < Math.Min(tokens.Count, verb + 4); i++)
        {
            if (tokens[i].Word is "measures" or "steps" or "efforts" or "меры" or "мер" or "шаги" or "усилия")
            {
                return true;
            }
        }

        return false;
    }
}
