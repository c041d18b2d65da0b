using ReportMiner.Ingestion.Pdf.Content;
using ReportMiner.Model.Diagnostics;
using ReportMiner.Model.Manuscripts;

namespace ReportMiner.Ingestion.Pdf;

/// <summary>
/// Says what a page shows that is not in its text, what is in it that no viewer shows in this way, and where the order of its letters is in
/// doubt.
/// </summary>
internal static class PageFindings
{
    public static IEnumerable<Diagnostic> Of(
        int number, PageInk page, GlyphReader glyphs, List<PrintedLine> lines, PagePicture picture, bool recognised)
    {
        PageLosses losses = page.Losses;
        if (losses.WithoutFont > 0)
        {
            yield return DiagnosticCatalogue.FontNotBuilt.At(
                $"Page {number} has about {losses.WithoutFont} letters in a font that cannot be read.", number);
        }

        if (losses.CalledSpaces + glyphs.Doubtful > 0)
        {
            yield return DiagnosticCatalogue.UndecodedGlyphs.At(
                $"Page {number} shows about {losses.CalledSpaces + glyphs.Doubtful} letters that the file gives no letter or no width for.",
                number);
        }

        foreach (Diagnostic order in Order(number, losses, lines, recognised))
        {
            yield return order;
        }

        int typed = Count(page.TypedLetters), stamped = Count(page.StampedLetters);
        if (losses.UnreadNotes > 0)
        {
            yield return DiagnosticCatalogue.NotesUnread.At(
                $"Page {number} has {losses.UnreadNotes} form fields or notes whose text is not printed on it.", number);
        }

        if (typed + stamped > 0)
        {
            yield return DiagnosticCatalogue.NotesRead.At(
                $"Page {number} has {typed} letters in form fields and notes, read as text, and {stamped} in stamps, kept apart from it.",
                number);
        }

        if (losses.SwitchedOff + glyphs.Unseen > 0)
        {
            yield return DiagnosticCatalogue.HiddenText.At(
                $"Page {number} has {losses.SwitchedOff + glyphs.Unseen} letters outside the visible page or in a layer that is "
                    + $"switched off.",
                number);
        }

        if (picture == PagePicture.Cover)
        {
            yield return DiagnosticCatalogue.EmbeddedContent.At(
                $"Page {number} is a title over a picture; words inside the picture are not read.", number);
        }
    }

    private static IEnumerable<Diagnostic> Order(int number, PageLosses losses, List<PrintedLine> lines, bool recognised)
    {
        int overprinted = lines.Count(static line => line.Text.Overprinted && line.Role == LineRole.Body);
        if (overprinted > 0)
        {
            PrintedLine first = lines.Find(static line => line.Text.Overprinted && line.Role == LineRole.Body)!;
            yield return DiagnosticCatalogue.LettersOverprinted.At(
                $"Page {number} has {overprinted} lines whose letters are printed over each other: «{Excerpt(first)}».", number);
        }

        if (overprinted == 0 && !recognised && LetterOrder.Doubtful(lines) is [var odd, ..] doubtful)
        {
            yield return DiagnosticCatalogue.LettersOverprinted.At(
                $"Page {number} has {doubtful.Count} lines whose letters follow each other as in no word: «{Excerpt(odd)}».", number);
        }

        if (losses.LayersMixed)
        {
            yield return DiagnosticCatalogue.LettersOverprinted.At(
                $"Page {number} may have text of layers that are switched off among its own.", number);
        }

        if (losses.Endless)
        {
            yield return DiagnosticCatalogue.PageFailed.At($"Page {number} nests its parts without end; reading stopped.", number);
        }

        if (losses.Ring)
        {
            yield return DiagnosticCatalogue.PartsInARing.At($"Page {number} has parts that draw each other; each was read once.", number);
        }
    }

    private static string Excerpt(PrintedLine line) => line.Content.Length > 60 ? line.Content[..60] + "…" : line.Content;

    private static int Count(ReadOnlySpan<PlacedLetter> letters)
    {
        int count = 0;
        foreach (ref readonly PlacedLetter letter in letters)
        {
            count += letter.Text == " " ? 0 : letter.Text.Length;
        }

        return count;
    }
}
