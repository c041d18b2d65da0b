using ReportMiner.Model.Sources;

namespace ReportMiner.Pipeline.Documents;

/// <summary>Names the meeting that a document belongs to.</summary>
internal static class MeetingNames
{
    /// <summary>
    /// The meeting that a side-car names; else the symbol without addenda and corrigenda, which belong to the same meeting; else the file's
    /// name without its extension. A revision is a stage of its own, so that it is compared with what it revises.
    /// </summary>
    public static string Of(Masthead masthead, string file) =>
        masthead.Meeting
        ?? (masthead.Symbol is { } symbol ? WithoutAdditions(symbol) : null)
        ?? Path.GetFileNameWithoutExtension(file);

    /// <summary>Whether nothing but the file's name names the meeting.</summary>
    public static bool IsFileName(SourceInfo source) => source.Masthead.Meeting is null && source.Masthead.Symbol is null;

    private static string WithoutAdditions(DocumentSymbol symbol)
    {
        string? first = symbol.Modifications.FirstOrDefault(part => !part.StartsWith("Rev.", StringComparison.Ordinal));
        int cut = first is null ? -1 : symbol.Text.IndexOf("/" + first, StringComparison.Ordinal);
        return cut < 0 ? symbol.Text : symbol.Text[..cut];
    }
}
