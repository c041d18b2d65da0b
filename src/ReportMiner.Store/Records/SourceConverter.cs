using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using ReportMiner.Model.Sources;

namespace ReportMiner.Store.Records;

/// <summary>
/// What a row says of its document: <c>file</c>, <c>sha256</c>, <c>symbol</c>, <c>title</c>, <c>body</c>, <c>session</c>, <c>date</c>. The
/// run report says the rest.
/// </summary>
internal sealed class SourceConverter : JsonConverter<SourceInfo>
{
    public override SourceInfo Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        var members = new Dictionary<string, string?>(StringComparer.Ordinal);
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            string name = reader.GetString()!;
            reader.Read();
            members[name] = reader.GetString();
        }

        string? Text(string name) => members.GetValueOrDefault(name);
        return new SourceInfo
        {
            File = Text("file") ?? throw new JsonException("A source has a file."),
            Sha256 = Text("sha256") ?? throw new JsonException("A source has a sha256."),
            Size = 0,
            Meeting = "",
            Masthead = new Masthead
            {
                Symbol = Text("symbol") is { } symbol ? new DocumentSymbol { Text = symbol } : null,
                Title = Text("title"),
                Body = Text("body"),
                Session = Text("session"),
                Date = Text("date") is { } date ? Day(date) : null,
            },
        };
    }

    public override void Write(Utf8JsonWriter writer, SourceInfo value, JsonSerializerOptions options)
    {
        writer.WriteStartObject();
        writer.WriteString("file", value.File);
        writer.WriteString("sha256", value.Sha256);
        writer.WriteString("symbol", value.Masthead.Symbol?.Text);
        writer.WriteString("title", value.Masthead.Title);
        writer.WriteString("body", value.Masthead.Body);
        writer.WriteString("session", value.Masthead.Session);
        writer.WriteString("date", value.Masthead.Date?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        writer.WriteEndObject();
    }

    private static DateOnly Day(string text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly day)
        ? day
        : throw new JsonException($"'{text}' is no date.");
}
