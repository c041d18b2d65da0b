namespace ReportMiner.Fuzz;

/// <summary>A sound file that inputs are made from.</summary>
internal sealed record Sample(string Name, string Extension, byte[] Bytes)
{
    // Mutations of large files cost much and find little more.
    private const int Largest = 400_000;

    /// <summary>One of them, small ones far more often: an input costs time by its size.</summary>
    public static Sample Pick(IReadOnlyList<Sample> samples, Random random)
    {
        double point = random.NextDouble() * samples.Sum(Weight);
        foreach (Sample sample in samples)
        {
            point -= Weight(sample);
            if (point < 0)
            {
                return sample;
            }
        }

        return samples[^1];
    }

    private static double Weight(Sample sample) => Math.Pow(sample.Bytes.Length, -3);

    public static List<Sample> Load(FuzzOptions options) =>
    [
        .. options.Samples.Where(Directory.Exists)
            .SelectMany(folder => Directory.EnumerateFiles(folder).Order(StringComparer.Ordinal))
            .Where(f => options.Reader == "all" ? Mutator.Knows(Path.GetExtension(f)) : Path.GetExtension(f) == "." + options.Reader)
            .Where(f => new FileInfo(f).Length is > 0 and < Largest)
            .Select(f => new Sample(Path.GetFileName(f), Path.GetExtension(f), File.ReadAllBytes(f))),
    ];
}
