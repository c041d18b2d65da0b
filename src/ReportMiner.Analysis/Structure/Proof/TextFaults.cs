using ReportMiner.Model.Diagnostics;
using ReportMiner.Model.Documents;
using ReportMiner.Model.Manuscripts;

namespace ReportMiner.Analysis.Structure.Proof;

/// <summary>
/// Names what is in the document but is no text of an item: numbers kept for a text that was deleted, and flattened copies.
/// </summary>
internal static class TextFaults
{
    /// <param name="blocks">Blocks of the document.</param>
    /// <param name="flattened">First line that held several numbered paragraphs; <see langword="null"/> for none.</param>
    public static IEnumerable<Diagnostic> Find(IReadOnlyList<Block> blocks, Line? flattened)
    {
        foreach (Block block in blocks)
        {
            if (block is { Kind: BlockKind.Item or BlockKind.Paragraph, Label: { } label and not "•", Text.Length: > 0 }
                && Placeholders.Is(block.Text))
            {
                yield return DiagnosticCatalogue.NumberWithoutText.At(
                    $"{label} ({string.Join('.', block.Path)}) holds \u201C{block.Text}\u201D: it is not an item.",
                    block.Pages is { Length: > 0 } pages ? pages[0] : null, block.Start, block.End);
            }
        }

        if (flattened is not null)
        {
            yield return DiagnosticCatalogue.FlattenedText.At(
                "A line holds several numbered paragraphs, as copies of web pages do: it was cut at its numbers.",
                flattened.Page > 0 ? flattened.Page : null, flattened.Start, flattened.End);
        }
    }
}
