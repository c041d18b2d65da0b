using System.Collections.Immutable;

namespace ReportMiner.CorpusMaker.Sources;

/// <summary>A block of the body, in reading order.</summary>
public sealed record SourceBlock
{
    /// <summary><c>heading</c>, <c>paragraph</c>, <c>item</c>, <c>table</c> or <c>annex</c>.</summary>
    public required string Kind { get; init; }

    /// <summary>Level of a heading, from 1.</summary>
    public int Level { get; init; }

    /// <summary>Degree of an item, from 1.</summary>
    public int Degree { get; init; }

    /// <summary>Label as printed; empty without one.</summary>
    public string Label { get; init; } = "";

    /// <summary>Label with look-alike letters put right.</summary>
    public string? NormalLabel { get; init; }

    /// <summary>What the look-alike is.</summary>
    public string? Homoglyph { get; init; }

    /// <summary>Mark printed before an item without a label.</summary>
    public string? Marker { get; init; }

    public string Text { get; init; } = "";

    /// <summary>Language of the block in a bilingual document.</summary>
    public string? Language { get; init; }

    public ImmutableArray<SourceFootnote> Footnotes { get; init; } = [];

    /// <summary>Name of the item for links between documents.</summary>
    public string? Key { get; init; }

    public SourceGold? Gold { get; init; }

    /// <summary>Whether it is a preambular paragraph.</summary>
    public bool Preambular { get; init; }

    /// <summary>Opening words set in italics.</summary>
    public string? OperativeVerb { get; init; }

    /// <summary>Words set in bold.</summary>
    public string? Bold { get; init; }

    /// <summary>Opening words set in bold as a heading run in.</summary>
    public string? RunIn { get; init; }

    public bool Summary { get; init; }

    /// <summary>What the chapeau says of the items below it.</summary>
    public string? Position { get; init; }

    /// <summary>Whether a heading is the caption of the table below it.</summary>
    public bool TableTitle { get; init; }

    /// <summary>Labels that the running text quotes.</summary>
    public ImmutableArray<string> Quotes { get; init; } = [];

    /// <summary><c>word</c> where a word processor counts and nothing is typed.</summary>
    public string? Numbering { get; init; }

    public TrackedEdit? Tracked { get; init; }

    public ImmutableArray<string> Header { get; init; } = [];

    public ImmutableArray<SourceRow> Rows { get; init; } = [];

    /// <summary>Label without look-alikes; empty without one.</summary>
    public string CleanLabel => NormalLabel ?? Label;

    /// <summary>Label or bullet, as on the page.</summary>
    public string PrintedLabel => Label.Length > 0 ? Label : Marker ?? "";

    public bool CountedByWord => Numbering == "word";
}
