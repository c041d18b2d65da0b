using ReportMiner.Model.Documents;
using ReportMiner.Pipeline.Workers;

namespace ReportMiner.Fuzz;

/// <summary>
/// A batch that goes on after an input that ended it: it is read once more in a separate worker, which shows how it ends in a run.
/// </summary>
/// <param name="command">Starts a worker.</param>
/// <param name="options">What is asked for.</param>
/// <param name="samples">The sound files.</param>
internal sealed class WatchedBatch(WorkerCommand command, FuzzOptions options, IReadOnlyList<Sample> samples) : IDisposable
{
    private BatchProcess? _process;

    /// <returns>How each input ended, and a line on each that is a fault of the program.</returns>
    public (IReadOnlyList<Ending> Endings, IReadOnlyList<string> Findings) Read(Stretch stretch)
    {
        var endings = new List<Ending>();
        while (stretch.From + endings.Count < stretch.To)
        {
            _process ??= new BatchProcess(command, options);
            endings.AddRange(_process.Read(stretch with { From = stretch.From + endings.Count }));
            if (stretch.From + endings.Count < stretch.To)
            {
                _process.Dispose();
                _process = null;
                endings.Add(Ending.Of(stretch.From + endings.Count, Alone(stretch.From + endings.Count), 0));
            }
        }

        return (endings, [.. endings.Where(e => e.IsFault).Select(Keep)]);
    }

    public void Dispose() => _process?.Dispose();

    private Document Alone(int number)
    {
        string folder = Directory.CreateTempSubdirectory("reportminer-fuzz-").FullName;
        using var pool = new WorkerPool(command, options.Limits, jobs: 1, ahead: true);
        Document document = FuzzInput.Make(samples, options.Seed, number).Process(pool, folder);
        Directory.Delete(folder, recursive: true);
        return document;
    }

    private string Keep(Ending ending)
    {
        FuzzInput input = FuzzInput.Make(samples, options.Seed, ending.Number);
        Directory.CreateDirectory(options.Findings);
        string path = Path.Combine(options.Findings, FormattableString.Invariant($"{options.Seed}-{input.Number}{input.Sample.Extension}"));
        File.WriteAllBytes(path, input.Bytes);
        Document document = Alone(ending.Number);
        return $"{path} (from {input.Sample.Name}): {ending.Word} {(document.Diagnostics.IsEmpty ? document.Status.ToString() : document.Diagnostics[0].Message)}";
    }
}
