using System.Text.Json.Serialization;

namespace ReportMiner.Export.Matrix;

/// <summary>How anchors are written as JSON, made at compile time: a program compiled ahead has no reflection over their members.</summary>
[JsonSerializable(typeof(MatrixAnchor))]
internal sealed partial class AnchorJson : JsonSerializerContext;
