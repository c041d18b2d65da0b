using System.Collections.Immutable;
using ReportMiner.Comparison.Pairing;
using ReportMiner.Comparison.Senses;
using ReportMiner.Linguistics.Translation;
using ReportMiner.Model.Comparison;
using ReportMiner.Model.Themes;

namespace ReportMiner.Comparison;

/// <summary>What a comparison is given beside the items.</summary>
public sealed record LineageOptions
{
    /// <summary>Confirmed series only, without themes.</summary>
    public static readonly LineageOptions Default = new();

    /// <summary>
    /// Whether a user named the documents to compare one by one: those which do not say their series are then of one, and those of
    /// different bodies are compared too, but nothing is called new or dropped between them. Reviews of different States are never
    /// compared.
    /// </summary>
    public bool CompareAll { get; init; }

    /// <summary>
    /// Full paths of the files that a user named one by one, in that order, parts separated by <c>/</c>: it gives the order if the
    /// documents do not.
    /// </summary>
    public ImmutableArray<string> Named { get; init; } = [];

    /// <summary>What a user says of series.</summary>
    public SeriesPlan Series { get; init; } = SeriesPlan.None;

    /// <summary>
    /// Translations; without it items of different languages are compared by concepts, instruments, numbers and names only.
    /// </summary>
    public TranslationTable? Translations { get; init; }

    /// <summary>A sentence encoder, whose likenesses are weighed too; without it links are found by words alone.</summary>
    public ISentenceVectors? Encoder { get; init; }

    /// <summary>
    /// SHA-256 of the weights of the encoder that the link model was learnt with, in lower-case hexadecimal: another encoder would be
    /// weighed wrongly.
    /// </summary>
    public static string EncoderWeights => LinkWeights.ReadEncoderHash();

    /// <summary>Gives the order of themes; without it they are in ordinal order.</summary>
    public ThemeCatalogue? Themes { get; init; }

    /// <summary>Classifies two versions of an item together; without it each version keeps its own themes.</summary>
    public IVersionThemes? VersionThemes { get; init; }

    /// <summary>Texts that are held at a time, some five kilobytes each; the others are read again when their turn comes.</summary>
    internal int TextsHeld { get; init; } = 4096;
}
