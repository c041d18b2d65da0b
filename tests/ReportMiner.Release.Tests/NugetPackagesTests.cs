using System.Reflection.Metadata;
using System.Xml.Linq;
using NuGet.Packaging;
using ReportMiner.Release.Building;
using ReportMiner.Release.Packages;

namespace ReportMiner.Release.Tests;

[Trait("Needs", "publication")]
public sealed class NugetPackagesTests : IDisposable
{
    /// <summary>The kind of information that the specification of portable symbols gives to the text of a source file.</summary>
    private static readonly Guid EmbeddedSource = new("0E8A571B-6926-466E-B4AD-8AB04611F5FE");

    private readonly string _folder = Directory.CreateTempSubdirectory("reportminer-nuget-").FullName;

    public void Dispose() => Directory.Delete(_folder, true);

    [Fact]
    public void The_tool_names_a_package_for_each_platform()
    {
        NugetPackages.WriteToolPointer(Folders.Sources, Platform.All, _folder);
        using var package = new PackageArchiveReader(Path.Combine(_folder, "ReportMiner.Tool.1.2.3.nupkg"));
        package.NuspecReader.GetPackageTypes().Single().Name.Should().Be("DotnetTool");
        XDocument settings = XDocument.Load(package.GetStream("tools/any/any/DotnetToolSettings.xml"));
        settings.Descendants("RuntimeIdentifierPackage").Select(e => (e.Attribute("RuntimeIdentifier")!.Value, e.Attribute("Id")!.Value))
            .Should().Equal(Platform.All.Select(p => (p.Id, "ReportMiner.Tool." + p.Id)));
    }

    [Fact]
    public void The_tool_of_a_platform_starts_its_program_and_has_no_pages()
    {
        NugetPackages.WriteTool(Folders.Sources, Platform.Of("win-x64"), Folders.Programs(_folder), _folder);
        using var package = new PackageArchiveReader(Path.Combine(_folder, "ReportMiner.Tool.win-x64.1.2.3.nupkg"));
        package.NuspecReader.GetPackageTypes().Single().Name.Should().Be("DotnetToolRidPackage");
        XElement command = XDocument.Load(package.GetStream("tools/any/win-x64/DotnetToolSettings.xml")).Descendants("Command").Single();
        (command.Attribute("Name")!.Value, command.Attribute("EntryPoint")!.Value, command.Attribute("Runner")!.Value).Should()
            .Be(("reportminer", "reportminer.exe", "executable"));
        package.GetFiles("tools").Should().Contain("tools/any/win-x64/models/themes/default/model.bin.gz").And
            .NotContain(f => f.Contains("/docs/"));
    }

    [Fact]
    public void The_library_has_our_assemblies_its_models_and_names_the_packages_of_others()
    {
        string built = Library.Folder(Folders.Sources);
        NugetPackages.WriteLibrary(Folders.Sources, built, _folder);
        byte[] first = File.ReadAllBytes(Path.Combine(_folder, "ReportMiner.1.2.3.nupkg"));
        using (var package = new PackageArchiveReader(Path.Combine(_folder, "ReportMiner.1.2.3.nupkg")))
        {
            string[] files = [.. package.GetFiles()];
            files.Where(f => f.EndsWith(".dll", StringComparison.Ordinal)).Should()
                .BeEquivalentTo(Directory.GetFiles(built, "ReportMiner.*.dll").Select(f => "lib/net10.0/" + Path.GetFileName(f)));
            files.Should()
                .Contain([
                    "lib/net10.0/ReportMiner.Library.dll", "lib/net10.0/ReportMiner.Library.xml", "models/themes/catalogue.json",
                    "buildTransitive/ReportMiner.targets"
                ]);
            string[] named = [.. package.NuspecReader.GetDependencyGroups().Single().Packages.Select(p => p.Id)];
            package.NuspecReader.GetReadme().Should().Be("README.md");
            files.Should().Contain(["README.md", "THIRD-PARTY-NOTICES.txt"]);
            Sources(package, "lib/net10.0/ReportMiner.Library.pdb").Should().Contain("/reportminer/src/ReportMiner/Miner.cs");
            XDocument.Load(package.GetStream("lib/net10.0/ReportMiner.Library.xml")).Descendants("member")
                .Select(m => m.Attribute("name")!.Value)
                .Should().Contain("T:ReportMiner.Miner");
            named.Should().Contain(["PdfPig", "DocumentFormat.OpenXml", "System.Numerics.Tensors"]).And
                .NotContain(n => n.StartsWith("ReportMiner", StringComparison.Ordinal))
                .And.NotContain(n => n.StartsWith("Microsoft.ML", StringComparison.Ordinal) || n == "LightGBM" || n == "Newtonsoft.Json");
        }

        NugetPackages.WriteLibrary(Folders.Sources, built, _folder);
        File.ReadAllBytes(Path.Combine(_folder, "ReportMiner.1.2.3.nupkg")).Should().Equal(first);
    }

    [Fact]
    public void What_training_stands_on_is_a_package_of_its_own()
    {
        NugetPackages.WriteTraining(Folders.Sources, Library.Folder(Folders.Sources), _folder);
        using var package = new PackageArchiveReader(Path.Combine(_folder, "ReportMiner.Training.1.2.3.nupkg"));
        var named = package.NuspecReader.GetDependencyGroups().Single().Packages.ToDictionary(p => p.Id, p => p.VersionRange.ToString());
        named.Keys.Should().BeEquivalentTo(["ReportMiner", "Microsoft.ML", "Microsoft.ML.LightGbm", "LightGBM"]);
        named["ReportMiner"].Should().Be("[1.2.3, 1.2.3]");
    }

    /// <summary>Names of the files whose text symbols hold.</summary>
    private static string[] Sources(PackageArchiveReader package, string symbols)
    {
        using var bytes = new MemoryStream();
        package.GetStream(symbols).CopyTo(bytes);
        bytes.Position = 0;
        using var provider = MetadataReaderProvider.FromPortablePdbStream(bytes);
        MetadataReader reader = provider.GetMetadataReader();
        return
        [
            .. reader.Documents.Where(
                d =>
                    reader.GetCustomDebugInformation(d)
                        .Any(i => reader.GetGuid(reader.GetCustomDebugInformation(i).Kind) == EmbeddedSource))
                .Select(d => reader.GetString(reader.GetDocument(d).Name)),
        ];
    }
}
