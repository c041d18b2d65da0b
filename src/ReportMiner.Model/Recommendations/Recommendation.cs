using System.Collections.Immutable;
using System.Text.Json.Serialization;
using ReportMiner.Model.Sources;

namespace ReportMiner.Model.Recommendations;

/// <summary>
/// One item: a recommendation, conclusion, operative paragraph, proposal or cited request. It is the record that every store keeps: its
/// properties in their order are the members of a row of <c>recommendations.jsonl</c>, named in snake case.
/// </summary>
public sealed record Recommendation
{
    /// <summary>Made from content and citation: the same input gives the same id on every machine.</summary>
    public required string Id { get; init; }

    /// <summary>The document that it is in.</summary>
    public required SourceInfo Source { get; init; }

    /// <summary>Name of the meeting that its document belongs to.</summary>
    public string Meeting
    {
        get => Source.Meeting;
        init => Source = value is null || value == Source.Meeting ? Source : Source with { Meeting = value };
    }

    /// <summary>Language of its text.</summary>
    public required Language Language { get; init; }

    /// <summary>Its headings, outermost first, as printed with their labels.</summary>
    public ImmutableArray<string> Section { get; init; } = [];

    /// <summary>Outermost heading that it is under; <see langword="null"/> without one.</summary>
    public string? Chapter => Section.IsDefaultOrEmpty ? null : Section[0];

    /// <summary>Bare number of the paragraph that it is or belongs to; <see langword="null"/> without one.</summary>
    public string? Paragraph { get; init; }

    /// <summary>Label as printed, homoglyphs normalised; empty for an unlabelled item.</summary>
    public string Label { get; init; } = "";

    /// <summary>Bare keys: <c>["4", "f"]</c>.</summary>
    public ImmutableArray<string> Path { get; init; } = [];

    /// <summary>Place in its list, from 1.</summary>
    public int Ordinal { get; init; }

    /// <summary>What it is.</summary>
    public required RecommendationKind Kind { get; init; }

    /// <summary>Clean text without the label; final punctuation kept.</summary>
    public required string Text { get; init; }

    /// <summary>The sentence that announces the list; <see langword="null"/> for an item outside a list.</summary>
    public string? Chapeau { get; init; }

    /// <summary>Its parts, in order; empty where it has none.</summary>
    [JsonPropertyName("subitems")]
    public ImmutableArray<SubItem> SubItems { get; init; } = [];

    /// <summary>Themes that it was given; empty before it is tagged, or without any.</summary>
    public ImmutableArray<ThemeTag> Themes { get; init; } = [];

    /// <summary>Who is asked, normalised; empty where the text does not say.</summary>
    public ImmutableArray<string> Addressees { get; init; } = [];

    /// <summary>Who proposes it, likewise.</summary>
    public ImmutableArray<string> Proposers { get; init; } = [];

    /// <summary>A word of the vocabulary of strengths, or the operative verb; <see langword="null"/> where the text asks nothing.</summary>
    public string? Strength { get; init; }

    /// <summary><c>accepted</c>, <c>supported</c>, <c>noted</c>, <c>rejected</c>, <c>examined</c>, … where the document says so.</summary>
    public string? Position { get; init; }

    /// <summary>Document symbols and resolutions named in the text, in order, once each.</summary>
    public ImmutableArray<string> References { get; init; } = [];

    /// <summary>Its pages, characters and boxes.</summary>
    public required Provenance Provenance { get; init; }

    /// <summary>Id of the model that predicted the themes.</summary>
    public string? Model { get; init; }

    /// <summary>
    /// For a proposal, or a sentence of the summary that a report begins with: the id of the item of the document's own that takes it up.
    /// </summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? TakenUpBy { get; init; }

    /// <summary>Grade of the act asked for; <see langword="null"/> where it was not graded.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public ActionGrade? Action { get; init; }

    /// <summary>Whether a person decided the themes; <see cref="Model"/> then names the model that was overruled.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool ThemesDecided { get; init; }

    /// <summary>
    /// The themes that the model gave, where a person decided: a later decision goes back to them. <see langword="null"/> where nobody did.
    /// </summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public ImmutableArray<ThemeTag>? ModelThemes { get; init; }

    /// <summary>Whether it counts: <see langword="false"/> for the same item in a further copy or format of its document.</summary>
    [JsonRequired]
    public bool Primary { get; init; } = true;

    /// <summary>Whether a machine recognised some of its words on a picture: they may be wrong.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool Ocr { get; init; }

    /// <summary>
    /// How sure the machine was of nine words in ten, from 0 to 1; <see langword="null"/> where it is not known, or nothing was recognised.
    /// </summary>
    [JsonPropertyName("ocrConfidence")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public double? OcrConfidence { get; init; }

    /// <summary>The language that it was recognised in (<c>ru</c>, <c>en</c>); <see langword="null"/> likewise.</summary>
    [JsonPropertyName("ocrLanguage")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? OcrLanguage { get; init; }

    /// <summary>
    /// Its number as every output prints it: <c>4 f)</c>, <c>140.1</c>, <c>6 (a) (i)</c>, <c>12</c>; its place in the list where it has
    /// none.
    /// </summary>
    [JsonIgnore]
    public string Number => ItemNumber.Of(this);

    /// <summary>Document and number: <c>A/AC.900/2031/4, 4 f)</c>.</summary>
    [JsonIgnore]
    public string Citation => $"{Source.Citation}, {Number}";

    /// <summary>The text and its parts with their labels, each on a line of its own: what people read and decide upon.</summary>
    [JsonIgnore]
    public string WholeText =>
        SubItems.IsEmpty ? Text : string.Join('\n', SubItems.Select(s => $"{s.Label} {s.Text}".Trim()).Prepend(Text));

    /// <summary>The text and its parts without labels: what is compared. The chapeau is never part of it.</summary>
    [JsonIgnore]
    public string ComparedText => SubItems.IsEmpty ? Text : string.Join("; ", SubItems.Select(s => s.Text).Prepend(Text));
}
