using System.Text.Json.Serialization;
using ReportMiner.Model.Comparison;
using ReportMiner.Model.Documents;
using ReportMiner.Model.Recommendations;

namespace ReportMiner.Pipeline.Outcomes;

/// <summary>The parts of an outcome as JSON, made at compile time.</summary>
[JsonSerializable(typeof(OutcomeHead))]
[JsonSerializable(typeof(Document))]
[JsonSerializable(typeof(Recommendation))]
[JsonSerializable(typeof(ItemTags))]
[JsonSerializable(typeof(ItemLink))]
internal sealed partial class OutcomeJson : JsonSerializerContext;
