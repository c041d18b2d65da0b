using System.Diagnostics;

namespace ReportMiner.Fuzz;

/// <summary>Counts of endings. Reports findings as they come and the progress of the run, so that a stopped run can continue.</summary>
/// <param name="options">What was asked for.</param>
/// <param name="output">Takes the lines.</param>
internal sealed class Tally(FuzzOptions options, TextWriter output)
{
    private const int Told = 1_000;

    private readonly Lock _gate = new();
    private readonly long _started = Stopwatch.GetTimestamp();
    private readonly SortedDictionary<string, int> _endings = new(StringComparer.Ordinal);
    private int _done;
    private Ending _slowest = new(0, "", 0);

    public int Faults { get; private set; }

    public void Add((IReadOnlyList<Ending> Endings, IReadOnlyList<string> Findings) read)
    {
        lock (_gate)
        {
            foreach (Ending ending in read.Endings)
            {
                _endings[ending.Word] = _endings.GetValueOrDefault(ending.Word) + 1;
                _slowest = ending.Milliseconds > _slowest.Milliseconds ? ending : _slowest;
            }

            foreach (string finding in read.Findings)
            {
                output.WriteLine(finding);
            }

            Faults += read.Findings.Count;
            int before = _done;
            _done += read.Endings.Count;
            if (_done / Told > before / Told)
            {
                output.WriteLine(
                    FormattableString.Invariant(
                        $"{options.Reader}: {_done} from {options.From}, seed {options.Seed}, {Seconds:0} s, {Faults} faults"));
                output.Flush();
            }
        }
    }

    /// <param name="samples">Number of sound files.</param>
    public void Write(int samples)
    {
        output.WriteLine(
            FormattableString.Invariant(
                $"{options.Reader}: {_done} inputs of {samples} samples, seed {options.Seed}, {Seconds:0} s, {Faults} faults; the slowest, {_slowest.Number}, took {_slowest.Milliseconds:0} ms"));
        foreach ((string ending, int count) in _endings)
        {
            output.WriteLine(FormattableString.Invariant($"{count,8} {ending}"));
        }
    }

    private double Seconds => Stopwatch.GetElapsedTime(_started).TotalSeconds;
}
