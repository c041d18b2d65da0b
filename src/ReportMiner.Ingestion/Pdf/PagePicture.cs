namespace ReportMiner.Ingestion.Pdf;

/// <summary>What a page with hardly any letters is, by its pictures.</summary>
internal enum PagePicture
{
    /// <summary>A page of text, or an empty one.</summary>
    None,

    /// <summary>A picture of a page: its text is not known.</summary>
    Scan,

    /// <summary>A title set over a picture in colour.</summary>
    Cover,
}
