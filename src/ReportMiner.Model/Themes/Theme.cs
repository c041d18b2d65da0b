using System.Collections.Immutable;

namespace ReportMiner.Model.Themes;

/// <summary>A theme of the catalogue, in both languages.</summary>
public sealed record Theme
{
    /// <summary>Kebab-case id.</summary>
    public required string Id { get; init; }

    /// <summary>Name for tables.</summary>
    public required Bilingual Name { get; init; }

    /// <summary>What it covers, in a sentence.</summary>
    public required Bilingual Definition { get; init; }

    /// <summary>Whether it is one of the project's core themes.</summary>
    public bool Core { get; init; }

    /// <summary>Terms by language code; a term is one or more words, matched by stems.</summary>
    public required ImmutableDictionary<string, ThemeTerms> Terms { get; init; }

    /// <summary>Nearest subject of the UNBIS Thesaurus, where there is one.</summary>
    public string? Unbis { get; init; }
}
