using ReportMiner.CorpusMaker.Sources;
using ReportMiner.CorpusMaker.Typesetting;

namespace ReportMiner.CorpusMaker.Pdf;

/// <summary>Sets the body of a document as one long galley.</summary>
public sealed class GalleyComposer
{
    private readonly SourceDocument _document;
    private readonly FontSet _fonts;
    private readonly ParagraphSetter _setter;
    private readonly bool _two;
    private readonly double _width;

    /// <param name="document">The document.</param>
    /// <param name="fonts">The type.</param>
    /// <param name="width">Width of a column in points.</param>
    public GalleyComposer(SourceDocument document, FontSet fonts, double width)
    {
        _document = document;
        _fonts = fonts;
        _setter = new ParagraphSetter(fonts, document.IsRussian, document.Has("link-lists"));
        _two = document.Has("two-columns");
        _width = width;
    }

    public IReadOnlyList<GalleyLine> Compose() => [.. _document.Body.SelectMany(Set)];

    private IEnumerable<GalleyLine> Set(SourceBlock block) => block.Kind switch
    {
        "heading" => Heading(block),
        "annex" => Annex(block),
        "table" => new TableSetter(_fonts).Set(block, _width),
        "item" => _setter.Set(block.PrintedLabel, RunningText.Of(block), Item(block)),
        _ => _setter.Set(block.PrintedLabel, RunningText.Of(block), Paragraph(block)),
    };

    private ParagraphShape Paragraph(SourceBlock block) => new()
    {
        FirstAt = block.Label.Length > 0 || block.Preambular ? PageStyle.Tab : 0,
        Right = _width,
        Hyphenates = _document.Has("hyphenation"),
    };

    private ParagraphShape Item(SourceBlock block)
    {
        double indent = (_two ? 12 : PageStyle.Tab) * block.Degree;
        return new()
        {
            LabelAt = indent,
            FirstAt = indent + (_two ? 24 : PageStyle.Tab),
            RestAt = (_two ? 12 : PageStyle.Tab) * (block.Degree - 1),
            Right = _width,
            Hyphenates = _document.Has("hyphenation"),
        };
    }

    private IEnumerable<GalleyLine> Heading(SourceBlock block)
    {
        // Labels of headings hang in the margin where there is one.
        double hang = _two ? 0 : PageStyle.TextLeft - PageStyle.OuterLeft;
        double size = block.TableTitle ? 8.6 : block.Level == 1 ? 12 : 10.2;
        var shape = new ParagraphShape
        {
            Size = size,
            Leading = size * 1.3,
            Above = block.Level == 1 ? 15 : 11,
            LabelAt = block.TableTitle ? 0 : -hang,
            FirstAt = block.TableTitle ? 0 : _two ? 22 : 0,
            RestAt = block.Label.Length > 0 && _two && !block.TableTitle ? 22 : 0,
            Right = _two ? _width : _width - 40,
            LabelFace = Face.Bold,
            Justified = false,
            Heads = true,
            Spaced = _document.Has("letter-spaced-heading") && block.Level == 1,
        };
        return _setter.Set(block.Label, Bold(block), shape);
    }

    private IEnumerable<GalleyLine> Annex(SourceBlock block)
    {
        var label = new ParagraphShape { Size = 12, Leading = 16, Above = 24, Right = _width, Justified = false, Heads = true };
        var title = label with { Above = 4 };
        return
        [
            .. _setter.Set("", [new Fragment(block.Label, Face.Bold)], label),
            .. _setter.Set("", [new Fragment(block.Text, Face.Bold)], title)
        ];
    }

    private static IEnumerable<Fragment> Bold(SourceBlock block) =>
        RunningText.Of(block).Select(f => f.Note is null ? f with { Face = Face.Bold } : f);
}
