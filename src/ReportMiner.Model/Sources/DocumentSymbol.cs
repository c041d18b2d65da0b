using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace ReportMiner.Model.Sources;

/// <summary>
/// A United Nations document symbol, such as <c>UNODC/CCPCJ/EG.4/2020/L.1/Add.1</c>. The rules of its parts are those of the
/// Dag Hammarskjöld Library's guide to symbols: issuing body, subsidiary bodies, nature of the document, modifications.
/// </summary>
public sealed record DocumentSymbol
{
    /// <summary>The symbol as printed, without white space and marks.</summary>
    public required string Text { get; init; }

    /// <summary>
    /// The leading parts that name the bodies: <c>UNODC</c>, <c>CCPCJ</c>, <c>EG.4</c>. Empty where the shape is not known.
    /// </summary>
    public ImmutableArray<string> Bodies { get; init; } = [];

    /// <summary>
    /// Nature of the document: <c>RES</c>, <c>DEC</c>, <c>L</c>, <c>CRP</c>, <c>WP</c>, <c>INF</c>, <c>NGO</c>, <c>PV</c>, <c>SR</c>;
    /// otherwise <see langword="null"/>.
    /// </summary>
    public string? Nature { get; init; }

    /// <summary>Session or year, as printed: <c>74</c>, <c>2020</c>; <see langword="null"/> where the symbol has none.</summary>
    public string? Session { get; init; }

    /// <summary>Number of the document within its series; <see langword="null"/> where there is none.</summary>
    public string? Number { get; init; }

    /// <summary>What modifies another document, in order: <c>Add.1</c>, <c>Rev.2</c>, <c>Corr.1</c>, <c>Amend.1</c>.</summary>
    public ImmutableArray<string> Modifications { get; init; } = [];

    /// <summary>Whether the grammar of symbols explains every part.</summary>
    public bool Recognised { get; init; }

    /// <summary>The symbol without revisions and corrigenda: two versions of a document share it.</summary>
    [JsonIgnore]
    public string Base =>
        string.Join(
            '/',
            Text.Split('/')
                .Where(p => !p.StartsWith("Rev.", StringComparison.Ordinal) && !p.StartsWith("Corr.", StringComparison.Ordinal)));

    public override string ToString() => Text;
}
