using System.Collections.Immutable;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace ReportMiner.Ingestion.Docx;

/// <summary>The headers and footers that the sections of a document name.</summary>
internal sealed class HeadersAndFooters
{
    private readonly MainDocumentPart _main;
    private readonly PartLoader _loader;

    public HeadersAndFooters(MainDocumentPart main, PartLoader loader, ImmutableArray<SectionProperties> sections)
    {
        _main = main;
        _loader = loader;
        All =
        [
            .. sections.SelectMany(section => section.ChildElements.OfType<HeaderFooterReferenceType>()).Select(PartOf)
                .OfType<OpenXmlPart>().Distinct()
        ];
        Masthead = sections.IsEmpty ? null : MastheadOf(sections[0]);
    }

    /// <summary>All of them, each once, in the order in which sections name them.</summary>
    public ImmutableArray<OpenXmlPart> All { get; }

    /// <summary>
    /// The header that is a part of the first page's text and not a running head: the templates of the United Nations set the masthead in
    /// the header of the first page. It is the one of the first page only, where that differs from the others, or one that holds the
    /// lines of a masthead.
    /// </summary>
    public OpenXmlPart? Masthead { get; }

    private OpenXmlPart? MastheadOf(SectionProperties section)
    {
        var usual = HeaderOf(section, "default");
        if (section.GetFirstChild<TitlePage>().IsOn() == true && HeaderOf(section, "first") is { } first)
        {
            return TextOf(first) == TextOf(usual) ? null : first;
        }

        return usual is not null && LayoutTable.IsMasthead(_loader.Peek(usual)!) ? usual : null;
    }

    private OpenXmlPart? HeaderOf(SectionProperties section, string kind) =>
        section.Elements<HeaderReference>().Where(header => (header.Type?.InnerText ?? "default") == kind).Select(PartOf).FirstOrDefault();

    private string TextOf(OpenXmlPart? part) => part is null ? "" : _loader.Peek(part)?.InnerText ?? "";

    private OpenXmlPart? PartOf(HeaderFooterReferenceType reference) =>
        reference.Id?.Value is { } id && _main.TryGetPartById(id, out var part) && part is (HeaderPart or FooterPart) ? part : null;
}
