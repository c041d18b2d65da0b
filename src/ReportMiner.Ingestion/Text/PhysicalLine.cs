namespace ReportMiner.Ingestion.Text;

/// <summary>A line of a text file that is not blank.</summary>
/// <param name="Start">First UTF-16 code unit that is not white space.</param>
/// <param name="End">One past the last that is not white space.</param>
/// <param name="Column">Columns of white space before it; tabs are at every eighth column.</param>
/// <param name="Distance">Lines down from the line before it on its page (1 = no blank line between); 0 for the first of a page.</param>
/// <param name="Page">1-based page; 0 where the file has no form feeds.</param>
internal readonly record struct PhysicalLine(int Start, int End, int Column, int Distance, int Page)
{
    public int Length => End - Start;
}
