using System.Collections.Immutable;
using ReportMiner.Linguistics;
using ReportMiner.Model;
using ReportMiner.Model.Documents;

namespace ReportMiner.Analysis.Phrasing;

/// <summary>A text as a row of words that know their punctuation, sentence and clause.</summary>
internal sealed class PhraseText
{
    private readonly bool[] _subordinate;

    private PhraseText(string source, Language language, ImmutableArray<Token> tokens, bool[] subordinate)
    {
        Source = source;
        Language = language;
        Tokens = tokens;
        _subordinate = subordinate;
    }

    public string Source { get; }

    public Language Language { get; }

    public ImmutableArray<Token> Tokens { get; }

    public int Count => Tokens.Length;

    public static PhraseText Of(string source, Language language)
    {
        var tokens = Tokenize(source, SentenceSplitter.Split(source, language));
        return new PhraseText(source, language, tokens, SubordinateClauses.Mark(tokens, language));
    }

    /// <returns>The word in lower case; empty outside the text.</returns>
    public string At(int index) => index >= 0 && index < Tokens.Length ? Tokens[index].Lower : "";

    /// <summary>Whether the word stands in a clause that depends on another, in brackets or in quotation marks.</summary>
    public bool IsMain(int index) => !_subordinate[index] && !Tokens[index].Aside;

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
        var asides = new Asides(source);
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

    private static void AddParts(ImmutableArray<Token>.Builder tokens, Word word, string source, Break before, Asides asides)
    {
        int start = word.Start;
        for (int i = word.Start; i <= word.End; i++)
        {
            if (i < word.End && !IsHyphen(source[i]))
            {
                continue;
            }

            if (i > start)
            {
                string lower = word.Lower.Length == word.End - word.Start ? word.Lower[(start - word.Start)..(i - word.Start)] : source[start..i].ToLowerInvariant();
                tokens.Add(new Token(start, i, lower.Replace('’', '\''), start == word.Start ? before : Break.None, asides.Contains(start), start > word.Start));
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
