namespace ReportMiner.Comparison.Vocabulary;

/// <summary>
/// The vocabulary of instruments. A name is an abbreviation, or a word for an instrument ("convention") with the keys of the name close to
/// it: so the long, the short and the misquoted name are one.
/// </summary>
internal sealed class InstrumentVocabulary
{
    public static readonly InstrumentVocabulary Default = new();

    private const int Before = 3, After = 14;

    private static readonly WordPattern[] Heads =
        [.. ("convention* covenant* protocol* statute* agreement* treaty declaration rules principles amendments конвенци* пакт* "
            + "протокол* статут* соглашени* договор* декларац* правил* принцип*")
            .Split(' ').Select(WordPattern.Parse)];

    private readonly Dictionary<string, Concept> _abbreviations = new(StringComparer.Ordinal);
    private readonly List<InstrumentForm> _forms = [];

    private InstrumentVocabulary()
    {
        foreach (string line in VocabularyResource.Lines("instruments.txt"))
        {
            int colon = line.IndexOf(':', StringComparison.Ordinal);
            var concept = new Concept(line[..colon], TermKind.Instrument);
            string[] parts = line[(colon + 1)..].Split('|');
            foreach (string abbreviation in VocabularyResource.Parts(parts[0], ','))
            {
                _abbreviations.Add(abbreviation, concept);
            }

            foreach (string form in VocabularyResource.Parts(parts[1], '/').Concat(VocabularyResource.Parts(parts[2], '/')))
            {
                string[] keys = form.Split(' ', StringSplitOptions.RemoveEmptyEntries);
                bool protocol = keys.Any(IsProtocol);
                _forms.Add(new InstrumentForm(concept, [.. keys.Where(k => !IsProtocol(k)).Select(WordPattern.Parse)], protocol));
            }
        }
    }

    /// <returns>The instruments named, in order; they do not overlap.</returns>
    public List<InstrumentMatch> Find(List<Token> tokens)
    {
        var found = new List<InstrumentMatch>();
        int free = 0;
        for (int i = 0; i < tokens.Count; i++)
        {
            if (i < free)
            {
                continue;
            }

            if (_abbreviations.TryGetValue(tokens[i].Word, out Concept? concept))
            {
                found.Add(new InstrumentMatch(concept, i, free = i + 1));
            }
            else if (IsHead(tokens[i].Word) && Best(tokens, free, i) is { } match)
            {
                found.Add(match);
                free = match.End;
            }
        }

        return found;
    }

    private InstrumentMatch? Best(List<Token> tokens, int free, int head)
    {
        bool protocol = IsProtocol(tokens[head].Word);
        int from = Math.Max(free, head - Before), to = WindowEnd(tokens, head, protocol);
        InstrumentMatch? best = null;
        int bestKeys = 0;
        foreach (InstrumentForm form in _forms)
        {
            if (form.Keys.Length > bestKeys && form.Protocol == protocol && Match(form, tokens, from, to, head) is { } match)
            {
                (best, bestKeys) = (match, form.Keys.Length);
            }
        }

        return best;
    }

    private static InstrumentMatch? Match(InstrumentForm form, List<Token> tokens, int from, int to, int head)
    {
        int first = head, last = head;
        foreach (WordPattern key in form.Keys)
        {
            int at = -1;
            for (int i = from; i < to; i++)
            {
                if (key.Matches(tokens[i].Word))
                {
                    at = i;
                    break;
                }
            }

            if (at < 0)
            {
                return null;
            }

            first = Math.Min(first, at);
            last = Math.Max(last, at);
        }

        return new InstrumentMatch(form.Concept, first, last + 1);
    }

    /// <summary>A name ends where a clause or the next instrument begins; a protocol names the instrument that it belongs to.</summary>
    private static int WindowEnd(List<Token> tokens, int head, bool protocol)
    {
        int to = Math.Min(tokens.Count, head + After), heads = protocol ? 2 : 1;
        for (int i = head + 1; i < to; i++)
        {
            if (tokens[i].Break >= TokenBreak.Means || (IsHead(tokens[i].Word) && --heads == 0))
            {
                return i;
            }
        }

        return to;
    }

    private static bool IsProtocol(string word) =>
        word.StartsWith("protocol", StringComparison.Ordinal) || word.StartsWith("протокол", StringComparison.Ordinal);

    private static bool IsHead(string word)
    {
        foreach (WordPattern head in Heads)
        {
            if (head.Matches(word))
            {
                return true;
            }
        }

        return false;
    }
}
