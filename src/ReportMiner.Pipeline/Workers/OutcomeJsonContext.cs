using System.Text.Json.Serialization;
using ReportMiner.Pipeline.Documents;

namespace ReportMiner.Pipeline.Workers;

[JsonSourceGenerationOptions(IgnoreReadOnlyProperties = true, NumberHandling = JsonNumberHandling.AllowNamedFloatingPointLiterals)]
[JsonSerializable(typeof(DocumentOutcome))]
internal sealed partial class OutcomeJsonContext : JsonSerializerContext;
