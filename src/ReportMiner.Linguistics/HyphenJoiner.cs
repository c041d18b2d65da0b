using ReportMiner.Model;

namespace ReportMiner.Linguistics;

/// <summary>
/// Decides on evidence whether a hyphen at the end of a line belongs to the word. The first evidence that speaks decides:
/// <list type="number">
/// <item>shape: a figure beside the hyphen (<c>24-часовой</c>), a capital after it (<c>Secretary-General</c>) or an abbreviation before
/// it (<c>ИТ-системы</c>) keep it, unless the whole word is in capitals;</item>
/// <item>the document's own words inside its lines: the joined or the hyphenated form (first with the same
/// capitals: a title may keep another spelling than the text), then forms of the same stem;</item>
/// <item>the document's habit: where nearly all its line-end hyphens are real (a file that does not break words), this one is too;</item>
/// <item>word lists of the language: forms, then stems;</item>
/// <item>word formation: parts that always take a hyphen (<c>веб-</c>, <c>вице-</c>, <c>-то</c>, <c>know-how</c>), two adjectives side by
/// side;</item>
/// <item>the halves: two Russian nouns in one case (<c>программами-вымогателями</c>); or both are words, and one of
/// them is known to make hyphenated words, or neither is a linking form (<c>право-</c>);</item>
/// <item>otherwise a half is no word, so the word was broken; but an English prefix that often takes a hyphen (<c>non-</c>) keeps it in a
/// document that shows no broken word.</item>
/// </list>
/// Soft hyphens (U+00AD) need no decision: they always break a word.
/// </summary>
public sealed class HyphenJoiner
{
    /// <summary>Real line-end hyphens of a language from which on a habit shows.</summary>
    private const int HabitAfter = 4;

    /// <summary>The largest share of broken words in a document that does not break words (its lists may know another spelling).</summary>
    private const double StrayShare = 0.1;

    /// <summary>A shorter half is rather a syllable than a word.</summary>
    private const int ShortestHalf = 4;

    private readonly Lazy<OwnWords> _words;
    private readonly Lazy<HyphenHabit> _english;
    private readonly Lazy<HyphenHabit> _russian;

    /// <param name="text">The whole text of the document as read: its own words are the first evidence.</param>
    public HyphenJoiner(string text)
    {
        _words = new Lazy<OwnWords>(() => new OwnWords(text));
        _english = new Lazy<HyphenHabit>(() => HabitIn(Language.English));
        _russian = new Lazy<HyphenHabit>(() => HabitIn(Language.Russian));
    }

    private OwnWords Own => _words.Value;

    /// <param name="left">The letters before the hyphen, back to the start of the word (earlier hyphens of the word included).</param>
    /// <param name="right">The first word of the next line.</param>
    /// <param name="language">Language of the block; if it is unknown, or is not that of the letters, the letters decide.</param>
    /// <returns>Whether the hyphen stays (<c>state-owned</c>); otherwise the halves are one word.</returns>
    public bool KeepsHyphen(string left, string right, Language language)
    {
        if (left.Length == 0 || right.Length == 0)
        {
            return true;
        }

        var cut = new HyphenCut(left, right);
        Language script = ScriptOf(cut, language);
        Lazy<HyphenHabit> habit = script == Language.Russian ? _russian : _english;
        HyphenCut folded = cut.Folded;
        return ByShape(cut.Inner)
            ?? Weigh(Own.Written(cut.Hyphenated), Own.Written(cut.Joined))
            ?? ByOwnWords(folded)
            ?? (habit.Value == HyphenHabit.KeepsWords ? true : ByLists(folded, script))
            ?? ByFormation(folded, script)
            ?? ByHalves(folded.Inner, script)
            ?? (habit.Value == HyphenHabit.Untold && script == Language.English && WordList.Of(script).IsPrefix(folded.Inner.Left));
    }

    private static Language ScriptOf(HyphenCut cut, Language language) =>
        cut.Right.Any(Homoglyphs.IsCyrillic) ? Language.Russian
        : cut.Right.Any(Homoglyphs.IsLatin) ? Language.English
        : language;

    private static bool? ByShape(HyphenCut inner)
    {
        if (inner.Left.Length == 0 || inner.Right.Length == 0)
        {
            return true;
        }

        char before = inner.Left[^1], after = inner.Right[0];
        if (!char.IsLetter(before) || !char.IsLetter(after) || Homoglyphs.IsCyrillic(before) != Homoglyphs.IsCyrillic(after))
        {
            return true;
        }

        bool abbreviation = inner.Left.Length > 1 && inner.Left.All(char.IsUpper);
        return char.IsUpper(after) ? (abbreviation && inner.Right.All(char.IsUpper) ? null : true)
            : abbreviation ? true
            : null;
    }

    private bool? ByOwnWords(HyphenCut cut) =>
        Weigh(Own.Form(cut.Hyphenated), Own.Form(cut.Joined))
        ?? Weigh(Own.Form(cut.Inner.Hyphenated), Own.Form(cut.Inner.Joined))
        ?? Weigh(Own.Stem(cut.Hyphenated), Own.Stem(cut.Joined))
        ?? Weigh(Own.Stem(cut.Inner.Hyphenated), Own.Stem(cut.Inner.Joined));

    private static bool? ByLists(HyphenCut cut, Language language)
    {
        WordList list = WordList.Of(language);
        return Weigh(list.Form(cut.Hyphenated), list.Form(cut.Joined))
            ?? Weigh(list.Form(cut.Inner.Hyphenated), list.Form(cut.Inner.Joined))
            ?? Weigh(list.Stem(cut.Hyphenated), list.Stem(cut.Joined))
            ?? Weigh(list.Stem(cut.Inner.Hyphenated), list.Stem(cut.Inner.Joined));
    }

    /// <summary>The halves are words of their own, or one is not; no answer where they leave it open.</summary>
    private bool? ByHalves(HyphenCut inner, Language language)
    {
        WordList list = WordList.Of(language);
        if (language == Language.Russian
            && NounPairs.Holds(inner, word => IsWord(word, list), word => list.Knows(word) || Own.Stem(word) > 0))
        {
            return true;
        }

        if (!IsWord(inner.Left, list) && !list.BeginsCompounds(inner.Left) || !IsWord(inner.Right, list))
        {
            return null;
        }

        if (list.BeginsCompounds(inner.Left) || list.EndsCompounds(inner.Right))
        {
            return true;
        }

        bool linking = language == Language.Russian && inner.Left[^1] is 'о' or 'е';
        return inner.Left.Length >= ShortestHalf && inner.Right.Length >= ShortestHalf && !linking ? true : null;
    }

    private bool? ByFormation(HyphenCut cut, Language language)
    {
        WordList list = WordList.Of(language);
        return CompoundFormation.KeepsHyphen(cut, language, word => list.Knows(word) || Own.Form(word) > 0 || Own.Stem(word) > 0);
    }

    private bool IsWord(string word, WordList list) => list.Form(word) > 0 || Own.Form(word) > 0;

    /// <summary>The habit that the clear cases of a language show: a broken word is clear where its joined form is known.</summary>
    private HyphenHabit HabitIn(Language language)
    {
        int kept = 0, broken = 0;
        foreach (HyphenCut cut in Own.Cuts.Where(cut => ScriptOf(cut, language) == language && ByShape(cut.Inner) is null))
        {
            HyphenCut folded = cut.Folded;
            bool? keeps = ByOwnWords(folded) ?? ByLists(folded, language) ?? ByFormation(folded, language)
                ?? ByHalves(folded.Inner, language);
            kept += keeps is true ? 1 : 0;
            broken += keeps is false ? 1 : 0;
        }

        return broken > Math.Max(1, (kept + broken) * StrayShare) ? HyphenHabit.BreaksWords
            : kept >= HabitAfter ? HyphenHabit.KeepsWords
            : HyphenHabit.Untold;
    }

    /// <summary>The form seen more often; no answer where neither was seen or both as often.</summary>
    private static bool? Weigh(int hyphenated, int joined) => hyphenated == joined ? null : hyphenated > joined;
}
