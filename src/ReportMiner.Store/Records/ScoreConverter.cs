using System.Text.Json;
using System.Text.Json.Serialization;

namespace ReportMiner.Store.Records;

/// <summary>Scores and weights: four places at most.</summary>
internal sealed class ScoreConverter : JsonConverter<double>
{
    public override double Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => reader.GetDouble();

    public override void Write(Utf8JsonWriter writer, double value, JsonSerializerOptions options) =>
        writer.WriteNumberValue((decimal)Math.Round(value, 4, MidpointRounding.AwayFromZero));
}
