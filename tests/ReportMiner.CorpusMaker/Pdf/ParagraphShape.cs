using ReportMiner.CorpusMaker.Typesetting;

namespace ReportMiner.CorpusMaker.Pdf;

/// <summary>The placement of a paragraph in its column: all measures in points from the left edge of the column.</summary>
public sealed record ParagraphShape
{
    public double Size { get; init; } = 9.6;

    public double Leading { get; init; } = 12.9;

    public double Above { get; init; } = 6;

    /// <summary>The place of the label.</summary>
    public double LabelAt { get; init; }

    /// <summary>Where the text of the first line begins, behind the label.</summary>
    public double FirstAt { get; init; }

    /// <summary>Where the other lines begin.</summary>
    public double RestAt { get; init; }

    /// <summary>Right edge.</summary>
    public double Right { get; init; }

    public Face LabelFace { get; init; }

    /// <summary>Whether full lines are stretched to the right edge.</summary>
    public bool Justified { get; init; } = true;

    /// <summary>Whether words may be cut at syllables.</summary>
    public bool Hyphenates { get; init; }

    /// <summary>Whether the letters are set apart.</summary>
    public bool Spaced { get; init; }

    /// <summary>Whether the whole of it stays together, and with what follows.</summary>
    public bool Heads { get; init; }
}
