using System.Collections.Immutable;
using ReportMiner.Model;
using ReportMiner.Model.Recommendations;

namespace ReportMiner.Themes.Classification;

/// <summary>Gives a text its themes. Implementations may be shared by threads.</summary>
public interface IThemeClassifier
{
    /// <summary>Signs every prediction; changes when anything that could change a prediction changes.</summary>
    string ModelId { get; }

    /// <param name="text">The clean text of an item; offsets of the evidence are into it.</param>
    /// <param name="language">Its language, where known.</param>
    /// <returns>The themes given, in the order of the catalogue; empty where there are none.</returns>
    ImmutableArray<ThemeTag> Classify(string text, Language language);
}
