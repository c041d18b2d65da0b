using System.Collections.Immutable;
using DocumentFormat.OpenXml.Wordprocessing;

namespace ReportMiner.Ingestion.Docx;

/// <summary>Takes the levels of paragraph formatting together: the paragraph's own, its list's, its styles', the document's.</summary>
internal sealed class ParagraphSettings
{
    private readonly StyleChains _styles;
    private readonly NumberingScheme _numbering;
    private readonly Dictionary<string, (int Level, bool Contents)> _names = new(StringComparer.Ordinal);

    public ParagraphSettings(StyleChains styles, NumberingScheme numbering)
    {
        _styles = styles;
        _numbering = numbering;
    }

    public ParagraphSetting Of(ParagraphProperties? properties)
    {
        var id = _styles.ParagraphStyle(properties?.ParagraphStyleId?.Val?.Value);
        var chain = _styles.Chain(id);
        var own = ParagraphTraits.Of(properties);
        var list = ListOf(own, chain);
        var indents = IndentsOf(own, chain, list);
        var names = NamesOf(id, chain);
        return new ParagraphSetting
        {
            Style = id,
            HeadingLevel = own.Outline is { } direct ? Level(direct) : names.Level,
            Centered = (own.Justification ?? First(chain, style => style.Justification)) == "center",
            Indent = (indents.Left ?? 0) + (indents.FirstLine ?? 0),
            List = list,
            Contents = names.Contents,
        };
    }

    private (int Level, bool Contents) NamesOf(string? id, ImmutableArray<StyleTraits> chain)
    {
        if (id is null)
        {
            return default;
        }

        if (!_names.TryGetValue(id, out var names))
        {
            names = (HeadingLevel(chain), chain.Any(style => HeadingNames.IsContents(style.Name)));
            _names.Add(id, names);
        }

        return names;
    }

    /// <summary>
    /// Style by style the name that the United Nations templates give, the style's outline level, the name that Word gives.
    /// </summary>
    private static int HeadingLevel(ImmutableArray<StyleTraits> chain)
    {
        foreach (var style in chain)
        {
            if (HeadingNames.OfTemplate(style.Name) is > 0 and var template)
            {
                return template;
            }

            if (style.Paragraph.Outline is { } outline)
            {
                return Level(outline);
            }

            if (HeadingNames.OfWord(style.Name) is > 0 and var level)
            {
                return level;
            }
        }

        return 0;
    }

    /// <summary>Outline levels run from 0 to 8; 9 stands for body text.</summary>
    private static int Level(int outline) => outline is >= 0 and <= 8 ? outline + 1 : 0;

    /// <summary>
    /// The list's id and the level are inherited apart. A level that the paragraph does not state itself is the one that the list ties
    /// to the paragraph's style or to one it is based on (ECMA-376 part 1, 17.9.23); failing that, the one that a style states.
    /// </summary>
    private ListPlace? ListOf(ParagraphTraits own, ImmutableArray<StyleTraits> chain)
    {
        var number = own.List ?? First(chain, style => style.List);
        if (number is null || _numbering.Find(number.Value) is not { } list)
        {
            return null;
        }

        var inherited = own.List is null ? TiedLevel(list, chain) ?? First(chain, style => style.Level) : null;
        return new ListPlace(list, Math.Clamp(own.Level ?? inherited ?? 0, 0, ListDefinition.LevelCount - 1));
    }

    private static int? TiedLevel(ListDefinition list, ImmutableArray<StyleTraits> chain)
    {
        foreach (var style in chain)
        {
            for (var level = 0; level < list.Levels.Length; level++)
            {
                if (list.Levels[level]?.ParagraphStyle == style.Id)
                {
                    return level;
                }
            }
        }

        return null;
    }

    /// <summary>
    /// If the paragraph itself joins the list, the list's indents override those of styles; otherwise they yield to those of the style that
    /// joins it.
    /// </summary>
    private Indents IndentsOf(ParagraphTraits own, ImmutableArray<StyleTraits> chain, ListPlace? list)
    {
        var levelIndents = list is null ? default : list.List.Levels[list.Level]?.Indents ?? default;
        var joined = own.Joins;
        var indents = joined ? own.Indents.Over(levelIndents) : own.Indents;
        foreach (var style in chain)
        {
            indents = indents.Over(style.Paragraph.Indents);
            if (!joined && style.Paragraph.Joins)
            {
                indents = indents.Over(levelIndents);
                joined = true;
            }
        }

        return indents.Over(_styles.DefaultIndents);
    }

    private static T? First<T>(ImmutableArray<StyleTraits> chain, Func<ParagraphTraits, T?> property) =>
        chain.Select(style => property(style.Paragraph)).FirstOrDefault(found => found is not null);
}
