using System.Collections.Immutable;
using DocumentFormat.OpenXml.Wordprocessing;

namespace ReportMiner.Ingestion.Docx;

/// <summary>The styles of a document (<c>styles.xml</c>), each with the chain of those it is based on.</summary>
internal sealed class StyleChains
{
    private readonly Dictionary<string, Style> _styles = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ImmutableArray<StyleTraits>> _chains = new(StringComparer.Ordinal);
    private readonly Dictionary<string, RunTraits> _traits = new(StringComparer.Ordinal);
    private readonly string? _usualParagraph;

    /// <param name="styles">The part's root; <see langword="null"/> where the document has none.</param>
    public StyleChains(Styles? styles)
    {
        foreach (var style in styles?.Elements<Style>() ?? [])
        {
            if (style.StyleId?.Value is { } id && _styles.TryAdd(id, style) && style.Type?.InnerText == "paragraph"
                && style.Default.IsOn() == true)
            {
                _usualParagraph ??= id;
            }
        }

        Defaults = RunTraits.Of(styles?.DocDefaults?.RunPropertiesDefault?.RunPropertiesBaseStyle);
        DefaultIndents = Indents.Of(styles?.DocDefaults?.ParagraphPropertiesDefault?.ParagraphPropertiesBaseStyle?.Indentation);
    }

    /// <summary>What the document's defaults say of letters.</summary>
    public RunTraits Defaults { get; }

    public Indents DefaultIndents { get; }

    /// <summary>Size in points of the letters of ordinary paragraphs.</summary>
    public double BodySize => CharacterFormat.From(default, default, Traits(_usualParagraph), Defaults).Size;

    /// <returns>The id of the style that a paragraph has: its own, where the document defines it, or the usual one.</returns>
    public string? ParagraphStyle(string? id) => id is not null && _styles.ContainsKey(id) ? id : _usualParagraph;

    /// <returns>The style and those it is based on, nearest first; a chain that bites its own tail is cut there.</returns>
    public ImmutableArray<StyleTraits> Chain(string? id)
    {
        if (id is null)
        {
            return [];
        }

        if (!_chains.TryGetValue(id, out var chain))
        {
            _chains.Add(id, chain = Follow(id));
        }

        return chain;
    }

    /// <returns>What a style and those it is based on say of letters.</returns>
    public RunTraits Traits(string? id)
    {
        if (id is null)
        {
            return default;
        }

        if (!_traits.TryGetValue(id, out var traits))
        {
            traits = Chain(id).Aggregate(default(RunTraits), (nearer, style) => nearer.Over(style.Letters));
            _traits.Add(id, traits);
        }

        return traits;
    }

    /// <returns>The list that a numbering style names.</returns>
    public int? ListOf(string id) => Chain(id)
        .Select(style => style.Paragraph.List)
        .FirstOrDefault(number => number is not null);

    private ImmutableArray<StyleTraits> Follow(string id)
    {
        var chain = ImmutableArray.CreateBuilder<StyleTraits>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (string? next = id; next is not null && seen.Add(next)
            && _styles.TryGetValue(next, out var style); next = style.BasedOn?.Val?.Value)
        {
            chain.Add(StyleTraits.Of(next, style));
        }

        return chain.ToImmutable();
    }
}
