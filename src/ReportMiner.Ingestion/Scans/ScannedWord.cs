namespace ReportMiner.Ingestion.Scans;

/// <summary>A word as it was recognised, with its place on the picture in pixels.</summary>
/// <param name="Text">What was read.</param>
/// <param name="Confidence">From 0 to 100, as the engine says.</param>
/// <param name="Left">Left edge.</param>
/// <param name="Top">Upper edge.</param>
/// <param name="Width">Width.</param>
/// <param name="Height">Height.</param>
internal readonly record struct ScannedWord(string Text, double Confidence, double Left, double Top, double Width, double Height)
{
    public double Bottom => Top + Height;

    public double Middle => Left + (Width / 2);
}
