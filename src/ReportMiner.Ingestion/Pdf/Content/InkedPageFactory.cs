using UglyToad.PdfPig;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Filters;
using UglyToad.PdfPig.Geometry;
using UglyToad.PdfPig.Graphics.Operations;
using UglyToad.PdfPig.Outline.Destinations;
using UglyToad.PdfPig.Parser;
using UglyToad.PdfPig.Tokenization.Scanner;
using UglyToad.PdfPig.Tokens;

namespace ReportMiner.Ingestion.Pdf.Content;

/// <summary>
/// Makes pages of a document the short way: the library finds the page, its resources and its content; the content is read by
/// <see cref="ContentReader"/>. A page with something unusual is incomplete here; its notes and form fields are read nevertheless.
/// </summary>
internal sealed class InkedPageFactory : BasePageFactory<PageInk>, IPageFactory<PageInk>
{
    private readonly FontCache _fonts = new();
    private readonly PageInk _ink = new();

    /// <summary>The library calls it with the parts of the document.</summary>
    public InkedPageFactory(
        IPdfTokenScanner pdfScanner,
        IResourceStore resourceStore,
        ILookupFilterProvider filterProvider,
        IPageContentParser pageContentParser,
        ParsingOptions parsingOptions)
        : base(pdfScanner, resourceStore, filterProvider, new RawContentParser(), parsingOptions) =>
        ArgumentNullException.ThrowIfNull(pageContentParser);

    /// <summary>The unit of a page is left out: it scales all alike, and the library refuses pages whose unit is below one.</summary>
    PageInk IPageFactory<PageInk>.Create(
        int number, DictionaryToken dictionary, PageTreeMembers pageTreeMembers, NamedDestinations namedDestinations) =>
        Create(number, dictionary.Without(NameToken.UserUnit), pageTreeMembers, namedDestinations);

    protected override PageInk ProcessPage(
        int pageNumber,
        DictionaryToken dictionary,
        NamedDestinations namedDestinations,
        MediaBox mediaBox,
        CropBox cropBox,
        UserSpaceUnit userSpaceUnit,
        PageRotationDegrees rotation,
        TransformationMatrix initialMatrix,
        IReadOnlyList<IGraphicsStateOperation> operations)
    {
        PdfRectangle view = mediaBox.Bounds.Intersect(cropBox.Bounds) ?? cropBox.Bounds;
        (double width, double height) = rotation.SwapsAxis ? (view.Height, view.Width) : (view.Width, view.Height);
        _ink.Begin(width, height);
        DocumentLayers layers = ParsingOptions.Logger as DocumentLayers ?? new();
        bool whole = true;
        try
        {
            new ContentReader(this, _fonts, _ink, initialMatrix, layers).Read(((RawContentParser)PageContentParser).Take());
        }
        catch (Exception fault) when (fault is not OutOfMemoryException)
        {
            // The library decides whether the page can be read: it skips what has no font.
            whole = false;
            _ink.Losses.WithoutFont = Math.Max(_ink.Losses.WithoutFont, FontsNotBuilt(dictionary));
        }

        new AnnotationReader(this, _fonts, _ink, layers, initialMatrix).Read(dictionary);
        _ink.IsWhole = whole;
        _ink.Losses.Ring |= (!whole || _ink.Images > 0) && HasRing(dictionary);
        return _ink;
    }

    /// <summary>What cannot be followed may hold a ring as well.</summary>
    private bool HasRing(DictionaryToken page)
    {
        try
        {
            return FormCycles.IsOn(page, PdfScanner, FilterProvider);
        }
        catch (Exception fault) when (fault is not OutOfMemoryException)
        {
            return true;
        }
    }

    private int FontsNotBuilt(DictionaryToken page) =>
        page.TryGet(NameToken.Resources, PdfScanner, out DictionaryToken? resources)
            && resources.TryGet(NameToken.Font, PdfScanner, out DictionaryToken? fonts)
            ? fonts.Data.Keys.Count(name => !IsBuilt(name))
            : 0;

    private bool IsBuilt(string name)
    {
        try
        {
            return ResourceStore.GetFont(NameToken.Create(name)) is not null;
        }
        catch (Exception fault) when (fault is not OutOfMemoryException)
        {
            return false;
        }
    }
}
