using System.Collections.Immutable;
using DocumentFormat.OpenXml.Wordprocessing;

namespace ReportMiner.Ingestion.Docx;

/// <summary>Takes the levels of paragraph formatting together: the paragraph's own, its list's, its styles', the document's.</summary>
internal sealed class ParagraphSettings
{
    private readonly StyleSheet _styles;
    private readonly NumberingScheme _numbering;

    public ParagraphSettings(StyleSheet styles, NumberingScheme numbering)
    {
        _styles = styles;
        _numbering = numbering;
    }

    public ParagraphSetting Of(ParagraphProperties? own)
    {
        var id = _styles.ParagraphStyle(own?.ParagraphStyleId?.Val?.Value);
        var chain = _styles.Chain(id);
        var list = ListOf(own, chain);
        var indents = IndentsOf(own, chain, list);
        return new ParagraphSetting
        {
            Style = id,
            HeadingLevel = HeadingLevel(own, chain),
            Centered = (own?.Justification ?? First(chain, p => p.Justification))?.Val?.InnerText == "center",
            Indent = (indents.Left ?? 0) + (indents.FirstLine ?? 0),
            List = list,
            Contents = chain.Any(style => HeadingNames.IsContents(StyleSheet.NameOf(style))),
        };
    }

    /// <summary>
    /// The paragraph's own outline level first; then, style by style, the name that the United Nations templates give, the style's
    /// outline level, the name that Word gives.
    /// </summary>
    private static int HeadingLevel(ParagraphProperties? own, ImmutableArray<Style> chain)
    {
        if (own?.OutlineLevel?.Val.Whole() is { } direct)
        {
            return Level(direct);
        }

        foreach (var style in chain)
        {
            var name = StyleSheet.NameOf(style);
            if (HeadingNames.OfTemplate(name) is > 0 and var template)
            {
                return template;
            }

            if (style.StyleParagraphProperties?.OutlineLevel?.Val.Whole() is { } outline)
            {
                return Level(outline);
            }

            if (HeadingNames.OfWord(name) is > 0 and var level)
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
    private ListPlace? ListOf(ParagraphProperties? own, ImmutableArray<Style> chain)
    {
        var direct = own?.NumberingProperties;
        var number = direct?.NumberingId?.Val.Whole() ?? First(chain, p => p.NumberingProperties?.NumberingId)?.Val.Whole();
        if (number is null || _numbering.Find(number.Value) is not { } list)
        {
            return null;
        }

        var fromStyle = direct?.NumberingId is null;
        var level = direct?.NumberingLevelReference?.Val.Whole()
            ?? (fromStyle ? TiedLevel(list, chain) ?? First(chain, p => p.NumberingProperties?.NumberingLevelReference)?.Val.Whole() : null)
            ?? 0;
        return new ListPlace(list, Math.Clamp(level, 0, ListDefinition.LevelCount - 1));
    }

    private static int? TiedLevel(ListDefinition list, ImmutableArray<Style> chain)
    {
        foreach (var style in chain)
        {
            for (var level = 0; level < list.Levels.Length; level++)
            {
                if (list.Levels[level]?.ParagraphStyle is { } tied && tied == style.StyleId?.Value)
                {
                    return level;
                }
            }
        }

        return null;
    }

    /// <summary>A list's indents stand above those of styles where the paragraph itself joins the list, and below those of the style that joins it otherwise.</summary>
    private Indents IndentsOf(ParagraphProperties? own, ImmutableArray<Style> chain, ListPlace? list)
    {
        var levelIndents = list is null ? default : list.List.Levels[list.Level]?.Indents ?? default;
        var joined = own?.NumberingProperties is not null;
        var indents = Indents.Of(own?.Indentation);
        indents = joined ? indents.Over(levelIndents) : indents;
        foreach (var style in chain)
        {
            indents = indents.Over(Indents.Of(style.StyleParagraphProperties?.Indentation));
            if (!joined && style.StyleParagraphProperties?.NumberingProperties is not null)
            {
                indents = indents.Over(levelIndents);
                joined = true;
            }
        }

        return indents.Over(_styles.DefaultIndents);
    }

    private static T? First<T>(ImmutableArray<Style> chain, Func<StyleParagraphProperties, T?> property)
        where T : class =>
        chain.Select(style => style.StyleParagraphProperties is { } own ? property(own) : null).FirstOrDefault(found => found is not null);
}
