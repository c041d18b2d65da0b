namespace ReportMiner.Ingestion.Pdf.Content;

/// <summary>A page holds something that the short way of reading does not know; the library then reads it.</summary>
internal sealed class UnusualContentException : Exception
{
    public UnusualContentException(string message)
        : base(message)
    {
    }
}
