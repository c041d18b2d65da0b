using ReportMiner.Model;
using ReportMiner.Model.Comparison;

namespace ReportMiner.Semantics.Index;

/// <summary>A link of lineage, or of two languages, as <c>links.jsonl</c> has it.</summary>
/// <param name="Earlier">Id of the earlier item.</param>
/// <param name="Later">Id of the later item.</param>
/// <param name="Relation"><c>repeated</c>, <c>reworded</c>, <c>merged</c>, <c>split</c>, <c>translation</c>.</param>
/// <param name="StrengthChange"><c>same</c>, <c>strengthened</c>, <c>weakened</c>; <see langword="null"/> where nothing can be
/// said.</param>
/// <param name="Certain">Whether the link counts; an uncertain one is shown as such.</param>
/// <param name="Evidence">The words shared and changed.</param>
public sealed record LineageLink(string Earlier, string Later, string Relation, string? StrengthChange, bool Certain, string Evidence)
{
    internal static LineageLink Of(ItemLink link) =>
        new(link.Earlier.Id, link.Later.Id, EnumWord.Of(link.Relation), EnumWord.Of(link.StrengthChange), link.Certain, link.Evidence);
}
