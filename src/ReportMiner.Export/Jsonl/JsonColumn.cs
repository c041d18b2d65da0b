using System.Text.Json;
using ReportMiner.Export.Tables;

namespace ReportMiner.Export.Jsonl;

/// <summary>A member of a row's object and how it is written.</summary>
/// <param name="Field">Name, type and description.</param>
/// <param name="Value">Writes the value, after the name has been written.</param>
/// <param name="Present">Whether the row has the member; <see langword="null"/> for always.</param>
internal sealed record JsonColumn<T>(Field Field, Action<Utf8JsonWriter, T> Value, Func<T, bool>? Present = null);
