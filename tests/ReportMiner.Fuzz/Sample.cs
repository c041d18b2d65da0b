namespace ReportMiner.Fuzz;

/// <summary>A sound file that inputs are made from.</summary>
internal sealed record Sample(string Name, string Extension, byte[] Bytes)
{
    // Mutations of large files cost much and find little more.
    private const int Largest = 400_000;

    public static List<Sample> Load(FuzzOptions options) =>
    [
        .. options.Samples.Where(Directory.Exists)
            .SelectMany(folder => Directory.EnumerateFiles(folder).Order(StringComparer.Ordinal))
            .Where(f => options.Reader == "all" ? Mutator.Knows(Path.GetExtension(f)) : Path.GetExtension(f) == "." + options.Reader)
            .Where(f => new FileInfo(f).Length is > 0 and < Largest)
            .Select(f => new Sample(Path.GetFileName(f), Path.GetExtension(f), File.ReadAllBytes(f))),
    ];
}
