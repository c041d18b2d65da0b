using UglyToad.PdfPig;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Graphics;

namespace ReportMiner.Ingestion.Pdf.Content;

/// <summary>The pages of a document: read the short way where they are made in the usual way, else by the library.</summary>
internal sealed class PageSource
{
    private const double LargeImage = 0.3;
    private const double PointsPerInch = 72;

    private readonly PdfDocument _document;
    private readonly DocumentLayers _layers;

    /// <param name="document">The document.</param>
    /// <param name="layers">Its layers: the log of the options that it was opened with.</param>
    public PageSource(PdfDocument document, DocumentLayers layers)
    {
        (_document, _layers) = (document, layers);
        layers.Read(document);
        document.AddPageFactory<PageInk, InkedPageFactory>();
    }

    /// <returns>What is printed on a page; it holds until the next page is read.</returns>
    public PageInk Read(int number)
    {
        PageInk ink = _document.GetPage<PageInk>(number);
        if (ink.IsWhole)
        {
            return ink;
        }

        if (ink.Losses.Ring || ink.Losses.Endless)
        {
            // The library would follow the ring until its stack is full.
            ink.Losses.Endless = true;
            return ink;
        }

        // The library knows no layers.
        ink.Losses.LayersMixed = _layers.Any;
        return Take(_document.GetPage(number), ink);
    }

    /// <returns>
    /// The part of a page that images cover, 1 for all of it; more where they lie over each other; whether one is in colour; and the finest
    /// resolution of one that covers a good part of the page, in pixels to an inch.
    /// </returns>
    public (double Covered, bool Coloured, double Resolution) Images(int number)
    {
        if (_document.GetPage<PageInk>(number).Losses.Ring)
        {
            // The library would follow the ring until its stack is full.
            return default;
        }

        Page page = _document.GetPage(number);
        double area = 0, resolution = 0;
        bool coloured = false;
        foreach (IPdfImage image in page.GetImages())
        {
            area += Math.Abs(image.BoundingBox.Width * image.BoundingBox.Height);
            coloured |= image.ColorSpaceDetails is { BaseNumberOfColorComponents: >= 3 };
            double width = Math.Abs(image.BoundingBox.Width);
            resolution = width > page.Width * LargeImage ? Math.Max(resolution, image.WidthInSamples * PointsPerInch / width) : resolution;
        }

        return (area / Math.Max(1, page.Width * page.Height), coloured, resolution);
    }

    /// <summary>Takes over what the library made of a page.</summary>
    internal static PageInk Take(Page page, PageInk ink)
    {
        ink.BeginContent(page.Width, page.Height);
        ink.Images = page.NumberOfImages;
        foreach (Letter letter in page.Letters)
        {
            double size = letter.PointSize is > 0.1 and < 2000 ? letter.PointSize : Math.Max(1, letter.BoundingBox.Height);
            ink.Paint(letter.RenderingMode != TextRenderingMode.Neither);
            ink.Add(new PlacedLetter(
                GlyphText.Normal(letter.Value, letter.FontName),
                letter.StartBaseLine,
                letter.EndBaseLine,
                size,
                FontStyle.Of(letter.FontDetails),
                letter.TextOrientation));
        }

        ink.Paint(visible: true);
        foreach (PdfPath path in page.Paths)
        {
            ink.Add(new DrawnShape(path.GetBoundingRectangle(), path.IsFilled || path.IsStroked, path.IsClipping));
        }

        return ink;
    }
}
