using ReportMiner.Analysis.Structure.Outline;
using ReportMiner.Model.Diagnostics;
using ReportMiner.Model.Documents;

namespace ReportMiner.Analysis.Structure.Proof;

/// <summary>Says as diagnostics what the proof found wanting.</summary>
internal static class CompletenessFaults
{
    public static IEnumerable<Diagnostic> Find(
        CharacterAccount characters, IReadOnlyList<(NumberList List, NumberChain Chain)> chains, DocumentOutline outline,
        IReadOnlyList<Block> blocks)
    {
        if (characters.Unaccounted != 0)
        {
            yield return DiagnosticCatalogue.CharactersLost.At(
                FormattableString.Invariant(
                    $"{Math.Abs(characters.Unaccounted)} of {characters.Read} characters are missing from the result, or are in it twice."));
        }

        foreach ((NumberList list, NumberChain chain) in chains)
        {
            Block? place = PlaceOf(list, outline, blocks, chain);
            if (chain.Missing.Length > 0)
            {
                yield return DiagnosticCatalogue.GapInNumbers.At(
                    Missing(chain),
                    place?.Pages is { Length: > 0 } pages ? pages[0] : null, place?.Start, place?.End);
            }

            if (chain.Duplicate.Length > 0)
            {
                yield return DiagnosticCatalogue.DuplicateNumber.At(
                    $"Given more than once in {chain.Scope}: {string.Join(", ", chain.Duplicate)}.",
                    place?.Pages is { Length: > 0 } pages ? pages[0] : null, place?.Start, place?.End);
            }

            if (list.Degree == 0 && list.Members[0].Label.Value > 1)
            {
                yield return DiagnosticCatalogue.ChainStartsLate.At($"The paragraphs start with number {chain.First}.");
            }
        }
    }

    private static string Missing(NumberChain chain)
    {
        string numbers = string.Join(", ", chain.Missing);
        return chain.Scope != ChainProof.Paragraphs
            ? $"Missing in {chain.Scope}: {numbers} (the list runs from {chain.First} to {chain.Last})."
            : chain.Missing.Length == 1 ? $"Paragraph {numbers} is missing: the paragraphs run from {chain.First} to {chain.Last}."
            : $"Paragraphs {numbers} are missing: the paragraphs run from {chain.First} to {chain.Last}.";
    }

    /// <summary>The member of the chain after the first gap or repetition.</summary>
    private static Block? PlaceOf(NumberList list, DocumentOutline outline, IReadOnlyList<Block> blocks, NumberChain chain)
    {
        for (int i = 1; i < list.Members.Count; i++)
        {
            if (!list.Members[i].Label.Follows(list.Members[i - 1].Label))
            {
                int start = outline.Entries[list.Members[i].Entry].Segment.First.Start;
                return blocks.FirstOrDefault(b => b.Start == start);
            }
        }

        return chain.Missing.Length > 0
            ? blocks.FirstOrDefault(b => b.Start == outline.Entries[list.Members[0].Entry].Segment.First.Start)
            : null;
    }
}
