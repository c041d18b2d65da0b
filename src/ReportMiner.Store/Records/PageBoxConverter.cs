using System.Text.Json;
using System.Text.Json.Serialization;
using ReportMiner.Model.Documents;
using ReportMiner.Model.Manuscripts;

namespace ReportMiner.Store.Records;

/// <summary>
/// A rectangle on a page as one flat object: <c>page</c>, <c>left</c>, <c>top</c>, <c>right</c>, <c>bottom</c> in points with two places at
/// most.
/// </summary>
internal sealed class PageBoxConverter : JsonConverter<PageBox>
{
    public override PageBox Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        int page = 0;
        double left = 0, top = 0, right = 0, bottom = 0;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            string? name = reader.GetString();
            reader.Read();
            switch (name)
            {
                case "page": page = reader.GetInt32(); break;
                case "left": left = reader.GetDouble(); break;
                case "top": top = reader.GetDouble(); break;
                case "right": right = reader.GetDouble(); break;
                case "bottom": bottom = reader.GetDouble(); break;
                default: reader.Skip(); break;
            }
        }

        return page > 0 && reader.TokenType == JsonTokenType.EndObject
            ? new PageBox(page, new Box(left, top, right, bottom))
            : throw new JsonException("A box has a page, left, top, right and bottom.");
    }

    public override void Write(Utf8JsonWriter writer, PageBox value, JsonSerializerOptions options)
    {
        writer.WriteStartObject();
        writer.WriteNumber("page", value.Page);
        writer.WriteNumber("left", Points(value.Box.Left));
        writer.WriteNumber("top", Points(value.Box.Top));
        writer.WriteNumber("right", Points(value.Box.Right));
        writer.WriteNumber("bottom", Points(value.Box.Bottom));
        writer.WriteEndObject();
    }

    private static decimal Points(double value) => (decimal)Math.Round(value, 2, MidpointRounding.AwayFromZero);
}
