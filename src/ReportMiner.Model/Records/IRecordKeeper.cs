namespace ReportMiner.Model.Records;

/// <summary>Takes records as they come, from any thread, and gives them back in an order that is known only at the end.</summary>
/// <typeparam name="T">Type of the records.</typeparam>
public interface IRecordKeeper<T>
{
    /// <summary>Keeps records, in their order.</summary>
    /// <returns>Where they are.</returns>
    /// <exception cref="IOException">They could not be kept.</exception>
    RecordRange Keep(IReadOnlyCollection<T> records);

    /// <summary>The records of the ranges, in the order of the ranges. To be called when all are kept.</summary>
    IReadOnlyList<T> InOrder(IEnumerable<RecordRange> ranges);
}
