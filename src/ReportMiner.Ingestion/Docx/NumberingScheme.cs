using System.Collections.Immutable;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace ReportMiner.Ingestion.Docx;

/// <summary>The lists of a document (<c>numbering.xml</c>).</summary>
internal sealed class NumberingScheme
{
    private readonly Dictionary<int, NumberingInstance> _instances = [];
    private readonly Dictionary<int, AbstractNum> _abstracts = [];
    private readonly Dictionary<int, ListDefinition?> _lists = [];
    private readonly Func<string, int?> _listOfStyle;

    /// <param name="numbering">The part's root; <see langword="null"/> where the document has none.</param>
    /// <param name="listOfStyle">Gives the id of the list that a numbering style names.</param>
    public NumberingScheme(Numbering? numbering, Func<string, int?> listOfStyle)
    {
        _listOfStyle = listOfStyle;
        foreach (var element in numbering?.ChildElements ?? Enumerable.Empty<OpenXmlElement>())
        {
            if (element is NumberingInstance instance && instance.NumberID.Whole() is { } number)
            {
                _instances.TryAdd(number, instance);
            }
            else if (element is AbstractNum definition && definition.AbstractNumberId.Whole() is { } id)
            {
                _abstracts.TryAdd(id, definition);
            }
        }
    }

    /// <returns>The list of that id; <see langword="null"/> for 0 (no list) and for an id that the document does not define.</returns>
    public ListDefinition? Find(int number)
    {
        if (!_lists.TryGetValue(number, out var list))
        {
            list = _instances.TryGetValue(number, out var instance) && AbstractOf(instance, []) is { } definition
                ? Build(number, instance, definition)
                : null;
            _lists.Add(number, list);
        }

        return list;
    }

    /// <summary>Follows the links from an abstract list by way of a numbering style to the abstract list that holds the levels.</summary>
    private AbstractNum? AbstractOf(NumberingInstance instance, HashSet<int> seen)
    {
        if (instance.AbstractNumId?.Val.Whole() is not { } id || !_abstracts.TryGetValue(id, out var definition) || !seen.Add(id))
        {
            return null;
        }

        return definition.NumberingStyleLink?.Val?.Value is { } style
            && _listOfStyle(style) is { } linked
            && _instances.TryGetValue(linked, out var target)
            && AbstractOf(target, seen) is { } found
                ? found
                : definition;
    }

    private static ListDefinition Build(int number, NumberingInstance instance, AbstractNum definition)
    {
        var levels = new LevelDefinition?[ListDefinition.LevelCount];
        foreach (var level in definition.Elements<Level>())
        {
            Put(levels, level, level.LevelIndex.Whole());
        }

        var restarts = ImmutableDictionary.CreateBuilder<int, int>();
        foreach (var change in instance.Elements<LevelOverride>())
        {
            var index = change.LevelIndex.Whole();
            if (change.Level is { } level)
            {
                Put(levels, level, index);
            }

            if (change.StartOverrideNumberingValue?.Val.Whole() is { } start && index is >= 0 and < ListDefinition.LevelCount)
            {
                restarts[index.Value] = start;
            }
        }

        return new ListDefinition(number, definition.AbstractNumberId.Whole() ?? 0, [.. levels], restarts.ToImmutable());
    }

    private static void Put(LevelDefinition?[] levels, Level level, int? index)
    {
        if (index is >= 0 and < ListDefinition.LevelCount)
        {
            levels[index.Value] = Read(level);
        }
    }

    private static LevelDefinition Read(Level level) => new()
    {
        Start = level.StartNumberingValue?.Val.Whole() ?? 0,
        Format = FormatOf(level),
        Text = level.LevelText?.Val?.Value ?? "",
        RestartAfter = level.LevelRestart?.Val.Whole(),
        Legal = level.IsLegalNumberingStyle.IsOn() ?? false,
        ParagraphStyle = level.ParagraphStyleIdInLevel?.Val?.Value,
        Hidden = RunTraits.Of(level.NumberingSymbolRunProperties).Hidden ?? false,
        Indents = Indents.Of(level.PreviousParagraphProperties?.Indentation),
    };

    /// <summary>
    /// A format of the author's own (<c>custom</c>, such as <c>001, 002, …</c>) is given by its pattern; newer files put it beside a plain
    /// one for older programs, and either may be what the SDK delivers.
    /// </summary>
    private static string FormatOf(Level level)
    {
        var formats = level.Descendants<NumberingFormat>().ToList();
        var custom = formats.Find(f => f.Val?.InnerText == "custom" && NumberFormats.IsPattern(f.Format?.Value));
        return custom?.Format?.Value ?? formats.Find(f => f.Val?.InnerText is not (null or "custom"))?.Val?.InnerText ?? "decimal";
    }
}
