using System.Collections.Immutable;
using System.Text.Json;

namespace ReportMiner.Pipeline.Evaluation;

/// <summary>
/// An item as a careful reader found it. Where a field allows several answers, any of them is right; an empty list of answers says nothing.
/// </summary>
internal sealed record GoldItem
{
    /// <summary>Label as printed.</summary>
    public required string Label { get; init; }

    public required string Text { get; init; }

    public required ImmutableArray<string> Kinds { get; init; }

    /// <summary>Two-letter code; <see langword="null"/> where the gold does not say.</summary>
    public string? Language { get; init; }

    public ImmutableArray<string> Strengths { get; init; } = [];

    /// <summary>Each answer is a set.</summary>
    public ImmutableArray<ImmutableHashSet<string>> Addressees { get; init; } = [];

    public ImmutableHashSet<string>? Proposers { get; init; }

    /// <summary>Further right answers to who proposes.</summary>
    public ImmutableArray<ImmutableHashSet<string>> ProposersAlso { get; init; } = [];

    public int? SubItems { get; init; }

    /// <summary>Themes that it has.</summary>
    public ImmutableHashSet<string> Themes { get; init; } = [];

    /// <summary>Themes that two readers could differ on.</summary>
    public ImmutableHashSet<string> ThemesPerhaps { get; init; } = [];

    public static GoldItem Read(JsonElement item) => new()
    {
        Label = item.GetProperty("label").GetString() ?? "",
        Text = item.GetProperty("text").GetString()!,
        Kinds = [item.GetProperty("kind").GetString()!, .. Strings(item, "kind_also")],
        Language = Given(item, "language") is { } language ? language.GetString() : null,
        Strengths = Given(item, "strength")?.GetString() is { Length: > 0 } strength ? [strength, .. Strings(item, "strength_also")] : [],
        Addressees = Given(item, "addressees") is { } addressees
            ? [Set(addressees), .. Given(item, "addressees_also") is { } also ? also.EnumerateArray().Select(Set) : []]
            : [],
        Proposers = Given(item, "proposers") is { } proposers ? Set(proposers) : null,
        ProposersAlso = Given(item, "proposers_also") is { } others ? [.. others.EnumerateArray().Select(Set)] : [],
        SubItems = Given(item, "sub") is { } sub ? sub.GetArrayLength() : null,
        Themes = Given(item, "themes") is { } themes ? Set(themes.GetProperty("must")) : [],
        ThemesPerhaps = Given(item, "themes") is { } unsure ? Set(unsure.GetProperty("may")) : [],
    };

    private static JsonElement? Given(JsonElement item, string name) =>
        item.TryGetProperty(name, out JsonElement value) && value.ValueKind != JsonValueKind.Null ? value : null;

    private static IEnumerable<string> Strings(JsonElement item, string name) =>
        Given(item, name) is { } list ? list.EnumerateArray().Select(s => s.GetString()!) : [];

    private static ImmutableHashSet<string> Set(JsonElement list) =>
        list.EnumerateArray().Select(s => s.GetString()!).ToImmutableHashSet(StringComparer.Ordinal);
}
