using ReportMiner.Model.Comparison;

namespace ReportMiner.Comparison.Verdicts;

/// <summary>Reads the classes of each difference between two texts of one language.</summary>
internal sealed class DifferenceReader(VerdictText earlier, VerdictText later)
{
    /// <summary>A clause of more words of its own that is added or deleted with its "not" reverses nothing.</summary>
    private const int MostReversedWords = 3;

    /// <summary>Other words that a clause of a class may hold without a change of wording besides.</summary>
    private const int MostClauseWords = 8;

    /// <summary>Words of its own from which an addition is a clause.</summary>
    private const int LeastClauseWords = 3;

    /// <summary>Words that may stand before an actor and tell which it is.</summary>
    private const int MostQualifiers = 2;

    /// <summary>Words that may name somebody: "post offices", "associations of parents".</summary>
    private const int MostWordsOfAnActor = 3;

    /// <summary>Share of the shorter stem that words of one root have in common.</summary>
    private const double SameRoot = 0.6;

    /// <summary>Letters of a word that "de-" undoes: "criminalize", not "sign".</summary>
    private const int LeastAfterDe = 7;

    /// <summary>Words that begin like a denial of another and deny nothing: "inform" and "form".</summary>
    private static readonly string[] NotDenied =
        [
            "inform", "improv", "import", "impos", "impress", "imprint", "implant", "discover", "dispos", "discount", "discharg", "display",
            "invest", "install", "invent", "insure", "unit", "unif"
        ];

    /// <summary>Words that introduce examples or special cases: what follows them is no change of its own.</summary>
    private static readonly string[] Introducing =
        [
            "including", "in particular", "particularly", "especially", "notably", "such as", "inter alia", "above all", "first of all",
            "включая", "в частности", "в том числе", "особенно", "особо", "прежде всего", "главным образом"
        ];

    private readonly int _askBefore = Ask(earlier), _askAfter = Ask(later);
    private readonly MovedWords _moved = new(earlier, later);

    public IEnumerable<TextChange> Changes(List<WordDifference> runs)
    {
        bool found = false;
        var closed = new HashSet<int>();
        _moved.Find(runs);
        for (int i = 0; i < runs.Count; i++)
        {
            if (closed.Contains(i))
            {
                continue;
            }

            TextChange? bracketed = Bracketed(runs, i, out int close);
            if (bracketed is not null)
            {
                closed.Add(close);
            }

            foreach (TextChange change in bracketed is null ? Changes(runs[i]) : [bracketed])
            {
                found = true;
                yield return change;
            }
        }

        if (!found)
        {
            // Endings or little words alone, or words that only changed places.
            WordDifference first = runs[0], last = runs[^1];
            yield return new TextChange(
                ChangeClass.Wording, earlier.Between(first.First, last.End), later.Between(first.OtherFirst, last.OtherEnd));
        }
    }

    private IEnumerable<TextChange> Changes(WordDifference run)
    {
        List<VerdictWord> before = [.. earlier.Words[run.First..run.End].Where(_moved.Stays)],
            after = [.. later.Words[run.OtherFirst..run.OtherEnd].Where(_moved.Stays)];
        bool instrument = !Instruments(before).SetEquals(Instruments(after));
        Cancel(before, after);
        string was = earlier.Between(run.First, run.End), now = later.Between(run.OtherFirst, run.OtherEnd);
        if (Clause(before, after) is { } clause)
        {
            return [new TextChange(clause, was, now)];
        }

        var classes = new List<ChangeClass>();
        void Add(ChangeClass kind, bool holds)
        {
            if (holds)
            {
                classes.Add(kind);
            }
        }

        Add(ChangeClass.Polarity, IsReversed(before, after));
        Add(ChangeClass.Modality, Differs(before, after, ChangeClass.Modality));
        Add(ChangeClass.Condition, IsCondition(before, after) && !IsException(before, after));
        Add(ChangeClass.Quantity, Differs(before, after, ChangeClass.Quantity));
        Add(ChangeClass.Time, Differs(before, after, ChangeClass.Time) && !classes.Contains(ChangeClass.Quantity));
        Add(ChangeClass.Scope, Differs(before, after, ChangeClass.Scope) && !IsPair(run));
        bool named = IsNameOfInstrument(before, after, run);
        Add(ChangeClass.Instrument, named || (instrument && Differs(before, after, ChangeClass.Instrument)));
        Add(ChangeClass.Conjunction, IsConjunction(before, after));
        bool qualified = IsQualifier(before, after, run);
        bool subject = IsSubject(before, after, run);
        bool actor = !named && (qualified || subject || IsActor(before, after, run));
        bool head = actor && (subject || IsHead(run));
        Add(ChangeClass.Addressee, actor && head);
        Add(ChangeClass.Actor, actor && !head);
        bool brackets = before.Count(w => w.IsBracket) != after.Count(w => w.IsBracket);
        Add(ChangeClass.Brackets, brackets);
        int onlyBefore = before.Count(w => w.IsContent && !after.Exists(o => IsKin(w, o))),
            onlyAfter = after.Count(w => w.IsContent && !before.Exists(o => IsKin(w, o)));
        bool other = actor && classes.TrueForAll(c => c is ChangeClass.Actor or ChangeClass.Addressee)
            && before.Count <= MostWordsOfAnActor && after.Count <= MostWordsOfAnActor;
        bool replaced = onlyBefore > 0 && onlyAfter > 0 && !qualified && !other && !named;
        bool absorbed = classes.Exists(c => c is not (ChangeClass.Brackets or ChangeClass.Conjunction));
        Add(ChangeClass.Wording, replaced || (onlyBefore + onlyAfter > 0 && (!absorbed || onlyBefore + onlyAfter > MostClauseWords)));
        return classes.Select(kind => new TextChange(kind, was, now));
    }

    /// <summary>
    /// A clause that is added or deleted as a whole is of the class of the word that it begins with: a condition, a time, "including"; else
    /// it is other wording, in any words.
    /// </summary>
    /// <returns><see langword="null"/> where the difference is no such clause.</returns>
    private static ChangeClass? Clause(List<VerdictWord> before, List<VerdictWord> after)
    {
        List<VerdictWord> words = before.Count > 0 ? before : after;
        if ((before.Count > 0 && after.Count > 0) || words.Exists(w => w.IsBracket))
        {
            return null;
        }

        VerdictWord? first = words.Find(w => w.IsContent || w.Class is not (null or ChangeClass.Conjunction));
        bool where = words.Count > 2 && words[0].OpensClause;
        if (words.Count > 1 && Array.IndexOf(Introducing, words[0].Text) >= 0
            && words.TrueForAll(w => w.Class is not (ChangeClass.Polarity or ChangeClass.Quantity)))
        {
            return ChangeClass.Scope;
        }

        if (!where && words.Count(w => w.IsContent) < LeastClauseWords)
        {
            return null;
        }

        return where || first?.Is(ChangeClass.Condition) == true ? ChangeClass.Condition
            : first?.Class is ChangeClass.Time or ChangeClass.Scope ? first.Class : ChangeClass.Wording;
    }

    /// <summary>Words of one stem on both sides differ in their endings alone and say nothing of a change.</summary>
    private static void Cancel(List<VerdictWord> before, List<VerdictWord> after)
    {
        foreach (VerdictWord word in before.ToArray())
        {
            VerdictWord? same = after.Find(w => w.Stem == word.Stem)
                ?? after.Find(w =>
                    word.Class is not null && word.Sense.Length > 0 && w.Is(word.Class.Value, word.Sense)
                        && word.Class != ChangeClass.Polarity);
            if (same is not null && !word.IsBracket)
            {
                before.Remove(word);
                after.Remove(same);
            }
        }
    }

    private static HashSet<string> Instruments(List<VerdictWord> words) =>
        [.. words.Where(w => w.Is(ChangeClass.Instrument)).Select(w => w.Sense.Length > 0 ? w.Sense : w.Stem)];

    private static bool Differs(List<VerdictWord> before, List<VerdictWord> after, ChangeClass kind) =>
        before.Exists(w => w.Is(kind)) || after.Exists(w => w.Is(kind));

    /// <summary>
    /// A "not" more or less, a verb such as "prohibit" for another, or a verb of the opposite sense. A "not" in a clause that is added or
    /// deleted as a whole denies that clause alone.
    /// </summary>
    private static bool IsReversed(List<VerdictWord> before, List<VerdictWord> after)
    {
        int Count(List<VerdictWord> words, string sense) => words.Count(w => w.Is(ChangeClass.Polarity, sense));
        int Others(List<VerdictWord> words) => words.Count(w => w.IsContent || w.Class is ChangeClass.Actor or ChangeClass.Instrument);
        bool Opposed(string x, string y) => (Count(before, x) > 0 && Count(after, y) > 0) || (Count(before, y) > 0 && Count(after, x) > 0);
        int not = Count(before, "") - Count(after, ""), verbs = Count(before, "neg") - Count(after, "neg");
        List<VerdictWord> denying = not + verbs > 0 ? before : after;
        bool denied = not % 2 != 0 && Others(denying) <= MostReversedWords;
        bool forbidden = verbs % 2 != 0
            && (Others(denying) == 0 || (before.Count > 0 && after.Count > 0 && Others(denying) <= MostReversedWords));
        return (denied ^ forbidden) || Opposed("up", "down") || Opposed("yes", "out") || Opposed("yes", "neg") || Opposed("yes", "down")
            || Opposites(before, after) || Prefixed(before, after);
    }

    /// <summary>"Publish" and "withhold".</summary>
    private static bool Opposites(List<VerdictWord> before, List<VerdictWord> after) => before.Exists(a => after.Exists(a.IsOpposite));

    private static bool Prefixed(List<VerdictWord> before, List<VerdictWord> after) =>
        before.Exists(a => after.Exists(b => Denies(a, b)));

    /// <summary><c>lawful</c> and <c>unlawful</c>, «правомерный» and «неправомерный».</summary>
    private static bool Denies(VerdictWord a, VerdictWord b) =>
        Denies(a.Text, b.Text) || Denies(b.Text, a.Text) || Denies(a.Stem, b.Stem) || Denies(b.Stem, a.Stem);

    private static bool Denies(string word, string other) =>
        other.Length > 3 && word.Length > other.Length && word.EndsWith(other, StringComparison.Ordinal)
        && !Array.Exists(NotDenied, s => word.StartsWith(s, StringComparison.Ordinal))
        && (word[..^other.Length] is "un" or "in" or "il" or "ir" or "im" or "dis" or "non" or "не"
            || (other.Length >= LeastAfterDe && word[..^other.Length] is "de" or "де" or "anti" or "анти" or "бес" or "без"));

    /// <summary>Words of one root, such as «открыть» and «открывать», and words of which one denies the other.</summary>
    private static bool IsKin(VerdictWord a, VerdictWord b)
    {
        if (!b.IsContent || Denies(a, b))
        {
            return b.IsContent;
        }

        int shorter = Math.Min(a.Stem.Length, b.Stem.Length), least = a.Text[0] >= 'Ѐ' ? 4 : 5, shared = 0;
        while (shared < shorter && a.Stem[shared] == b.Stem[shared])
        {
            shared++;
        }

        return shared >= least && shared >= SameRoot * shorter;
    }

    /// <summary>"With" alone says nothing; against "without" it does.</summary>
    private static bool IsCondition(List<VerdictWord> before, List<VerdictWord> after)
    {
        bool Says(List<VerdictWord> words) => words.Exists(w => w.Is(ChangeClass.Condition) && w.Sense != "bare");
        bool Where(List<VerdictWord> words, List<VerdictWord> others) =>
            others.Count == 0 && words.Count > 2 && words[0].OpensClause;
        return Says(before) || Says(after) || Where(before, after) || Where(after, before);
    }

    /// <summary>"Except trainees" for "including trainees" is a change of scope.</summary>
    private static bool IsException(List<VerdictWord> before, List<VerdictWord> after)
    {
        bool Excepts(List<VerdictWord> words) => words.Exists(w => w.Is(ChangeClass.Condition, "except"));
        bool Includes(List<VerdictWord> words) => words.Exists(w => w.Is(ChangeClass.Scope));
        return (Excepts(before) && Includes(after)) || (Excepts(after) && Includes(before));
    }

    /// <summary>"Both … and" for "either … or": the change is the conjunction's.</summary>
    private bool IsPair(WordDifference run)
    {
        bool Pairs(VerdictText text, int first, int end) => end - first == 1 && text.Words[first].Text is "both" or "either";
        return Pairs(earlier, run.First, run.End) && Pairs(later, run.OtherFirst, run.OtherEnd);
    }

    /// <summary>"Vienna" and "Geneva" before "Convention" are parts of its name.</summary>
    private bool IsNameOfInstrument(List<VerdictWord> before, List<VerdictWord> after, WordDifference run)
    {
        bool Precedes(VerdictText text, int end) => end < text.Words.Count && text.Words[end].Is(ChangeClass.Instrument);
        return before.Count > 0 && after.Count > 0 && IsName(before, earlier) && IsName(after, later)
            && Precedes(earlier, run.End) && Precedes(later, run.OtherEnd);
    }

    /// <summary>
    /// Who is asked, whatever the word: the whole of what stands before "should" and "are invited" at the beginning of a sentence, or next
    /// after "recommended that". What is to be done to something names nobody.
    /// </summary>
    private bool IsSubject(List<VerdictWord> before, List<VerdictWord> after, WordDifference run)
    {
        bool Plain(List<VerdictWord> words) => words.Count is > 0 and <= MostWordsOfAnActor && words.TrueForAll(
            w => (w.IsPlain || w.Is(ChangeClass.Actor)) && !w.IsBracket);
        return Plain(before) && Plain(after) && !Opposites(before, after) && IsSubject(earlier, _askBefore, run.First, run.End)
            && IsSubject(later, _askAfter, run.OtherFirst, run.OtherEnd);
    }

    private static bool IsSubject(VerdictText text, int ask, int first, int end)
    {
        if (ask < 0 || ask + 1 >= text.Words.Count)
        {
            return false;
        }

        string next = text.Words[ask + 1].Text;
        bool passive = next is "be" or "also" or "быть" || text.Words[ask].Sense is "may";
        return (first == 0 && end == ask && !passive) || (first == ask + 2 && next is "that" or "чтобы");
    }

    /// <summary>
    /// One word for joining replaces another, or is added or deleted alone; in "and prosecutors" the "and" only joins what was added.
    /// </summary>
    private static bool IsConjunction(List<VerdictWord> before, List<VerdictWord> after)
    {
        bool Joins(VerdictWord w) => w.Is(ChangeClass.Conjunction);
        string[] was = [.. before.Where(Joins).Select(w => w.Text)], now = [.. after.Where(Joins).Select(w => w.Text)];
        return was.Length > 0 && now.Length > 0
            ? !was.SequenceEqual(now)
            : was.Length + now.Length > 0 && before.Concat(after).All(w => Joins(w) || !w.IsContent && w.Class is null);
    }

    private bool IsActor(List<VerdictWord> before, List<VerdictWord> after, WordDifference run) =>
        before.Exists(w => w.Is(ChangeClass.Actor)) || after.Exists(w => w.Is(ChangeClass.Actor))
            || (run.End > run.First && run.OtherEnd > run.OtherFirst && IsName(before, earlier) && IsName(after, later));

    /// <summary>
    /// What tells one actor from another of its kind: "transit countries" and "destination countries", «таможенные службы» and
    /// «налоговые службы»; in Russian also the genitive that follows («страны транзита»), in English what follows "of".
    /// </summary>
    private bool IsQualifier(List<VerdictWord> before, List<VerdictWord> after, WordDifference run)
    {
        bool Plain(List<VerdictWord> words) =>
            words.Count is > 0 and <= MostQualifiers && words.TrueForAll(w => w.IsPlain && (w.IsContent || w.Class is not null));
        bool Leads(VerdictText text, int end) => end < text.Words.Count && text.Words[end].Is(ChangeClass.Actor);
        bool Follows(VerdictText text, int first, VerdictWord word) => word.Text[0] >= 'Ѐ'
            ? first > 0 && text.Words[first - 1].Is(ChangeClass.Actor) && IsGenitive(word.Text)
            : first > 1 && text.Words[first - 1].Text == "of" && text.Words[first - 2].Is(ChangeClass.Actor);
        return Plain(before) && Plain(after) && !Opposites(before, after)
            && ((Leads(earlier, run.End) && Leads(later, run.OtherEnd))
                || (Follows(earlier, run.First, before[0]) && Follows(later, run.OtherFirst, after[0])));
    }

    /// <summary>By its ending; verbs in the past end in «-ли».</summary>
    private static bool IsGenitive(string word) =>
        word[^1] is 'а' or 'я' or 'ы' or 'и' or 'в' or 'й' && !word.EndsWith("ли", StringComparison.Ordinal)
            && !word.EndsWith("ти", StringComparison.Ordinal);

    /// <summary>A word with a capital inside a sentence names somebody.</summary>
    private static bool IsName(List<VerdictWord> words, VerdictText text) =>
        words.Exists(w => w.IsContent) && words.Where(w => w.IsContent).All(w =>
        char.IsUpper(text.Text[w.Start]) && w.Start > 1 && text.Text[w.Start - 1] is ' ' or '(' or '-'
            && text.Text[w.Start - 2] is not ('.' or ';' or ':' or ']'));

    /// <summary>Who is asked is named before "should" and "are invited to", and next after "requests".</summary>
    private bool IsHead(WordDifference run) => IsHead(earlier, _askBefore, run.First) || IsHead(later, _askAfter, run.OtherFirst);

    private static bool IsHead(VerdictText text, int ask, int first) =>
        ask >= 0 && (Performs(text.Words[ask]) ? first > ask && first <= ask + 3 : first < ask);

    /// <summary>
    /// "Requests", "calls upon" and «призывает» do what they say; "should" and "are invited" follow the one who is asked.
    /// </summary>
    private static bool Performs(VerdictWord ask) => ask.Sense is "called" or "asked" or "urged" or "decides" or "recommended" or "invited"
        && !ask.Text.StartsWith("is ", StringComparison.Ordinal) && !ask.Text.StartsWith("are ", StringComparison.Ordinal)
        && !ask.Text.EndsWith("ся", StringComparison.Ordinal);

    /// <returns>Place of the word that asks; −1 for none.</returns>
    private static int Ask(VerdictText text) =>
        text.Words.FindIndex(w => w.Is(ChangeClass.Modality) && w.Sense is not ("consider" or "effort"));

    /// <summary>A bracket that opens and the one that closes it make one change.</summary>
    private TextChange? Bracketed(List<WordDifference> runs, int at, out int close)
    {
        close = at;
        bool Only(WordDifference run, string bracket) => run.First == run.End
            ? run.OtherEnd - run.OtherFirst == 1 && later.Words[run.OtherFirst].Text == bracket
            : run.OtherFirst == run.OtherEnd && run.End - run.First == 1 && earlier.Words[run.First].Text == bracket;
        if (!Only(runs[at], "["))
        {
            return null;
        }

        close = runs.FindIndex(at + 1, r => Only(r, "]") && r.First == r.End == (runs[at].First == runs[at].End));
        return close < 0 ? null : new TextChange(
            ChangeClass.Brackets, earlier.Between(runs[at].First, runs[close].End),
            later.Between(runs[at].OtherFirst, runs[close].OtherEnd));
    }
}
