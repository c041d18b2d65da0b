using System.Collections.Immutable;

namespace ReportMiner.Ingestion.Scans;

/// <summary>A page as it was recognised.</summary>
/// <param name="Language">The language that it was read in, as the engine names it: <c>rus</c>, <c>eng</c>.</param>
/// <param name="Resolution">Pixels to an inch of the picture.</param>
/// <param name="Lines">Its lines in the order of the engine.</param>
internal sealed record ScannedPage(string Language, int Resolution, ImmutableArray<ScannedLine> Lines)
{
    public IEnumerable<ScannedWord> Words => Lines.SelectMany(static line => line.Words);

    /// <summary>Mean confidence of its words by their length; 0 for a page without words.</summary>
    public double Confidence
    {
        get
        {
            double letters = Words.Sum(static w => w.Text.Length);
            return letters == 0 ? 0 : Words.Sum(static w => w.Confidence * w.Text.Length) / letters;
        }
    }
}
