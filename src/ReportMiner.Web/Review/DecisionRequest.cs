using System.Text.Json.Serialization;

namespace ReportMiner.Web.Review;

/// <summary>What a person decides of the line that an item is in.</summary>
/// <param name="Item">Id of the item.</param>
/// <param name="Field"><c>themes</c>, <c>status</c> or <c>comment</c>.</param>
/// <param name="Value">Theme ids joined by <c>;</c>, a status, or the text of a comment.</param>
/// <param name="Version">How many decisions on this matter the person had seen.</param>
internal sealed record DecisionRequest(string Item, string Field, string Value, int Version);

/// <summary>How a matter is now.</summary>
/// <param name="Version">Decisions on it so far.</param>
/// <param name="Value">Its value.</param>
/// <param name="Who">Who decided last; <see langword="null"/> where nobody did.</param>
/// <param name="When">When, ISO 8601.</param>
internal sealed record Matter(int Version, string Value, string? Who, string? When);

/// <summary>What became of a decision.</summary>
/// <param name="Seq">Its number in the log; 0 where it was not taken.</param>
/// <param name="Now">The matter after it, or as another person left it.</param>
/// <param name="Problem">Why it was not taken; <see langword="null"/> where it was.</param>
internal sealed record DecisionAnswer(int Seq, Matter? Now, string? Problem);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(DecisionRequest))]
[JsonSerializable(typeof(DecisionAnswer))]
internal sealed partial class ReviewJson : JsonSerializerContext;
