namespace ReportMiner.Pipeline.Spool;

/// <summary>Makes a record of its bytes; by any thread, once all are kept.</summary>
/// <typeparam name="T">Type of the records.</typeparam>
internal delegate T RecordReader<T>(ReadOnlySpan<byte> bytes);
