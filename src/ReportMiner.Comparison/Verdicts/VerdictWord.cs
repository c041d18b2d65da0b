using ReportMiner.Model.Comparison;

namespace ReportMiner.Comparison.Verdicts;

/// <summary>A word, number or bracket of a text, or several words that make one form of the vocabulary of changes.</summary>
/// <param name="Text">In lower case, with е for ё.</param>
/// <param name="Stem">Its stem: words of one stem differ in their endings alone.</param>
/// <param name="Class">What a change of it changes; <see langword="null"/> for an ordinary word.</param>
/// <param name="Sense">Sense of the form, as in the vocabulary.</param>
/// <param name="IsContent">Whether it says something by itself, as little words do not.</param>
/// <param name="Start">First UTF-16 code unit in the text.</param>
/// <param name="End">One past the last.</param>
internal sealed record VerdictWord(string Text, string Stem, ChangeClass? Class, string Sense, bool IsContent, int Start, int End)
{
    public bool IsBracket => Text is "[" or "]";

    public bool IsNumber => char.IsAsciiDigit(Text[0]);

    /// <summary>Whether it begins a clause that says where or when something holds.</summary>
    public bool OpensClause => Text is "where" or "when" or "где" or "там где" or "когда";

    /// <summary>Whether it may name somebody or something: it is of no class, or has an opposite that is not at hand.</summary>
    public bool IsPlain => Class is null || (Is(ChangeClass.Polarity) && Sense.Length > 0 && Sense[0] is '+' or '-');

    /// <summary>Whether one of its senses, <c>+x</c>, is the opposite of one of another word's, <c>-x</c>.</summary>
    public bool IsOpposite(VerdictWord other) =>
        Is(ChangeClass.Polarity) && other.Is(ChangeClass.Polarity)
            && Sense.Split(' ').Any(s => s.Length > 1 && Array.Exists(other.Sense.Split(' '), o => IsOpposite(s, o)));

    private static bool IsOpposite(string sense, string other) =>
        sense[0] is '+' or '-' && other.Length == sense.Length && other[0] == (sense[0] == '+' ? '-' : '+') && other[1..] == sense[1..];

    public bool Is(ChangeClass kind) => Class == kind;

    public bool Is(ChangeClass kind, string sense) =>
        Class == kind && (Sense == sense || (Sense.Contains(' ', StringComparison.Ordinal) && Array.IndexOf(Sense.Split(' '), sense) >= 0));
}
