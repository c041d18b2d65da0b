using ReportMiner.Model.Recommendations;

namespace ReportMiner.Comparison.Reading;

/// <summary>A text at hand for comparison.</summary>
internal sealed record ComparedText(Recommendation Item, TextReading Reading)
{
    /// <summary>Whether both are in one language, so that their words can be compared.</summary>
    public bool SameLanguage(ComparedText other) => Item.Language == other.Item.Language;

    public static ComparedText Of(Recommendation item) => new(item, ItemReader.Read(item.ComparedText));
}
