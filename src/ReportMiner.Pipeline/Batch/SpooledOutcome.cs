using ReportMiner.Model.Documents;
using ReportMiner.Model.Records;
using ReportMiner.Model.Sources;
using ReportMiner.Pipeline.Documents;

namespace ReportMiner.Pipeline.Batch;

/// <summary>What one file gave, its items set aside.</summary>
/// <param name="Document">The document as understood; failed ones hold the reason.</param>
/// <param name="Items">Where its items are kept.</param>
/// <param name="Milliseconds">Time spent on it.</param>
internal sealed record SpooledOutcome(Document Document, RecordRange Items, double Milliseconds)
{
    /// <summary>
    /// What a file of the same bytes and the same side-car file gives under a name of its own: all but the items, which the first gives for
    /// both.
    /// </summary>
    /// <param name="path">Path of that file.</param>
    public SpooledOutcome UnderName(string path)
    {
        SourceInfo known = Document.Source;
        string name = SourceFile.NameOf(path);
        SourceInfo source = known with { File = name, Meeting = MeetingNames.Of(known.Masthead, name) };
        return new SpooledOutcome(Document with { Source = source }, default, 0);
    }
}
