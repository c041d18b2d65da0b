using System.Text.Json.Serialization;

namespace ReportMiner.Web.Review;

/// <summary>What a person decides of the line that an item is in, or of a sentence that asks.</summary>
/// <param name="Item">Id of the item; empty for a sentence that is in none.</param>
/// <param name="Field">A <see cref="Decisions.DecisionField"/> in lower case.</param>
/// <param name="Value">The value, in the form that the field has.</param>
/// <param name="Version">How many decisions on this matter the person had seen.</param>
internal sealed record DecisionRequest(string Item, string Field, string Value, int Version)
{
    /// <summary>The sentence; <see langword="null"/> where an item is decided upon.</summary>
    public AskRequest? Ask { get; init; }

    /// <summary>Name of the blind round that the opinion is given in; <see langword="null"/> outside one.</summary>
    public string? Round { get; init; }

    /// <summary>Whether it decides between the differing opinions on the matter.</summary>
    public bool Settles { get; init; }

    /// <summary>For a link the ids of the earlier items, separated by spaces.</summary>
    public string? Earlier { get; init; }
}

/// <summary>A blind round to be opened.</summary>
/// <param name="Name">Its name.</param>
/// <param name="People">Who is asked.</param>
/// <param name="Query">The view whose items it is about.</param>
/// <param name="Count">Items, at most.</param>
internal sealed record RoundRequest(string Name, string[] People, string? Query, int Count);

/// <summary>Documents that belong together, in the order of time.</summary>
internal sealed record SeriesEntry(string Name, string[] Documents);

/// <summary>All series.</summary>
internal sealed record SeriesRequest(SeriesEntry[] Series);

/// <summary>Where a page is.</summary>
/// <param name="Page">The name that the page has given itself.</param>
/// <param name="Item">Id of the item that it shows; empty for none.</param>
internal sealed record PlaceRequest(string Page, string Item);

/// <summary>A sentence that asks and is in no item.</summary>
/// <param name="Document">Symbol of its document, or the file's name.</param>
/// <param name="Number">Its number as printed; empty without one.</param>
/// <param name="Text">The sentence.</param>
internal sealed record AskRequest(string Document, string Number, string Text);

/// <summary>How a matter is now.</summary>
/// <param name="Version">Decisions on it so far.</param>
/// <param name="Value">Its value.</param>
/// <param name="Who">Who decided last; <see langword="null"/> where nobody did.</param>
/// <param name="When">When, ISO 8601.</param>
/// <param name="Before">The value before the last decision; <see langword="null"/> where there was none.</param>
internal sealed record Matter(int Version, string Value, string? Who, string? When, string? Before);

/// <summary>What became of a decision.</summary>
/// <param name="Seq">Its number in the log; 0 where it was not taken.</param>
/// <param name="Now">The matter after it, or as another person left it.</param>
/// <param name="Problem">Why it was not taken; <see langword="null"/> where it was.</param>
internal sealed record DecisionAnswer(int Seq, Matter? Now, string? Problem);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(DecisionRequest))]
[JsonSerializable(typeof(DecisionAnswer))]
[JsonSerializable(typeof(SeriesRequest))]
[JsonSerializable(typeof(PlaceRequest))]
[JsonSerializable(typeof(RoundRequest))]
[JsonSerializable(typeof(string[]))]
internal sealed partial class ReviewJson : JsonSerializerContext;
