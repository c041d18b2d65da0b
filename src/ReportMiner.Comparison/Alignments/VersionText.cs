using ReportMiner.Comparison.Vocabulary;
using ReportMiner.Linguistics;
using ReportMiner.Linguistics.Translation;

namespace ReportMiner.Comparison.Alignments;

/// <summary>A text of one version: its words, and the signs by which the other version must agree with it.</summary>
internal sealed class VersionText
{
    /// <summary>An English text may name a Russian letter.</summary>
    private const int FewestLetters = 3;

    /// <summary>Words before an English verb among which a "not" denies it: "shall not be allowed".</summary>
    private const int Reach = 3;

    private readonly List<Word> _words;

    public VersionText(string text)
    {
        Text = text;
        _words = Linguistics.Words.Of(text);
        Lower = [.. _words.Select(w => w.Lower)];
        IsRussian = ReadsRussian(text);
        Signs = Read();
    }

    public string Text { get; }

    public string[] Lower { get; }

    public bool IsRussian { get; }

    /// <summary>Signs in order of their first words; rivals do not overlap.</summary>
    public List<Sign> Signs { get; }

    public static bool ReadsRussian(string text) => text.Count(c => c is >= 'А' and <= 'я') >= FewestLetters;

    public IEnumerable<Sign> Of(string family) => Signs.Where(s => s.Family == family);

    /// <summary>Whether a text has a word of a sense, or one that may translate it: senses that end in "~" hold those.</summary>
    public bool Has(string family, string sense) => Signs.Exists(s => s.Family == family && (s.Sense == sense || s.Sense == sense + "~"));

    public IEnumerable<Sign> Of(string family, string sense) => Signs.Where(s => s.Family == family && s.Sense == sense);

    /// <summary>Stems of a word as the translation table knows them.</summary>
    public List<string> Stems(int word) => BilingualWords.Of(Lower[word]);

    public int StartOf(int word) => _words[word].Start;

    public int EndOf(int word) => _words[word].End;

    /// <summary>Whether a clause ends behind a word.</summary>
    public bool EndsClause(int word) =>
        word + 1 < _words.Count && Text.AsSpan(_words[word].End, _words[word + 1].Start - _words[word].End).IndexOfAny(",;:.") >= 0;

    /// <summary>Whether a word is printed with a capital.</summary>
    public bool IsCapital(int word) => char.IsUpper(Text[_words[word].Start]);

    /// <summary>"May" with a capital inside a sentence is the month.</summary>
    public bool IsMonth(Sign sign) => Lower[sign.First] == "may" && IsCapital(sign.First) && sign.First > 0;

    public bool IsAcronym(int word) => EndOf(word) - StartOf(word) > 1 && char.IsUpper(Text[StartOf(word) + 1]);

    /// <summary>The words of a sign as printed, and up to so many behind them that end no clause.</summary>
    public string Passage(Sign sign, int behind = 2)
    {
        int last = sign.End - 1;
        for (int i = 0; i < behind && last + 1 < _words.Count && Text[_words[last].End..(_words[last + 1].Start)].Trim().Length == 0; i++)
        {
            last++;
        }

        return Text[_words[sign.First].Start.._words[last].End];
    }

    private List<Sign> Read()
    {
        var found = new List<Sign>();
        var taken = new Dictionary<string, int>(StringComparer.Ordinal);
        for (int i = 0; i < Lower.Length; i++)
        {
            foreach (AgreementForm form in AgreementVocabulary.Default.Find(Lower, i))
            {
                if (i >= taken.GetValueOrDefault(form.Rivals))
                {
                    taken[form.Rivals] = i + form.Words.Length;
                    found.Add(new Sign(form.Family, form.Sense, i, i + form.Words.Length));
                }
            }
        }

        List<Sign> neutral = [.. found.Where(s => s.Family == AgreementVocabulary.Neutral)];
        found.RemoveAll(s => s.Family == AgreementVocabulary.Neutral
            || (s.Family == "denial" && neutral.Exists(n => s.First >= n.First && s.First < n.End && s.End <= n.End)));
        // «Менее» of «не менее» answers for nothing.
        found.RemoveAll(
            s =>
                s.IsAnswer
                    && found.Exists(
                        c => !c.IsAnswer && c.Family == s.Family && c.Family == "bound" && s.First >= c.First && s.End <= c.End));
        List<Sign> denials = [.. found.Where(s => s.Family == "denial" && s.Sense == "not")];
        List<Sign> denied = [.. found.Where(s => !s.IsAnswer && denials.Exists(d => Denies(d, s)))];
        found.RemoveAll(s => denied.Exists(d => d.Denied() != d && Follows(s, d)));
        return [.. found.Select(s => denials.Exists(d => Denies(d, s)) ? s.Denied() : s)];
    }

    /// <summary>«Против» of «не возражает против» belongs to the verb.</summary>
    private static bool Follows(Sign sign, Sign verb) =>
        sign.IsAnswer && sign.First >= verb.First && sign.First <= verb.End && sign.Family == verb.Family && sign.Sense == verb.Sense + "~";

    /// <summary>
    /// In Russian a "not" directly precedes what it denies; in English it may be up to three words before it, or follow a modal verb.
    /// </summary>
    private bool Denies(Sign denial, Sign sign) =>
        (denial.First < sign.First && denial.First >= sign.First - (IsRussian ? 1 : Reach)) || (!IsRussian && denial.First == sign.End);
}
