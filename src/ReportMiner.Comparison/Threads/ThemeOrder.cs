using ReportMiner.Model.Themes;

namespace ReportMiner.Comparison.Threads;

/// <summary>The order of themes in a line.</summary>
internal static class ThemeOrder
{
    /// <returns>Places by id; without a catalogue none, and themes are in ordinal order.</returns>
    public static Dictionary<string, int> Of(ThemeCatalogue? catalogue) =>
        (catalogue?.Themes ?? []).Index().ToDictionary(t => t.Item.Id, t => t.Index, StringComparer.Ordinal);
}
