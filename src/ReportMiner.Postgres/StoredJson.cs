using System.Collections.Immutable;
using System.Text.Json.Serialization;
using ReportMiner.Model.Comparison;
using ReportMiner.Model.Diagnostics;

namespace ReportMiner.Postgres;

/// <summary>What a collection keeps as JSON beside the records of its run.</summary>
[JsonSerializable(typeof(Diagnostic))]
[JsonSerializable(typeof(ImmutableArray<PlannedSeries>))]
[JsonSerializable(typeof(ImmutableArray<string>))]
internal sealed partial class StoredJson : JsonSerializerContext;
