namespace ReportMiner.Model.Comparison;

/// <summary>Two meetings of which the later is compared with the earlier.</summary>
/// <param name="Earlier">Name of the earlier.</param>
/// <param name="Later">Name of the later.</param>
/// <param name="Confirmed">Whether it is certain that they are of one series, so that items are new or dropped between them.</param>
public sealed record SeriesStep(string Earlier, string Later, bool Confirmed);
