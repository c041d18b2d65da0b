using System.Collections.Immutable;
using ReportMiner.Model.Diagnostics;
using ReportMiner.Model.Recommendations;
using ReportMiner.Themes.Classification;

namespace ReportMiner.Pipeline.Themes;

/// <summary>Tells whether a theme model is at home in the words of a document.</summary>
internal static class ModelDomain
{
    /// <summary>Fewer words say nothing: a few names may be half of them.</summary>
    private const int LeastWords = 100;

    /// <summary>Reports of the field stay below; see decision 45.</summary>
    private const double MostUnknown = 0.16;

    /// <returns>The note on a document of which the model does not know many words; <see langword="null"/> where it does.</returns>
    public static Diagnostic? Note(ThemeClassifier model, ImmutableArray<Recommendation> items)
    {
        WordCount count = default;
        foreach (Recommendation item in items)
        {
            count += model.Count(item.ComparedText);
        }

        return count.Words >= LeastWords && count.UnknownShare >= MostUnknown
            ? DiagnosticCatalogue.OutsideModel.At(
                FormattableString.Invariant($"The theme model does not know {count.Unknown} of the {count.Words} words of the items."))
            : null;
    }
}
