using System.Text.Json.Serialization;

namespace ReportMiner.Web.Review;

/// <summary>A list as an editor has put it together.</summary>
/// <param name="Title">Its title.</param>
/// <param name="Language">Language of headings: <c>en</c> or <c>ru</c>.</param>
/// <param name="Chapters">Its chapters, in order.</param>
internal sealed record ListRequest(string Title, string Language, ListChapter[] Chapters);

/// <summary>A chapter of a list.</summary>
/// <param name="Theme">Id of its theme; empty for what has none.</param>
/// <param name="Items">Ids of its items, in order.</param>
internal sealed record ListChapter(string Theme, string[] Items);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(ListRequest))]
internal sealed partial class DeskJson : JsonSerializerContext;
