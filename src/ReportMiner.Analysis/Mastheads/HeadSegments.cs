using System.Collections.Immutable;
using ReportMiner.Model.Manuscripts;
using ReportMiner.Model.Sources;

namespace ReportMiner.Analysis.Mastheads;

/// <summary>Cuts the head of a manuscript into segments.</summary>
internal static class HeadSegments
{
    /// <summary>Lines looked at where a format has no pages.</summary>
    private const int LinesWithoutPages = 45;

    /// <summary>Two blocks are separated by at least this many usual line distances.</summary>
    private const double BlockGap = 1.45;

    private const double SizeStep = 0.9;

    public static ImmutableArray<HeadSegment> Of(Manuscript manuscript)
    {
        var segments = ImmutableArray.CreateBuilder<HeadSegment>();
        int block = 0;
        Line? before = null;
        List<Line> head = [.. Head(manuscript)];

        // A text begins a paragraph at every short line; where it has blank lines, they alone part blocks.
        bool blank = manuscript.Format == SourceFormat.Text && head.Skip(1).Any(l => l.GapBefore >= BlockGap);
        foreach (Line line in head)
        {
            string text = manuscript.TextOf(line);
            if (IsTextBegun(text))
            {
                break;
            }

            block += before is null || BeginsBlock(line, before, text, blank) ? 1 : 0;
            block = Cut(segments, text, block, line);
            before = line;
        }

        return segments.ToImmutable();
    }

    private static IEnumerable<Line> Head(Manuscript manuscript)
    {
        IEnumerable<Line> body = manuscript.Lines.Where(l => l.Role is LineRole.Body or LineRole.Table or LineRole.Furniture);
        return manuscript.PageCount > 0
            ? body.Where(l => l.Page <= 1 && l.Role != LineRole.Furniture || IsRunningSymbol(manuscript, l))
            : body.Where(l => l.Role != LineRole.Furniture).Take(LinesWithoutPages);
    }

    /// <summary>A reader may file the line with the symbol as a running head, for it looks like one.</summary>
    private static bool IsRunningSymbol(Manuscript manuscript, Line line) =>
        line.Page == 1 && line.Role == LineRole.Furniture && SymbolParser.FindAll(manuscript.TextOf(line)).Any();

    private static bool BeginsBlock(Line line, Line before, string text, bool blank)
    {
        bool goesOn = line.GapBefore < BlockGap && text.AsSpan().TrimStart() is [var first, ..] && char.IsLower(first);
        return line.GapBefore >= BlockGap
            || (line.ParagraphStart == ParagraphStart.Begins && !goesOn && !blank)
            || line.HeadingLevel != before.HeadingLevel
            || (line.FontSize > 0 && before.FontSize > 0 && Math.Abs(line.FontSize - before.FontSize) > SizeStep);
    }

    /// <summary>The first numbered paragraph, the contents or the first section end the head.</summary>
    private static bool IsTextBegun(string text)
    {
        string bare = text.Trim(' ', '*', '_', '#').ToLowerInvariant();
        if (bare
            is "contents" or "содержание" or "summary" or "резюме" or "introduction" or "введение" or "annex" or "приложение" or "note"
                or "примечание"
            || bare.Contains(".....", StringComparison.Ordinal) || bare.Contains(". . . .", StringComparison.Ordinal)
            || IsContentsHeading(bare) || IsProse(bare))
        {
            return true;
        }

        int digits = bare.TakeWhile(char.IsAsciiDigit).Count();
        bool numbered = digits is > 0 and <= 3 && digits + 1 < bare.Length && bare[digits] == '.' && !char.IsAsciiDigit(bare[digits + 1]);
        int roman = bare.TakeWhile(c => c is 'i' or 'v' or 'x').Count();
        return numbered || (roman > 0 && roman + 1 < bare.Length && bare[roman] == '.' && bare[roman + 1] == ' ');
    }

    /// <summary>The line above a table of contents: <c>Decision   Page</c>, «Глава   Стр.».</summary>
    private static bool IsContentsHeading(string bare) =>
        bare.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries) is [_, .., "page" or "стр." or "стр"] words && words.Length <= 4;

    /// <summary>Words with which the text of a letter or statement begins.</summary>
    private static bool IsProse(string bare) =>
        bare.StartsWith("i have the honour", StringComparison.Ordinal) || bare.StartsWith("имею честь", StringComparison.Ordinal)
            || bare.StartsWith("upon instructions", StringComparison.Ordinal)
        || bare.StartsWith("the secretary-general has ", StringComparison.Ordinal)
        || bare.StartsWith("in accordance with ", StringComparison.Ordinal)
        || bare.StartsWith("symbols of united nations", StringComparison.Ordinal);

    /// <summary>Cuts at columns (three spaces, a tab or a bar) and at bold marks; a bold mark also begins a block.</summary>
    private static int Cut(ImmutableArray<HeadSegment>.Builder segments, string text, int block, Line line)
    {
        // Bold marks come in pairs; a single one is the mark of a note.
        string[] bold = text.Split("**");
        bold = bold.Length == 2 ? [string.Concat(bold)] : bold;
        for (int i = 0; i < bold.Length; i++)
        {
            block += i > 0 ? 1 : 0;
            string spaced = bold[i].Replace("\t", "   ").Replace("|", "   ");
            foreach (string part in spaced.Split("   ", StringSplitOptions.RemoveEmptyEntries).SelectMany(HeadCells.Split))
            {
                string clean = Clean(part);
                if (clean.Length > 0 && !HeadLines.IsJobNumber(clean) && !HeadLines.IsFieldName(clean.ToLowerInvariant()))
                {
                    block += HeadTitle.IsPart(clean) ? 1 : 0;
                    segments.Add(new HeadSegment(clean, block, line.FontSize) { IsTop = line.HeadingLevel == 1 });
                }
            }
        }

        return block;
    }

    private static string Clean(string text)
    {
        string trimmed = text.Trim(' ', '\u00a0', '#', '_', '>', '|');
        return trimmed.StartsWith('*') && trimmed.Length > 1 && trimmed[1] == ' '
            ? ""
            : HeadCells.WithoutAsterisks(trimmed.Trim('*', ' ', '\u00a0'));
    }
}
