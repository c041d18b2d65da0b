namespace ReportMiner.Themes.Features;

/// <summary>What is read off a text. Kept with the model: reading must be the same in training and in use.</summary>
internal sealed record FeatureSettings
{
    public static readonly FeatureSettings Default = new();

    /// <summary>Longest run of stems, 1 to 3.</summary>
    public int WordGrams { get; init; } = 2;

    /// <summary>Shortest and longest run of characters; 0 for none.</summary>
    public int CharactersFrom { get; init; } = 3;

    public int CharactersTo { get; init; } = 5;

    /// <summary>Minimum number of texts with a feature.</summary>
    public int LeastTexts { get; init; } = 2;

    public float WordWeight { get; init; } = 1f;

    public float CharacterWeight { get; init; } = 1f;

    /// <summary>
    /// More than the labelled sentences by themselves would ask for (0.2): these avoid the obvious word on purpose, while real documents
    /// use it. With 0.6 a term in passing decided too often as long as few sentences named one in passing.
    /// </summary>
    public float TermWeight { get; init; } = 0.45f;

    public float CueWeight { get; init; } = 0.5f;

    /// <summary>Of stems shared by the languages; 0 where there is no table of translations.</summary>
    public float SharedWeight { get; init; }

    public float WeightOf(FeatureFamily family) => family switch
    {
        FeatureFamily.Words => WordWeight,
        FeatureFamily.Characters => CharacterWeight,
        FeatureFamily.Terms => TermWeight,
        FeatureFamily.Shared => SharedWeight,
        _ => CueWeight,
    };
}
