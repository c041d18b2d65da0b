namespace ReportMiner.Themes.Features;

/// <summary>A sparse vector: indices ascending, each once.</summary>
internal sealed record SparseRow(int[] Indices, float[] Values);
