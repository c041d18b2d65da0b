using System.Collections.Immutable;
using ReportMiner.Model.Diagnostics;

namespace ReportMiner.Model.Manuscripts;

/// <summary>A source file as a reader read it: its text, whole, and its lines with their places. Nothing is left out of it.</summary>
public sealed record Manuscript
{
    /// <summary>Format that it was read as.</summary>
    public required SourceFormat Format { get; init; }

    /// <summary>
    /// The text as read, in Unicode normal form C, in reading order. Lines end with <c>\n</c>, pages with <c>\f</c>.
    /// All offsets of the program are UTF-16 code units in this text, 0-based and half-open.
    /// </summary>
    public required string Text { get; init; }

    /// <summary>
    /// All lines in reading order. Their spans do not overlap and hold every character of <see cref="Text"/> that is not white space.
    /// </summary>
    public required ImmutableArray<Line> Lines { get; init; }

    /// <summary>Number of pages; 0 where the format has none.</summary>
    public int PageCount { get; init; }

    /// <summary>
    /// Characters other than white space that the decoder delivered, counted before lines were made of them, so that the reader's own
    /// losses show. After normalisation; equal to those in <see cref="Text"/> when nothing was lost.
    /// </summary>
    public required int CharactersDecoded { get; init; }

    /// <summary>Pages that have marks on them but no text that can be read (1-based).</summary>
    public ImmutableArray<int> ScannedPages { get; init; } = [];

    /// <summary>Pages whose text a machine recognised, now or before (1-based).</summary>
    public ImmutableArray<int> RecognisedPages { get; init; } = [];

    /// <summary>The words on these pages, in the order of the text.</summary>
    public ImmutableArray<RecognisedWord> RecognisedWords { get; init; } = [];

    /// <summary>What the decoder noticed.</summary>
    public ImmutableArray<Diagnostic> Diagnostics { get; init; } = [];

    /// <summary>
    /// Name of the character encoding (<c>utf-8</c>, <c>windows-1251</c>, …) if one was detected; otherwise <see langword="null"/>.
    /// </summary>
    public string? Encoding { get; init; }

    /// <returns>The text of a line as read.</returns>
    public string TextOf(Line line) => Text[line.Start..line.End];
}
