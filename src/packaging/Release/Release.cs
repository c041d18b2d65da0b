using ReportMiner.Release.Building;
using ReportMiner.Release.Packages;
using ReportMiner.Release.Papers;

namespace ReportMiner.Release;

/// <summary>Makes a release: for each platform the folder of programs with its papers, then what is packed of it.</summary>
/// <param name="sources">What it is made of.</param>
/// <param name="into">Where it goes: an existing folder.</param>
/// <param name="say">Takes a line about each step.</param>
internal sealed class Release(Checkout sources, string into, Action<string> say)
{
    /// <summary>Of the program for this machine, which is gone when the package for another is made.</summary>
    private Dictionary<string, string>? _completions;

    /// <summary>Makes all that this machine can make for the platforms.</summary>
    /// <exception cref="ReleaseException">Some platform could not be made; the rest is there.</exception>
    public void Make(IReadOnlyList<Platform> platforms)
    {
        List<Platform> made = [];
        List<string> failed = [];
        foreach (Platform platform in platforms)
        {
            try
            {
                Make(platform);
                made.Add(platform);
            }
            catch (ReleaseException e)
            {
                // Most often its runtime cannot be fetched; the others do not wait for it.
                say($"{platform.Id}: not made. {e.Message}");
                failed.Add(platform.Id);
            }
        }

        WriteEncoder(made, failed);
        NugetPackages.WriteToolPointer(sources, made, into);
        string library = Building.Library.Build(sources);
        NugetPackages.WriteLibrary(sources, library, into);
        NugetPackages.WriteTraining(sources, library, into);
        say("NuGet: the tool, the library, and what training adds to it");
        Checksums.Write(into);
        ThrowIfAny(failed);
    }

    private static void ThrowIfAny(List<string> failed)
    {
        if (failed.Count > 0)
        {
            throw new ReleaseException($"the release lacks {string.Join(", ", failed)}.");
        }
    }

    /// <summary>Makes the archives of the sentence encoder alone, and their sums.</summary>
    /// <exception cref="ReleaseException">That of some platform could not be made.</exception>
    public void MakeEncoder(IReadOnlyList<Platform> platforms)
    {
        List<string> failed = [];
        WriteEncoder(platforms, failed);
        Checksums.Write(into);
        ThrowIfAny(failed);
    }

    /// <summary>The sentence encoder of each platform, a part by itself.</summary>
    private void WriteEncoder(IEnumerable<Platform> platforms, List<string> failed)
    {
        var encoder = new EncoderArchives(sources, PackagesFolder(), into);
        foreach (Platform platform in platforms)
        {
            try
            {
                string[] archives = [.. encoder.Write(platform)];
                say($"{platform.Id}: {(archives.Length == 0 ? "ONNX Runtime has no encoder" : string.Join(", ", archives.Select(Size)))}");
            }
            catch (ReleaseException e)
            {
                say($"{platform.Id}: no encoder. {e.Message}");
                failed.Add($"the encoder of {platform.Id}");
            }
        }
    }

    private void Make(Platform platform)
    {
        string work = Directory.CreateTempSubdirectory("reportminer-release-").FullName;
        try
        {
            string programs = Path.Combine(work, "programs");
            Publish(platform, programs);
            if (platform.IsThisMachine)
            {
                _completions = DebianPackage.Shells.ToDictionary(
                    shell => shell,
                    shell => Command.Run(Path.Combine(programs, "reportminer" + platform.Ending), ["completion", shell], programs));
            }

            Pack(platform, programs);
        }
        finally
        {
            Directory.Delete(work, recursive: true);
        }
    }

    /// <summary>A folder with everything that an archive of the platform holds.</summary>
    public void Publish(Platform platform, string programs)
    {
        say($"{platform.Id}: publishing");
        Programs.Publish(sources, platform, programs, native: platform.IsThisMachine);
        Pages.Copy(sources, programs);
        Part[] parts =
        [
            .. Part.Of(Path.Combine(programs, "reportminer.deps.json"), PackagesFolder()), .. VendoredParts.OfPrograms(sources.Root)
        ];
        File.WriteAllText(Path.Combine(programs, "THIRD-PARTY-NOTICES.txt"), Licences.Page(parts));
        File.WriteAllText(Path.Combine(programs, "sbom.cdx.json"), Sbom.Of(sources, parts));
    }

    private void Pack(Platform platform, string programs)
    {
        string name = $"reportminer-{sources.Version}-{platform.Id}";
        say($"{platform.Id}: {Size(Archive.Write(sources, platform, programs, name, into))}");
        NugetPackages.WriteTool(sources, platform, programs, into);
        if (platform.Id == "win-x64")
        {
            Offer("wixl", WindowsInstaller.CanBeMade, () => WindowsInstaller.Write(sources, platform, programs, into), platform);
        }

        if (platform.Id.StartsWith("linux-", StringComparison.Ordinal) && _completions is { } completions)
        {
            Offer(
                "dpkg-deb",
                DebianPackage.CanBeMade,
                () => DebianPackage.Write(sources, platform, programs, shell => completions[shell], into),
                platform);
        }
    }

    private void Offer(string builder, bool there, Action make, Platform platform)
    {
        if (there)
        {
            make();
            say($"{platform.Id}: packed by {builder}");
        }
        else
        {
            say($"{platform.Id}: no {builder} here, so its package is left out");
        }
    }

    private static string PackagesFolder() =>
        Environment.GetEnvironmentVariable("NUGET_PACKAGES")
        ?? Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".nuget", "packages");

    private static string Size(string file) => $"{Path.GetFileName(file)}, {new FileInfo(file).Length / 1e6:0.0} MB";
}
