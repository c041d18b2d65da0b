using System.Text.Json;
using System.Text.Json.Serialization;
using ReportMiner.Model;

namespace ReportMiner.Store.Records;

/// <summary>Languages by their two-letter codes; <c>null</c> where it is not known.</summary>
internal sealed class LanguageConverter : JsonConverter<Language>
{
    public override bool HandleNull => true;

    public override Language Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        LanguageCodes.Parse(reader.GetString());

    public override void Write(Utf8JsonWriter writer, Language value, JsonSerializerOptions options) =>
        writer.WriteStringValue(value.Code());
}
