namespace ReportMiner.Analysis.Structure.Outline;

internal enum EntryKind
{
    Heading,
    Paragraph,
    Item,
}
