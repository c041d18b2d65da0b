using ReportMiner.Linguistics.Actors;
using ReportMiner.Linguistics.Wording;
using ReportMiner.Model;
using ReportMiner.Model.Recommendations;

namespace ReportMiner.Export.Matrix;

/// <summary>How the cells of the matrix name values: by their ids for machines, or in the words of a reader.</summary>
/// <param name="language">Language of the reader; <see langword="null"/> for ids.</param>
internal sealed class CellWords(Language? language)
{
    /// <summary>Ids, as the tables have them.</summary>
    public static readonly CellWords Ids = new(null);

    public string? Strength(Recommendation item) =>
        language is { } l && item.Strength is { } strength ? ValueWords.Strength(strength).In(l) : item.Strength;

    public string? Position(Recommendation item) =>
        language is { } l && item.Position is { } position ? ValueWords.Position(position).In(l) : item.Position;

    public string Actor(string id) => language is { } l ? ActorNames.For(id, l) : id;
}
