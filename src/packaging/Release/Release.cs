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
    /// <summary>Makes all that this machine can make for the platforms.</summary>
    public void Make(IReadOnlyList<Platform> platforms)
    {
        // Of the program for this machine, which is gone when the package for another is made.
        Dictionary<string, string>? completions = null;
        foreach (Platform platform in platforms)
        {
            string work = Directory.CreateTempSubdirectory("reportminer-release-").FullName;
            try
            {
                string programs = Path.Combine(work, "programs");
                Publish(platform, programs);
                if (platform.IsThisMachine)
                {
                    completions = DebianPackage.Shells.ToDictionary(
                        shell => shell,
                        shell => Command.Run(Path.Combine(programs, "reportminer" + platform.Ending), ["completion", shell], programs));
                }

                Pack(platform, programs, completions);
            }
            finally
            {
                Directory.Delete(work, recursive: true);
            }
        }

        NugetPackages.WriteToolPointer(sources, platforms, into);
        string library = Building.Library.Build(sources);
        NugetPackages.WriteLibrary(sources, library, into);
        NugetPackages.WriteTraining(sources, library, into);
        say("NuGet: the tool, the library, and what training adds to it");
        Checksums.Write(into);
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

    private void Pack(Platform platform, string programs, Dictionary<string, string>? completions)
    {
        string name = $"reportminer-{sources.Version}-{platform.Id}";
        say($"{platform.Id}: {Size(Archive.Write(sources, platform, programs, name, into))}");
        NugetPackages.WriteTool(sources, platform, programs, into);
        if (platform.Id == "win-x64")
        {
            Offer("wixl", WindowsInstaller.CanBeMade, () => WindowsInstaller.Write(sources, platform, programs, into), platform);
        }

        if (platform.Id.StartsWith("linux-", StringComparison.Ordinal) && completions is not null)
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
