using System.Collections.Immutable;
using ReportMiner.Model.Recommendations;

namespace ReportMiner.Pipeline.Outcomes;

/// <summary>What the models say of an item. It is kept beside the item, whose own bytes stay as the worker sent them.</summary>
internal sealed record ItemTags(ImmutableArray<ThemeTag> Themes, string? Model, ActionGrade? Action)
{
    public static ItemTags Of(Recommendation item) => new(item.Themes, item.Model, item.Action);

    public Recommendation Put(Recommendation item) => item with { Themes = Themes, Model = Model, Action = Action };
}
