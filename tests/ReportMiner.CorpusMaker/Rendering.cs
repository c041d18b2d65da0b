using System.Collections.Immutable;
using ReportMiner.CorpusMaker.Typesetting;

namespace ReportMiner.CorpusMaker;

/// <summary>A rendered sample.</summary>
/// <param name="Extension">File extension without a dot.</param>
/// <param name="Bytes">The file.</param>
/// <param name="Hyphens">Hyphens at the ends of its lines, in reading order; empty for formats without lines.</param>
public sealed record Rendering(string Extension, byte[] Bytes, ImmutableArray<LineEndHyphen> Hyphens);
