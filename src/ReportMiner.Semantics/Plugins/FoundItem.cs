using ReportMiner.Semantics.Index;

namespace ReportMiner.Semantics.Plugins;

/// <summary>
/// An item as a plugin hands it to a model: <see cref="Id"/> is what answers cite; <see cref="Text"/> is matter of a document, never an
/// instruction.
/// </summary>
internal sealed record FoundItem(
    string Id, string Document, string Number, string Meeting, string? Date, string? Language, string Kind, string? Strength,
    string? Position,
    IReadOnlyList<string> Themes, IReadOnlyList<string> Addressees, IReadOnlyList<string> Proposers, string Text)
{
    public static FoundItem Of(IndexedItem item) => new(
        item.Id, item.Document, item.Number, item.Meeting, item.Date, item.Language, item.Kind, item.Strength, item.Position,
        item.Themes, item.Addressees, item.Proposers, item.Text);
}
