using ReportMiner.Model.Recommendations;

namespace ReportMiner.Comparison.Reading;

/// <summary>A text at hand for comparison.</summary>
internal sealed record ComparedText(Recommendation Item, TextReading Reading)
{
    public static ComparedText Of(Recommendation item) => new(item, ItemReader.Read(ItemText.Of(item)));
}
