namespace ReportMiner.Pipeline.Evaluation;

/// <summary>How often a field of found rows is right.</summary>
/// <param name="Name">The field.</param>
/// <param name="Right">Rows where it says what the gold says, or one of the answers that the gold lets pass.</param>
/// <param name="Of">Found rows whose gold item says anything of the field.</param>
public sealed record TraitCount(string Name, int Right, int Of);
