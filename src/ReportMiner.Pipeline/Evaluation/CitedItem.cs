namespace ReportMiner.Pipeline.Evaluation;

/// <summary>An item by its citation.</summary>
/// <param name="Document">Symbol of its document.</param>
/// <param name="Label">Its number without brackets and spaces.</param>
internal sealed record CitedItem(string Document, string Label)
{
    public static CitedItem Of(string document, string label) =>
        new(document, string.Concat(label.Where(c => c is not ('(' or ')') && !char.IsWhiteSpace(c))).TrimEnd('.'));
}
