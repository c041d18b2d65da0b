using System.Globalization;
using ReportMiner.Pipeline.Limits;

namespace ReportMiner.Fuzz;

/// <summary>What the driver is asked to do.</summary>
/// <param name="Reader">Format to mutate: <c>pdf</c>, <c>docx</c>, <c>odt</c>, <c>txt</c>, <c>md</c>, <c>html</c>, or <c>all</c>.</param>
/// <param name="From">Number of the first input: where a run that was stopped goes on.</param>
/// <param name="Count">Inputs to make; the last has this number less one.</param>
/// <param name="Seed">The same seed over the same samples makes the same inputs.</param>
/// <param name="Seconds">Limit of time for one input.</param>
/// <param name="Samples">Folders of sound files.</param>
/// <param name="Findings">Folder that inputs which broke something are written to.</param>
/// <param name="Jobs">Inputs that are read at the same time.</param>
internal sealed record FuzzOptions(
    string Reader, int From, int Count, int Seed, int Seconds, IReadOnlyList<string> Samples, string Findings, int Jobs)
{
    public const string Usage =
        "--reader pdf|docx|odt|txt|md|html|all --from N --count N --seed N --seconds N --samples DIR[,DIR] --findings DIR --jobs N";

    public DocumentLimits Limits => DocumentLimits.Default with { Seconds = Seconds };

    /// <exception cref="FormatException">An argument is not known, or lacks its value.</exception>
    public static FuzzOptions Parse(string[] args)
    {
        var options =
            new FuzzOptions(
                "all",
                0,
                1_000,
                1,
                20,
                ["tests/ReportMiner.Fuzz/Seeds/samples", "corpus/samples", "../shared/real"],
                "fuzz-findings",
                Environment.ProcessorCount);
        for (int i = 0; i < args.Length; i += 2)
        {
            string value = i + 1 < args.Length ? args[i + 1] : throw new FormatException($"{args[i]} lacks a value. Options: {Usage}");
            options = args[i] switch
            {
                "--reader" => options with { Reader = value },
                "--from" => options with { From = Number(value) },
                "--count" => options with { Count = Number(value) },
                "--seed" => options with { Seed = Number(value) },
                "--seconds" => options with { Seconds = Number(value) },
                "--samples" => options with { Samples = value.Split(',') },
                "--jobs" => options with { Jobs = Number(value) },
                "--findings" => options with { Findings = value },
                _ => throw new FormatException($"Unknown option {args[i]}. Options: {Usage}"),
            };
        }

        return options;
    }

    /// <summary>The options that decide what an input is and how it is read, as <see cref="Parse"/> takes them.</summary>
    public string[] ToArguments() =>
        [
            "--reader",
            Reader,
            "--seed",
            Seed.ToString(CultureInfo.InvariantCulture),
            "--seconds",
            Seconds.ToString(CultureInfo.InvariantCulture),
            "--samples",
            string.Join(',', Samples)
        ];

    private static int Number(string value) => int.Parse(value, CultureInfo.InvariantCulture);
}
