using System.Text.Json.Serialization;
using ReportMiner.Pipeline.Documents;

namespace ReportMiner.Pipeline.Workers;

[JsonSourceGenerationOptions(IgnoreReadOnlyProperties = true, NumberHandling = JsonNumberHandling.AllowNamedFloatingPointLiterals, RespectRequiredConstructorParameters = true, RespectNullableAnnotations = true)]
[JsonSerializable(typeof(DocumentOutcome))]
internal sealed partial class OutcomeJsonContext : JsonSerializerContext;
