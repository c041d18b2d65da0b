using ReportMiner.Model.Recommendations;

namespace ReportMiner.Analysis.Comparison;

/// <summary>A text at hand for comparison.</summary>
internal sealed record ComparedText(Recommendation Item, Reading Reading)
{
    public static ComparedText Of(Recommendation item) => new(item, ItemReader.Read(ItemText.Of(item)));
}
