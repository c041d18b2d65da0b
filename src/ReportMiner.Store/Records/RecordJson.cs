using System.Text.Json.Serialization;
using ReportMiner.Model.Comparison;
using ReportMiner.Model.Recommendations;

namespace ReportMiner.Store.Records;

/// <summary>
/// The nouns that a run keeps one a line, as JSON: made at compile time, for a program compiled ahead has no reflection over their members.
/// </summary>
[JsonSerializable(typeof(Recommendation))]
[JsonSerializable(typeof(ThemeTag))]
[JsonSerializable(typeof(ItemLink))]
[JsonSerializable(typeof(LineageLine))]
[JsonSerializable(typeof(RunReport))]
internal sealed partial class RecordJson : JsonSerializerContext;
