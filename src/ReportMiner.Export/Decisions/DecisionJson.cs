using System.Text.Json.Serialization;

namespace ReportMiner.Export.Decisions;

/// <summary>How decisions and anchors are written as JSON, made at compile time: a program compiled ahead has no reflection over their members.</summary>
[JsonSerializable(typeof(Decision))]
[JsonSerializable(typeof(MatrixAnchor))]
internal sealed partial class DecisionJson : JsonSerializerContext;
