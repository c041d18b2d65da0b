using System.Collections.Immutable;
using ReportMiner.Analysis.Actors;
using ReportMiner.Analysis.Phrasing;
using ReportMiner.Linguistics;
using ReportMiner.Model;
using ReportMiner.Model.Documents;

namespace ReportMiner.Analysis.Sentences;

/// <summary>
/// A text as a row of words that know their punctuation, sentence and clause. Made once and handed from reader to reader, for what one has
/// found the next needs too. Not for several threads.
/// </summary>
internal sealed class PhraseText
{
    private readonly bool[] _subordinate;
    private readonly Dictionary<Type, object> _found = [];

    private PhraseText(string source, Language language)
    {
        Source = source;
        Language = language;
        Sentences = SentenceSplitter.Split(source, language);
        Tokens = Tokenize(source, Sentences);
        _subordinate = SubordinateClauses.Mark(Tokens, language);
    }

    public string Source { get; }

    public Language Language { get; }

    public ImmutableArray<TextSpan> Sentences { get; }

    public ImmutableArray<Token> Tokens { get; }

    public int Count => Tokens.Length;

    public static PhraseText Of(string source, Language language) => new(source, language);

    /// <summary>What a reader finds in the text, which is looked for once. One kind of finding has one type.</summary>
    /// <param name="find">Looks for it.</param>
    public T Once<T>(Func<PhraseText, T> find)
        where T : class
    {
        if (!_found.TryGetValue(typeof(T), out object? known))
        {
            _found[typeof(T)] = known = find(this);
        }

        return (T)known;
    }

    /// <returns>The word in lower case; empty outside the text.</returns>
    public string At(int index) => index >= 0 && index < Tokens.Length ? Tokens[index].Lower : "";

    /// <summary>Whether the word is in a clause that depends on another, in brackets or in quotation marks.</summary>
    public bool IsMain(int index) => !_subordinate[index] && !Tokens[index].Aside;

    /// <returns>Whether a word of a main clause, from one word up to another, is such a one.</returns>
    public bool AnyMain(int from, int to, Func<int, bool> isSuch)
    {
        for (int i = from; i < to; i++)
        {
            if (IsMain(i) && isSuch(i))
            {
                return true;
            }
        }

        return false;
    }

    public bool IsSubordinate(int index) => _subordinate[index];

    public bool StartsUpper(int index) => char.IsUpper(Source[Tokens[index].Start]);

    /// <returns>The word as printed.</returns>
    public string Printed(int index) => Source[Tokens[index].Start..Tokens[index].End];

    /// <returns>Index of the first word of the sentence that holds the word.</returns>
    public int SentenceStart(int index)
    {
        while (index > 0 && Tokens[index].Before != Break.Sentence)
        {
            index--;
        }

        return index;
    }

    /// <returns>Index one past the last word of the sentence that holds the word.</returns>
    public int SentenceEnd(int index)
    {
        index++;
        while (index < Tokens.Length && Tokens[index].Before != Break.Sentence)
        {
            index++;
        }

        return index;
    }

    private static ImmutableArray<Token> Tokenize(string source, ImmutableArray<TextSpan> sentences)
    {
        var tokens = ImmutableArray.CreateBuilder<Token>();
        var asides = new Parentheticals(source);
        int sentence = 0, end = 0;
        bool first = true;
        foreach (Word word in Words.Of(source))
        {
            while (sentence < sentences.Length && word.Start >= sentences[sentence].End)
            {
                sentence++;
                first = true;
            }

            AddParts(tokens, word, source, first ? Break.Sentence : Between(source, end, word.Start), asides);
            first = false;
            end = word.End;
        }

        return tokens.ToImmutable();
    }

    private static void AddParts(ImmutableArray<Token>.Builder tokens, Word word, string source, Break before, Parentheticals asides)
    {
        int start = word.Start;
        if (!word.Lower.Contains('-', StringComparison.Ordinal))
        {
            tokens.Add(new Token(start, word.End, word.Lower, before, asides.Contains(start), false));
            return;
        }

        for (int i = word.Start; i <= word.End; i++)
        {
            if (i < word.End && !IsHyphen(source[i]))
            {
                continue;
            }

            if (i > start)
            {
                string lower = word.Lower[(start - word.Start)..(i - word.Start)];
                tokens.Add(new Token(
                    start, i, lower, start == word.Start ? before : Break.None, asides.Contains(start), start > word.Start));
            }

            start = i + 1;
        }
    }

    private static bool IsHyphen(char c) => c is '-' or '\u2010' or '\u2011';

    private static Break Between(string source, int from, int to)
    {
        Break found = Break.None;
        for (int i = from; i < to; i++)
        {
            Break here = source[i] switch
            {
                ',' => Break.Comma,
                '—' or ':' => Break.Dash,
                '–' => i > from && char.IsWhiteSpace(source[i - 1]) ? Break.Dash : Break.None,
                ';' => Break.Semicolon,
                _ => Break.None,
            };
            found = here > found ? here : found;
        }

        return found;
    }
}
