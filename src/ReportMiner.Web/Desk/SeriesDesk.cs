using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using ReportMiner.Model.Comparison;
using ReportMiner.Model.Records;
using ReportMiner.Model.Runs;
using ReportMiner.Pipeline.Inputs;
using ReportMiner.Web.Review;

namespace ReportMiner.Web.Desk;

/// <summary>What people say of series: the file beside the documents that the command line reads too.</summary>
/// <param name="documents">The folder of documents; <see langword="null"/> where only results are reviewed.</param>
internal sealed class SeriesDesk(string? documents)
{
    private string Sidecar => Path.Combine(documents!, SeriesReader.Sidecar);

    /// <summary>Whether it can be changed here.</summary>
    public bool CanWrite => documents is not null;

    /// <summary>The series, and what is wrong with the file where it is not understood.</summary>
    public (SeriesPlan Plan, string? Problem) Read()
    {
        try
        {
            return (documents is not null && File.Exists(Sidecar) ? SeriesReader.Read(Sidecar) : SeriesPlan.None, null);
        }
        catch (InputException e)
        {
            return (SeriesPlan.None, e.Message);
        }
    }

    /// <summary>Writes the series in the place of those before; without any the program finds them itself again.</summary>
    /// <returns>Why not; <see langword="null"/> where they are written.</returns>
    public string? Write(IReadOnlyCollection<SeriesEntry> series)
    {
        ImmutableArray<SeriesEntry> named =
            [.. series.Select(s => s with { Name = s.Name.Trim(),
            Documents = [.. s.Documents.Select(d => d.Trim()).Where(d => d.Length > 0)] }).Where(s => s.Documents.Length > 0)];
        if (named.IsEmpty)
        {
            File.Delete(Sidecar);
            return null;
        }

        if (named.Any(s => s.Name.Length == 0) || named.DistinctBy(s => s.Name).Count() < named.Length)
        {
            return "Each series needs a name of its own.";
        }

        if (named.SelectMany(s => s.Documents).GroupBy(d => d, StringComparer.OrdinalIgnoreCase).FirstOrDefault(g => g.Count() > 1)
            is { } twice)
        {
            return $"'{twice.Key}' is named twice.";
        }

        byte[] content = Encoding.UTF8
            .GetBytes(string.Concat(named.SelectMany(s =>
            s.Documents.Select((d, i) => $"{Cell(d)},{Cell(s.Name)},{(i + 1).ToString(CultureInfo.InvariantCulture)}\n"))
            .Prepend("document,series,order\n")));
        string tried = Path.GetTempFileName();
        try
        {
            // What the command line would not understand is not written.
            File.WriteAllBytes(tried, content);
            SeriesReader.Read(tried);
        }
        catch (InputException e)
        {
            return e.Message;
        }
        finally
        {
            File.Delete(tried);
        }

        AsideFile.Write(Sidecar, stream => stream.Write(content));
        return null;
    }

    private static string Cell(string text) => $"\"{text.ReplaceLineEndings(" ").Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
