using ReportMiner.Linguistics.Translation;
using ReportMiner.Model.Themes;

namespace ReportMiner.Comparison;

/// <summary>What a comparison is told.</summary>
public sealed record LineageOptions
{
    /// <summary>Meetings of one series only, without themes.</summary>
    public static readonly LineageOptions Default = new();

    /// <summary>Whether meetings of different bodies are compared too, as when the files to compare were named one by one.</summary>
    public bool CompareAll { get; init; }

    /// <summary>Translations; without it items of different languages are compared by concepts, instruments, numbers and names only.</summary>
    public TranslationTable? Translations { get; init; }

    /// <summary>Gives the order of themes; without it they stand in ordinal order.</summary>
    public ThemeCatalogue? Themes { get; init; }

    /// <summary>Texts that are held at a time, some five kilobytes each; the others are read again when their turn comes.</summary>
    internal int TextsHeld { get; init; } = 4096;
}
