using System.Xml.Linq;
using ReportMiner.Release.Packages;

namespace ReportMiner.Release.Tests;

public sealed class PackagesTests : IDisposable
{
    private static readonly XNamespace Wix = "http://schemas.microsoft.com/wix/2006/wi";

    private readonly string _folder = Directory.CreateTempSubdirectory("reportminer-packages-").FullName;

    public void Dispose() => Directory.Delete(_folder, true);

    [Fact]
    public void An_installer_puts_every_file_where_it_was()
    {
        string programs = Folders.Programs(_folder);
        XDocument installer = WindowsInstaller.Describe("1.2.3", Archive.Files(programs));
        installer.Descendants(Wix + "File").Select(f => f.Attribute("Source")!.Value).Should().BeEquivalentTo(Archive.Files(programs));
        installer.Descendants(Wix + "File").Select(PathOf).Should().BeEquivalentTo(Archive.Files(programs));
    }

    [Fact]
    public void An_installer_writes_for_one_user_and_removes_what_it_wrote()
    {
        string programs = Folders.Programs(_folder);
        XDocument installer = WindowsInstaller.Describe("1.2.3", Archive.Files(programs));
        installer.Descendants(Wix + "Package").Single().Attribute("InstallScope")!.Value.Should().Be("perUser");
        XElement[] components = [.. installer.Descendants(Wix + "Component")];
        components.Should().OnlyContain(c => c.Element(Wix + "RegistryValue")!.Attribute("Root")!.Value == "HKCU" && c.Element(Wix + "RegistryValue")!.Attribute("KeyPath")!.Value == "yes");
        components.Where(c => c.Elements(Wix + "File").Any()).Should().OnlyContain(c => c.Elements(Wix + "RemoveFolder").Any());
        installer.Descendants(Wix + "ComponentRef").Select(r => r.Attribute("Id")!.Value).Should().BeEquivalentTo(components.Select(c => c.Attribute("Id")!.Value));
        XElement entry = installer.Descendants(Wix + "Shortcut").Single();
        (entry.Attribute("Name")!.Value, entry.Attribute("Target")!.Value, entry.Attribute("Arguments")!.Value).Should().Be(("ReportMiner", "[INSTALLDIR]reportminer.exe", "serve --open"));
    }

    [Fact]
    public void A_later_version_takes_the_place_of_an_earlier_one()
    {
        string programs = Folders.Programs(_folder);
        XDocument first = WindowsInstaller.Describe("1.2.3", Archive.Files(programs)), second = WindowsInstaller.Describe("1.3.0", Archive.Files(programs));
        Value(second, "UpgradeCode").Should().Be(Value(first, "UpgradeCode"));
        Value(second, "Id").Should().NotBe(Value(first, "Id"));
        Guids(second).Should().Equal(Guids(first)).And.OnlyHaveUniqueItems();

        static string Value(XDocument d, string name) => d.Descendants(Wix + "Product").Single().Attribute(name)!.Value;
        static string[] Guids(XDocument d) => [.. d.Descendants(Wix + "Component").Select(c => c.Attribute("Guid")!.Value)];
    }

    [ProgramFact("wixl", "msiinfo")]
    public void An_installer_is_made_with_the_tables_that_Windows_needs()
    {
        string programs = Folders.Programs(_folder);
        WindowsInstaller.Write(Folders.Sources, Platform.Of("win-x64"), programs, _folder);
        string file = Path.Combine(_folder, "reportminer-1.2.3-win-x64.msi");
        Command.Run("msiinfo", ["export", file, "Upgrade"], _folder).Should().Contain("1.2.3");
        Command.Run("msiinfo", ["export", file, "Shortcut"], _folder).Should().Contain("serve --open");
        Command.Run("msiinfo", ["export", file, "File"], _folder).Split('\n').Count(l => l.StartsWith('f')).Should().Be(7);
        Command.Run("msiinfo", ["export", file, "Property"], _folder).Should().NotContain("ALLUSERS\t1");
    }

    [ProgramFact("dpkg-deb")]
    public void A_Debian_package_has_programs_manual_and_completions()
    {
        string programs = Folders.Programs(_folder), listing = Path.Combine(_folder, "reportminer_1.2.3_amd64.deb");
        DebianPackage.Write(Folders.Sources, Platform.Of("linux-x64"), programs, shell => $"complete for {shell}\n", _folder);
        byte[] first = File.ReadAllBytes(listing);
        string content = Command.Run("dpkg-deb", ["--contents", listing], _folder);
        content.Should().Contain("./usr/bin/reportminer -> ../lib/reportminer/reportminer").And.Contain("-rwxr-xr-x root/root         7 2026-05-04")
            .And.Contain("./usr/share/man/man1/reportminer-run.1.gz").And.Contain("./usr/share/bash-completion/completions/reportminer")
            .And.Contain("./usr/lib/reportminer/models/themes/default/model.bin.gz").And.Contain("./usr/share/doc/reportminer/src/docs/fields.md");
        Command.Run("dpkg-deb", ["--field", listing, "Architecture", "Version"], _folder).Should().Contain("amd64").And.Contain("1.2.3");
        File.Delete(listing);
        DebianPackage.Write(Folders.Sources, Platform.Of("linux-x64"), programs, shell => $"complete for {shell}\n", _folder);
        File.ReadAllBytes(listing).Should().Equal(first);
    }

    private static string PathOf(XElement file) =>
        string.Join('/', file.Ancestors(Wix + "Directory").TakeWhile(d => d.Attribute("Id")!.Value != "INSTALLDIR").Select(d => d.Attribute("Name")!.Value).Reverse().Append(file.Attribute("Name")!.Value));
}
