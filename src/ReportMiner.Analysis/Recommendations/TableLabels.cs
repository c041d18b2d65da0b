using ReportMiner.Analysis.Structure.Labels;

namespace ReportMiner.Analysis.Recommendations;

/// <summary>Reads the label of a table row, which may be a bare number: the cell is its frame.</summary>
internal static class TableLabels
{
    /// <summary>The label at the start of a cell, or of a cell that holds nothing else; <see langword="null"/> for none.</summary>
    public static ParsedLabel? Read(string cell)
    {
        string text = cell.Trim();
        ParsedLabel? label = LabelParser.Parse(text) ?? LabelParser.Parse(text + " X");
        if (label is null && text.Length is > 0 and < 12 && char.IsLetterOrDigit(text[^1])
            && LabelParser.Parse(text + ". X") is { } framed && framed.Raw.Length == text.Length + 1)
        {
            label = framed with
            {
                Raw = text,
                Length = text.Length,
                Readings = [.. framed.Readings.Select(r => r with { Frame = LabelFrame.None, Shown = text })]
            };
        }

        return label is { First.Family: not LabelFamily.Bullet } ? label : null;
    }
}
