using System.Diagnostics;
using System.Globalization;

namespace ReportMiner.Pipeline.Tests.Soaking;

/// <summary>What this process holds once all garbage is collected.</summary>
/// <param name="Kibibytes">Managed memory in use.</param>
/// <param name="OpenFiles">Open files but for assemblies, which the runtime loads when they are first needed; 0 where the system does not
/// tell them.</param>
/// <param name="Threads">Threads.</param>
/// <param name="TemporaryFiles">Files and folders of its temporary folder, which must be its own.</param>
internal sealed record ProcessState(long Kibibytes, int OpenFiles, int Threads, int TemporaryFiles)
{
    private const string Descriptors = "/proc/self/fd";

    public static ProcessState Now()
    {
        for (int i = 0; i < 3; i++)
        {
            GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
            GC.WaitForPendingFinalizers();
        }

        using Process self = Process.GetCurrentProcess();
        return new ProcessState(
            GC.GetTotalMemory(forceFullCollection: true) / 1024,
            Directory.Exists(Descriptors) ? Directory.GetFileSystemEntries(Descriptors).Count(IsFile) : 0,
            self.Threads.Count,
            Directory.GetFileSystemEntries(Path.GetTempPath()).Length);
    }

    public static ProcessState Parse(string line)
    {
        int[] parts = [.. line.Split(' ').Select(p => int.Parse(p, CultureInfo.InvariantCulture))];
        return new ProcessState(parts[0], parts[1], parts[2], parts[3]);
    }

    private static bool IsFile(string descriptor) =>
        new FileInfo(descriptor).LinkTarget is { } target && !target.EndsWith(".dll", StringComparison.Ordinal);

    public override string ToString() => FormattableString.Invariant($"{Kibibytes} {OpenFiles} {Threads} {TemporaryFiles}");
}
