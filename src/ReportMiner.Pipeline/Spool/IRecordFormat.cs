namespace ReportMiner.Pipeline.Spool;

/// <summary>Records as bytes, within one run.</summary>
/// <typeparam name="T">Type of the records.</typeparam>
internal interface IRecordFormat<T>
{
    /// <summary>Writes a record; by any thread.</summary>
    void Write(T record, Stream stream);

    /// <summary>Reads a record that was written; by any thread, once all are written.</summary>
    /// <param name="bytes">Holds its bytes.</param>
    /// <param name="start">The first of them.</param>
    /// <param name="end">One past the last.</param>
    T Read(byte[] bytes, int start, int end);
}
