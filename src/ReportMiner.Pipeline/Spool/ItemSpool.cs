using System.Buffers.Binary;
using ReportMiner.Model.Recommendations;
using ReportMiner.Model.Records;
using ReportMiner.Model.Sources;
using ReportMiner.Pipeline.Outcomes;
using ReportMiner.Store.Spool;

namespace ReportMiner.Pipeline.Spool;

/// <summary>
/// Keeps items as their worker sent them, each between the number of its source and its tags. The sources stay in memory, one a document,
/// and items share them as before.
/// </summary>
internal sealed class ItemSpool
{
    private const byte LineFeed = (byte)'\n';

    private readonly RecordSpool<Recommendation> _spool;
    private readonly List<SourceInfo> _sources = [];

    /// <param name="file">Takes the bytes.</param>
    public ItemSpool(SpoolFile file) => _spool = new RecordSpool<Recommendation>(file, Read);

    /// <summary>Keeps the items of an outcome. May be called by several threads at a time.</summary>
    /// <exception cref="IOException">The disk is full, or gone.</exception>
    public RecordRange Keep(OutcomeLines outcome)
    {
        byte[] number = new byte[sizeof(int)];
        lock (_sources)
        {
            BinaryPrimitives.WriteInt32LittleEndian(number, _sources.Count);
            _sources.Add(outcome.Document.Source);
        }

        return _spool.Keep(outcome.Count, (item, stream) =>
        {
            stream.Write(number);
            stream.Write(outcome.ItemBytes(item));
            stream.WriteByte(LineFeed);
            stream.Write(outcome.TagBytes(item));
        });
    }

    /// <inheritdoc cref="RecordSpool{T}.InOrder"/>
    public IStoredRecords<Recommendation> InOrder(IEnumerable<RecordRange> ranges) => _spool.InOrder(ranges);

    private Recommendation Read(ReadOnlySpan<byte> bytes)
    {
        ReadOnlySpan<byte> lines = bytes[sizeof(int)..];
        int end = lines.IndexOf(LineFeed);
        return OutcomeLines.ItemOf(lines[..end], lines[(end + 1)..]) with
        {
            Source = _sources[BinaryPrimitives.ReadInt32LittleEndian(bytes)]
        };
    }
}
