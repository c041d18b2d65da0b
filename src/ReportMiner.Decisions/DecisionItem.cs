namespace ReportMiner.Decisions;

/// <summary>An item that a decision was made upon, as the person saw it.</summary>
/// <param name="Id">Id of the item then.</param>
/// <param name="Document">Symbol of its document, or the file's name.</param>
/// <param name="Number">Paragraph and label.</param>
/// <param name="Text">Its clean text.</param>
public sealed record DecisionItem(string Id, string Document, string Number, string Text);
