using System.Diagnostics;

namespace ReportMiner.Cli.Tests;

/// <summary>A file system in memory of a few hundred kilobytes, mounted for one test.</summary>
internal sealed class SmallDisk : IDisposable
{
    private SmallDisk(string path) => Path = path;

    public string Path { get; }

    /// <returns><see langword="null"/> where this machine or user may not mount one.</returns>
    public static SmallDisk? Mount(int kilobytes)
    {
        string path = Directory.CreateTempSubdirectory("reportminer-disk-").FullName;
        if (OperatingSystem.IsLinux()
            && Call("mount", "-t", "tmpfs", "-o", FormattableString.Invariant($"size={kilobytes}k"), "tmpfs", path))
        {
            return new SmallDisk(path);
        }

        Directory.Delete(path);
        return null;
    }

    /// <summary>Fills it up but for some bytes.</summary>
    public void Fill(int left)
    {
        long free = new DriveInfo(Path).AvailableFreeSpace - left;
        File.WriteAllBytes(System.IO.Path.Combine(Path, "filler"), new byte[Math.Max(0, free)]);
    }

    public void Dispose()
    {
        Call("umount", Path);
        Directory.Delete(Path);
    }

    private static bool Call(string program, params string[] arguments)
    {
        try
        {
            using Process process =
                Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardError = true, RedirectStandardOutput = true })!;
            process.WaitForExit();
            return process.ExitCode == 0;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return false;
        }
    }
}
