using FluentAssertions;
using ReportMiner.Ingestion.Pdf.Content;
using UglyToad.PdfPig;

namespace ReportMiner.Ingestion.Tests.Pdf.Content;

/// <summary>Reads the pages of a document the short way and by the library, and holds the two beside each other.</summary>
internal static class InkComparison
{
    /// <returns>Number of pages, and how many of them were read the short way; these are the same to the last bit.</returns>
    public static (int Pages, int Short) Compare(byte[] file)
    {
        var layers = new DocumentLayers();
        using PdfDocument document =
            PdfDocument.Open(file, new ParsingOptions { UseLenientParsing = true, SkipMissingFonts = true, Logger = layers });
        layers.Read(document);
        document.AddPageFactory<PageInk, InkedPageFactory>();
        int taken = 0;
        for (int page = 1; page <= document.NumberOfPages; page++)
        {
            if (document.GetPage<PageInk>(page) is { IsWhole: true } ink)
            {
                taken++;
                Same(ink, PageSource.Take(document.GetPage(page), new()), page);
            }
        }

        return (document.NumberOfPages, taken);
    }

    private static void Same(PageInk ink, PageInk library, int page)
    {
        (ink.Width, ink.Height, ink.Images).Should().Be((library.Width, library.Height, library.Images), "page {0}", page);
        First(ink.Letters, library.Letters).Should().BeNull("page {0}", page);
        First(ink.Shapes, library.Shapes).Should().BeNull("page {0}", page);
    }

    /// <returns>The first difference; <see langword="null"/> for none.</returns>
    private static string? First<T>(ReadOnlySpan<T> own, ReadOnlySpan<T> library)
    {
        int same = own.CommonPrefixLength(library);
        return same == own.Length && same == library.Length ? null
            : $"{same} of {own.Length} and {library.Length}: {(same < own.Length ? own[same] : default)} "
                + $"for {(same < library.Length ? library[same] : default)}";
    }
}
