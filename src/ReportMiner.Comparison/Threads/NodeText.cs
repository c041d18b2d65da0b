using System.Collections.Immutable;
using ReportMiner.Comparison.Reading;
using ReportMiner.Comparison.Verdicts;
using ReportMiner.Model;
using ReportMiner.Model.Recommendations;

namespace ReportMiner.Comparison.Threads;

/// <summary>One text of an item.</summary>
/// <param name="Place">Its place in the list of all items.</param>
/// <param name="Language">Its language.</param>
/// <param name="Id">Its id.</param>
/// <param name="Themes">Ids of its themes.</param>
/// <param name="Strength">How strongly it asks; <see langword="null"/> where it asks nothing.</param>
/// <param name="ActRank">Rank of the act that it asks for first, 1 to 3; 0 for none.</param>
internal sealed record NodeText(int Place, Language Language, string Id, ImmutableArray<string> Themes, string? Strength, int ActRank)
{
    /// <param name="place">Place of the item in the list of all.</param>
    /// <param name="item">The item.</param>
    /// <param name="text">Its text as read; without it the strength is that of the record.</param>
    public static NodeText Of(int place, Recommendation item, ComparedText? text) => new(
        place, item.Language, item.Id, [.. item.Themes.Select(t => t.Id)],
        text is null ? item.Strength : AskStrength.Of(item.Strength, item.ComparedText, text.Reading.Mentions), text?.Reading.ActRank ?? 0);
}
