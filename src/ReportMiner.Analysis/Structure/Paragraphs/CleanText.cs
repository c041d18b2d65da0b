using System.Collections.Immutable;
using ReportMiner.Model.Documents;

namespace ReportMiner.Analysis.Structure.Paragraphs;

/// <summary>Text of a paragraph after its lines were joined.</summary>
/// <param name="Text">Clean text.</param>
/// <param name="Bold">Bold stretches of it.</param>
/// <param name="Italic">Italic stretches of it.</param>
/// <param name="FootnoteMarks">Marks that were taken out, in order.</param>
internal sealed record CleanText(
    string Text, ImmutableArray<TextSpan> Bold, ImmutableArray<TextSpan> Italic, ImmutableArray<string> FootnoteMarks)
{
    /// <summary>The text from a place on, styles moved along.</summary>
    public CleanText From(int start) => new(Text[start..], Shift(Bold, start), Shift(Italic, start), FootnoteMarks);

    /// <summary>The text after signs that open before it.</summary>
    public CleanText After(string signs) =>
        signs.Length == 0 ? this : new(signs + Text, Shift(Bold, -signs.Length), Shift(Italic, -signs.Length), FootnoteMarks);

    private static ImmutableArray<TextSpan> Shift(ImmutableArray<TextSpan> spans, int start) =>
        [.. spans.Where(s => s.End > start).Select(s => new TextSpan(Math.Max(0, s.Start - start), s.End - start))];
}
