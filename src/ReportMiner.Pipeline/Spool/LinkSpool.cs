using ReportMiner.Model.Comparison;
using ReportMiner.Model.Records;
using ReportMiner.Pipeline.Outcomes;
using ReportMiner.Store.Spool;

namespace ReportMiner.Pipeline.Spool;

/// <summary>Keeps links on disk.</summary>
/// <param name="file">Takes their bytes.</param>
internal sealed class LinkSpool(SpoolFile file) : IRecordKeeper<ItemLink>
{
    private readonly RecordSpool<ItemLink> _spool = new(file, OutcomePart.Read<ItemLink>);

    public RecordRange Keep(IReadOnlyCollection<ItemLink> records)
    {
        ItemLink[] links = [.. records];
        return _spool.Keep(links.Length, (i, stream) => OutcomePart.Write(stream, links[i]));
    }

    public IStoredRecords<ItemLink> InOrder(IEnumerable<RecordRange> ranges) => _spool.InOrder(ranges);
}
