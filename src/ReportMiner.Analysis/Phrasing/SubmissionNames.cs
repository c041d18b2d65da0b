using System.Collections.Frozen;
using System.Collections.Immutable;
using ReportMiner.Analysis.Sentences;
using ReportMiner.Model;

namespace ReportMiner.Analysis.Phrasing;

/// <summary>Reads the names of submissions and of those who made them: <c>JS2</c>, <c>CoE-GRETA</c>, <c>the Ombudsman</c>, «СП7».</summary>
internal static class SubmissionNames
{
    /// <summary>What a single word names who submits with: each is an id of its own.</summary>
    public static readonly FrozenSet<string> Nouns = FrozenSet.ToFrozenSet(
        [
            "ombudsman", "ombudsperson", "ombudswoman", "institute", "institution", "commissioner", "submission", "stakeholders",
            "омбудсмен", "уполномоченный", "институт",
            "организация", "омбудсман",
        ],
        StringComparer.Ordinal);

    /// <param name="text">The paragraph.</param>
    /// <param name="from">Index of the first word of the sentence.</param>
    /// <param name="verb">Index of the verb.</param>
    /// <returns>Names in kebab-case, where the words before the verb are nothing else; otherwise none.</returns>
    public static ImmutableArray<string> Before(PhraseText text, int from, int verb)
    {
        int start = SkipAdverbial(text, from, verb);
        int end = verb;
        while (end > start
            && text.At(end - 1)
                is "had" or "has" or "also" or "further" or "strongly" or "again" or "have" or "также" or "вновь" or "далее" or "in"
                    or "particular")
        {
            end--;
        }

        var names = ImmutableArray.CreateBuilder<string>();
        for (int i = start; i < end; i++)
        {
            if (text.At(i) is "the" or "and" or "и" or "в" or "as" or "well")
            {
                continue;
            }

            int stop = NameEnd(text, i, end);
            if (stop < 0)
            {
                return [];
            }

            names.Add(Slug(text.Source[text.Tokens[i].Start..text.Tokens[stop - 1].End]));
            i = stop - 1;
        }

        return names.ToImmutable();
    }

    /// <summary><c>In 2020, the Ombudsman …</c>: a leading phrase with its comma is passed over.</summary>
    private static int SkipAdverbial(PhraseText text, int from, int verb)
    {
        if (text.At(from)
            is not ("in" or "on" or "at" or "with" or "regarding" or "concerning" or "moreover" or "furthermore" or "additionally"
                or "finally" or "в" or "кроме" or "на"))
        {
            return from;
        }

        for (int i = from + 1; i < verb; i++)
        {
            if (text.Tokens[i].Before == Break.Comma)
            {
                return i;
            }
        }

        return from;
    }

    private static int NameEnd(PhraseText text, int i, int end)
    {
        if (Nouns.Contains(text.At(i)) && text.StartsUpper(i))
        {
            return i + 1;
        }

        if (!IsAcronym(text.Printed(i)))
        {
            return -1;
        }

        int stop = i + 1;
        while (stop < end && text.Tokens[stop].Before == Break.None && IsGlued(text, stop))
        {
            stop++;
        }

        return stop;
    }

    /// <summary>Whether only a slash or hyphen, and no space, precedes a word.</summary>
    private static bool IsGlued(PhraseText text, int i) =>
        text.Tokens[i].Start - text.Tokens[i - 1].End == 1 && !char.IsWhiteSpace(text.Source[text.Tokens[i].Start - 1]);

    /// <summary>At least two capitals, or capitals and a figure: <c>AI</c>, <c>CoE</c>, <c>JS2</c>.</summary>
    private static bool IsAcronym(string word) => char.IsUpper(word[0]) && word.Count(c => char.IsUpper(c) || char.IsDigit(c)) >= 2;

    private static string Slug(string name)
    {
        string lower = name.ToLowerInvariant();
        lower = lower.StartsWith("сп", StringComparison.Ordinal) && lower.Skip(2).All(char.IsDigit) ? "js" + lower[2..] : lower;
        return string.Join('-', lower.Split([' ', '/', '-', '\u2010', '\u2011', '\u00a0', '\n'], StringSplitOptions.RemoveEmptyEntries))
            .Trim('.');
    }
}
