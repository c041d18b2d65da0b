using ReportMiner.Model.Themes;
using ReportMiner.Themes.Features;

namespace ReportMiner.Themes.Models;

/// <summary>All that prediction needs. Immutable; may be shared by threads.</summary>
internal sealed record ThemeModel
{
    // A copy shares it: the catalogue of a model is not exchanged.
    private readonly Lazy<TermMatcher> _terms;

    public ThemeModel() => _terms = new Lazy<TermMatcher>(() => Catalogue is null ? TermMatcher.None : new TermMatcher(Catalogue));

    public required ModelKind Kind { get; init; }

    public required string[] Labels { get; init; }

    public required FeatureSettings Settings { get; init; }

    public required FeatureVocabulary FeatureVocabulary { get; init; }

    /// <summary>Feature by feature: the weight of label <c>l</c> for feature <c>f</c> is at <c>f × labels + l</c>.</summary>
    public required float[] Weights { get; init; }

    public required float[] Biases { get; init; }

    /// <summary>Trees of each label; empty for a linear model.</summary>
    public Tree[][] Trees { get; init; } = [];

    /// <summary>What the summed score of the trees counts beside the linear score of 1.</summary>
    public float TreeWeight { get; init; }

    public required PlattScale[] Scales { get; init; }

    public required double[] Thresholds { get; init; }

    /// <summary>The catalogue whose terms are features of the model; <see langword="null"/> if it was trained without one.</summary>
    public ThemeCatalogue? Catalogue { get; init; }

    /// <summary>The stems that the languages share; <see langword="null"/> where the model reads none.</summary>
    public BilingualStems? Bilingual { get; init; }

    /// <summary>Finds the terms of <see cref="Catalogue"/>.</summary>
    public TermMatcher Terms => _terms.Value;

    /// <summary>Hash of the model's content.</summary>
    public string Id { get; set; } = "";
}
