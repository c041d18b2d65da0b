using ReportMiner.Model.Recommendations;

namespace ReportMiner.Export.Matrix;

/// <summary>How an item is named to a reader.</summary>
internal static class Citation
{
    /// <summary>Paragraph and label: <c>4 f)</c>, <c>140.1</c>, <c>12.</c>; the place in the list where it has neither.</summary>
    public static string Number(Recommendation item)
    {
        string label = item.Label.Length == 0 && item.Paragraph is null ? $"[{item.Ordinal}]" : item.Label;
        return item.Paragraph is null || label.TrimEnd('.', ')').TrimStart('(') == item.Paragraph || label.StartsWith(item.Paragraph + ".", StringComparison.Ordinal)
            ? label
            : $"{item.Paragraph} {label}".TrimEnd();
    }

    /// <summary>Symbol of the document, or the file's name where it has none.</summary>
    public static string Document(Recommendation item) => item.Source.Masthead.Symbol?.Text ?? item.Source.File;

    /// <summary>Document and number: <c>A/AC.900/2031/4, 4 f)</c>.</summary>
    public static string Full(Recommendation item) => $"{Document(item)}, {Number(item)}";

    /// <summary>The text with its parts, each on a line of its own.</summary>
    public static string WholeText(Recommendation item) =>
        item.SubItems.IsEmpty ? item.Text : string.Join('\n', item.SubItems.Select(s => $"{s.Label} {s.Text}".Trim()).Prepend(item.Text));
}
