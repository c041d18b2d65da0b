using System.IO.Compression;
using System.Text;
using NuGet.Common;
using NuGet.Frameworks;
using NuGet.Packaging;
using NuGet.Packaging.Core;
using NuGet.Versioning;
using ReportMiner.Release.Papers;

namespace ReportMiner.Release.Packages;

/// <summary>
/// Packages for people with the .NET SDK: the tool (<c>dotnet tool install ReportMiner.Tool</c>: one package that names one a platform,
/// each the folder of programs that an archive holds) and the library <c>ReportMiner</c> with its models.
/// </summary>
internal static class NugetPackages
{
    private const string Tool = "ReportMiner.Tool", Library = "ReportMiner", Training = "ReportMiner.Training";

    private const string LibraryList = "ReportMiner.Library.deps.json";

    /// <summary>Packages that training alone stands on; what only they stand on comes with them.</summary>
    private static readonly string[] TrainingPackages = ["LightGBM", "Microsoft.ML", "Microsoft.ML.LightGbm"];

    private const string Description =
        "Reads United Nations meeting reports, Russian and English, takes out every recommendation, tags it by theme, compares it "
        + "across meetings and exports a matrix. Works offline.";

    /// <summary>Endings of what there is of each assembly: code, what each member is for, symbols that hold the sources.</summary>
    private static readonly string[] Kinds = [".dll", ".xml", ".pdb"];

    /// <summary>
    /// Copies the models beside the program that refers to the library; NuGet runs it in every project that does, directly or not.
    /// </summary>
    private const string Targets = """
        <Project>
          <ItemGroup>
            <None Include="$(MSBuildThisFileDirectory)../models/**/*" Link="models/%(RecursiveDir)%(Filename)%(Extension)" CopyToOutputDirectory="PreserveNewest" Visible="false" />
          </ItemGroup>
        </Project>

        """;

    /// <summary>The tool for one platform: what the archive of it holds, less the pages for people.</summary>
    public static void WriteTool(Checkout sources, Platform platform, string programs, string into)
    {
        string place = $"tools/any/{platform.Id}/";
        IEnumerable<(string, byte[])> files = Archive.Files(programs)
            .Where(f => !f.StartsWith("src/", StringComparison.Ordinal) && !f.StartsWith("corpus/", StringComparison.Ordinal))
            .Select(f => (place + f, File.ReadAllBytes(Path.Combine(programs, f))));
        string settings =
            Settings("1", $"""<Command Name="reportminer" EntryPoint="reportminer{platform.Ending}" Runner="executable" />""", "");
        Write(
            sources,
            $"{Tool}.{platform.Id}",
            "DotnetToolRidPackage",
            [.. files, (place + "DotnetToolSettings.xml", Encoding.UTF8.GetBytes(settings))],
            [],
            into);
    }

    /// <summary>The package that is asked for by name, and names those of the platforms.</summary>
    public static void WriteToolPointer(Checkout sources, IEnumerable<Platform> platforms, string into)
    {
        string all =
            string.Concat(platforms.Select(p => $"""<RuntimeIdentifierPackage RuntimeIdentifier="{p.Id}" Id="{Tool}.{p.Id}" />"""));
        string settings =
            Settings("2", """<Command Name="reportminer" />""", $"<RuntimeIdentifierPackages>{all}</RuntimeIdentifierPackages>");
        Write(
            sources,
            Tool,
            "DotnetTool",
            [("tools/any/any/DotnetToolSettings.xml", Encoding.UTF8.GetBytes(settings)), Readme(sources)],
            [],
            into);
    }

    /// <summary>The library: our assemblies in one package, the models, and other people's packages as dependencies.</summary>
    /// <param name="built">Folder that it was built into.</param>
    public static void WriteLibrary(Checkout sources, string built, string into)
    {
        IEnumerable<(string, byte[])> assemblies = Kinds.SelectMany(k => Directory.GetFiles(built, "ReportMiner.*" + k))
            .Order(StringComparer.Ordinal)
            .Select(f => ("lib/net10.0/" + Path.GetFileName(f), File.ReadAllBytes(f)));
        string models = Path.Combine(sources.Root, "models");
        IEnumerable<(string, byte[])> data = Archive.Files(models).Select(f => ("models/" + f, File.ReadAllBytes(Path.Combine(models, f))));
        byte[] notices = Encoding.UTF8.GetBytes(Licences.Page([.. VendoredParts.OfLibrary(sources.Root)]));
        byte[] targets = Encoding.UTF8.GetBytes(Targets);
        Write(
            sources, Library, null,
            [
                .. assemblies,
                .. data,
                ("THIRD-PARTY-NOTICES.txt", notices),
                ($"build/{Library}.targets", targets),
                ($"buildTransitive/{Library}.targets", targets),
                Readme(sources)
            ],
            Dependencies(PackagesOf(built).Without(TrainingPackages)), into);
    }

    /// <summary>
    /// The package that a program which trains refers to as well: nothing but the names of the packages that training stands on.
    /// </summary>
    /// <param name="built">Folder that the library was built into.</param>
    public static void WriteTraining(Checkout sources, string built, string into)
    {
        NuGetVersion version = NuGetVersion.Parse(sources.Version);
        Write(
            sources, Training, null, [Readme(sources)],
            [
                new PackageDependency(Library, new VersionRange(version, true, version, true)),
                .. Dependencies(PackagesOf(built).Where(p => TrainingPackages.Contains(p.Name))),
            ],
            into);
    }

    private static PackageGraph PackagesOf(string built) => PackageGraph.Read(Path.Combine(built, LibraryList));

    private static (string, byte[]) Readme(Checkout sources) =>
        ("README.md", File.ReadAllBytes(Path.Combine(sources.Root, "src/packaging/nuget.md")));

    private static string Settings(string version, string command, string more) =>
        $"""<?xml version="1.0" encoding="utf-8"?><DotNetCliTool Version="{version}"><Commands>{command}</Commands>{more}</DotNetCliTool>"""
            + "\n";

    /// <summary>Each package at that version or later.</summary>
    private static PackageDependency[] Dependencies(IEnumerable<(string Name, string Version)> packages) =>
        [.. packages.Select(p => new PackageDependency(p.Name, new VersionRange(NuGetVersion.Parse(p.Version))))];

    private static void Write(
        Checkout sources, string id, string? type, IReadOnlyList<(string Path, byte[] Content)> files, PackageDependency[] dependencies,
        string into)
    {
        var package = new PackageBuilder(deterministic: true, NullLogger.Instance)
        {
            Id = id, Version = NuGetVersion.Parse(sources.Version), Description = Description,
            LicenseMetadata = new LicenseMetadata(
                LicenseType.Expression,
                "MIT",
                NuGet.Packaging.Licenses.NuGetLicenseExpression.Parse("MIT"),
                [],
                LicenseMetadata.EmptyVersion),
        };
        package.Authors.Add("The ReportMiner authors");
        if (type is not null)
        {
            package.PackageTypes.Add(new PackageType(type, PackageType.EmptyVersion));
        }

        if (files.Any(f => f.Path == "README.md"))
        {
            package.Readme = "README.md";
        }

        if (dependencies.Length > 0)
        {
            package.DependencyGroups.Add(new PackageDependencyGroup(NuGetFramework.Parse("net10.0"), dependencies));
        }

        foreach ((string path, byte[] content) in files)
        {
            // The content is packed once, at the end.
            package.Files.Add(new StoredFile(path, path == package.Readme ? content : [], sources.Time));
        }

        using var made = new MemoryStream();
        package.Save(made);
        byte[] filled = Filled(made, files.ToDictionary(f => f.Path, f => f.Content), sources.Time);
        File.WriteAllBytes(Path.Combine(into, $"{id}.{sources.Version}.nupkg"), filled);
    }

    /// <summary>
    /// The package with its content, its entries by name and at one time: the library that makes it writes the time of the machine.
    /// </summary>
    private static byte[] Filled(Stream package, Dictionary<string, byte[]> contents, DateTimeOffset time)
    {
        using var bytes = new MemoryStream();
        using (var made = new ZipArchive(package, ZipArchiveMode.Read))
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create))
        {
            foreach (ZipArchiveEntry entry in made.Entries.OrderBy(e => e.FullName, StringComparer.Ordinal))
            {
                ZipArchiveEntry same = zip.CreateEntry(entry.FullName, CompressionLevel.SmallestSize);
                same.LastWriteTime = time.ToUniversalTime();
                using Stream described = entry.Open(), target = same.Open();
                if (contents.TryGetValue(Uri.UnescapeDataString(entry.FullName), out byte[]? content))
                {
                    target.Write(content);
                }
                else
                {
                    described.CopyTo(target);
                }
            }
        }

        return bytes.ToArray();
    }
}
