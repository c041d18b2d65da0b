using ReportMiner.Model.Comparison;

namespace ReportMiner.Export.Matrix;

/// <summary>An uncertain link as a row of the matrix shows it.</summary>
/// <param name="Item">The item that the row may be linked to.</param>
/// <param name="Own">Id of the row's item.</param>
/// <param name="Score">Likeness, 0 to 1.</param>
/// <param name="Evidence">The words shared and changed.</param>
internal sealed record MatrixCandidate(ItemRef Item, string Own, double Score, string Evidence)
{
    private const string Head = "shared: ";

    public string Citation => $"{Item.Document}, {Item.Label}";

    /// <summary>The words that both texts have; empty where they share none.</summary>
    public string SharedWords => Evidence.StartsWith(Head, StringComparison.Ordinal) ? Evidence[Head.Length..].Split("; ")[0] : "";

    public static MatrixCandidate Earlier(ItemLink link) => new(link.Earlier, link.Later.Id, link.Score, link.Evidence);

    public static MatrixCandidate Later(ItemLink link) => new(link.Later, link.Earlier.Id, link.Score, link.Evidence);
}
