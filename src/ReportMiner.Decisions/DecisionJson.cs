using System.Text.Json.Serialization;

namespace ReportMiner.Decisions;

/// <summary>
/// How decisions are written as JSON, made at compile time: a program compiled ahead has no reflection over their members.
/// </summary>
[JsonSerializable(typeof(Decision))]
internal sealed partial class DecisionJson : JsonSerializerContext;
