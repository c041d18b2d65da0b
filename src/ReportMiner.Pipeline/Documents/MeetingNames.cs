using ReportMiner.Model.Sources;

namespace ReportMiner.Pipeline.Documents;

/// <summary>Names the meeting that a document belongs to.</summary>
internal static class MeetingNames
{
    /// <summary>
    /// The meeting that a side-car names; else the symbol without addenda, revisions and corrigenda, which all belong to the same
    /// meeting; else the file's name without its extension.
    /// </summary>
    public static string Of(Masthead masthead, string file) =>
        masthead.Meeting
        ?? (masthead.Symbol is { } symbol ? WithoutModifications(symbol) : null)
        ?? Path.GetFileNameWithoutExtension(file);

    private static string WithoutModifications(DocumentSymbol symbol)
    {
        string text = symbol.Text;
        foreach (string part in symbol.Modifications.Reverse())
        {
            text = text.EndsWith("/" + part, StringComparison.Ordinal) ? text[..^(part.Length + 1)] : text;
        }

        return text;
    }
}
