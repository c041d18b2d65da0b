namespace ReportMiner.Ingestion.Tests.Pdf;

/// <summary>A fact about the real documents; skipped, with the reason, where they are not there.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class RealPdfFactAttribute : FactAttribute
{
    public RealPdfFactAttribute()
    {
        if (RealPdf.Folder is null)
        {
            Skip = "The folder ../shared/real is not there.";
        }
    }
}
