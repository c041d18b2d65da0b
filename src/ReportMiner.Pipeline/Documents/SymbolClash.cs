using ReportMiner.Model.Sources;

namespace ReportMiner.Pipeline.Documents;

/// <summary>A document that prints the symbol of another one without being its copy in every item.</summary>
/// <param name="Source">The document.</param>
/// <param name="Other">File of the other one.</param>
/// <param name="Drafts">Whether the two are drafts of one text.</param>
/// <param name="Alone">Items of a copy that the other file does not have in the same words; 0 for documents that are no copies.</param>
internal sealed record SymbolClash(SourceInfo Source, string Other, bool Drafts, int Alone)
{
    /// <summary>What the run says of it.</summary>
    public string Message => Alone > 0
        ? FormattableString.Invariant(
            $"It is a copy of {Other} in another format, but {Alone} of its items are not in it in the same words: they are in the results too.")
        : Drafts ? $"{Other} prints the same symbol and holds another wording: the two are compared as drafts."
        : $"{Other} prints the same symbol and holds other items: both are in the results.";
}
