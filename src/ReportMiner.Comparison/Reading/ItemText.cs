using ReportMiner.Model.Recommendations;

namespace ReportMiner.Comparison.Reading;

/// <summary>The text of an item that is compared: its own and that of its parts; never the chapeau.</summary>
internal static class ItemText
{
    public static string Of(Recommendation item) =>
        item.ComparedText;
}
