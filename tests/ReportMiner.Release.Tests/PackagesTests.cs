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
        components.Should()
            .OnlyContain(c =>
                c.Element(Wix + "RegistryValue")!.Attribute("Root")!.Value == "HKCU"
                    && c.Element(Wix + "RegistryValue")!.Attribute("KeyPath")!.Value == "yes");
        XElement[] folders =
        [
            .. installer.Descendants(Wix + "Directory").Where(d => d.AncestorsAndSelf().Any(a => a.Attribute("Id")?.Value == "INSTALLDIR"))
        ];
        folders.Should().HaveCountGreaterThan(5).And
            .OnlyContain(d => d.Elements(Wix + "Component").Elements(Wix + "RemoveFolder").Count() == 1);
        installer.Descendants(Wix + "ComponentRef").Select(r => r.Attribute("Id")!.Value).Should()
            .BeEquivalentTo(components.Select(c => c.Attribute("Id")!.Value));
        XElement entry = installer.Descendants(Wix + "Shortcut").Single();
        (entry.Attribute("Name")!.Value, entry.Attribute("Target")!.Value, entry.Attribute("Arguments")!.Value).Should()
            .Be(("ReportMiner", "[INSTALLDIR]reportminer.exe", "serve --open"));
    }

    [Fact]
    public void A_later_version_takes_the_place_of_an_earlier_one()
    {
        string programs = Folders.Programs(_folder);
        XDocument first = WindowsInstaller.Describe("1.2.3", Archive.Files(programs)),
            second = WindowsInstaller.Describe("1.3.0", Archive.Files(programs));
        Value(second, "UpgradeCode").Should().Be(Value(first, "UpgradeCode"));
        Value(second, "Id").Should().NotBe(Value(first, "Id"));
        Guids(second).Should().Equal(Guids(first)).And.OnlyHaveUniqueItems();

        static string Value(XDocument d, string name) => d.Descendants(Wix + "Product").Single().Attribute(name)!.Value;
        static string[] Guids(XDocument d) => [.. d.Descendants(Wix + "Component").Select(c => c.Attribute("Guid")!.Value)];
    }

    [ProgramFact("wixl", "msiinfo")]
    public void An_installer_is_made_with_the_tables_that_Windows_needs()
    {
        string file = Installer(Folders.Programs(_folder));

        Table(file, "File").Should().HaveCount(7);
        Table(file, "Shortcut").Single().Should().Contain(["ReportMiner", "[INSTALLDIR]reportminer.exe", "serve --open"]);
        Dictionary<string, string> properties = Table(file, "Property").ToDictionary(r => r[0], r => r[1]);
        properties.Should().Contain("ProductVersion", "1.2.3").And.NotContainKeys("ALLUSERS", "MSIINSTALLPERUSER");
        properties["UpgradeCode"].Should().MatchRegex("^{[0-9A-F-]{36}}$");
        // 2: files are packed; 8: no rights of an administrator are asked for.
        Command.Run("msiinfo", ["suminfo", file], _folder).Should().Contain("Source: 10 (a)").And.Contain("Template: x64;1033");
        Table(file, "Registry").Should().OnlyContain(r => r[1] == "1", "1 is the user's own part of the registry");
    }

    [ProgramFact("wixl", "msiinfo")]
    public void An_installer_takes_an_earlier_version_away_and_leaves_a_later_one()
    {
        string file = Installer(Folders.Programs(_folder));

        string code = Table(file, "Property").Single(r => r[0] == "UpgradeCode")[1];
        string[][] upgrades = [.. Table(file, "Upgrade")];
        upgrades.Should().OnlyContain(r => r[0] == code);
        (string From, string To, int Kind)[] versions =
        [
            .. upgrades.Select(r => (r[1], r[2], int.Parse(r[4], System.Globalization.CultureInfo.InvariantCulture)))
        ];
        // 1: what was chosen is kept; 2: found only, never removed.
        versions.Should().BeEquivalentTo([("", "1.2.3", 1), ("1.2.3", "", 2)]);
        Table(file, "LaunchCondition").Single()[0].Should().Be("NOT WIX_DOWNGRADE_DETECTED");
        string[] order =
        [
            .. Table(file, "InstallExecuteSequence").OrderBy(r => int.Parse(r[2], System.Globalization.CultureInfo.InvariantCulture))
                .Select(r => r[0])
        ];
        order.Should()
            .ContainInOrder(
                "FindRelatedProducts",
                "LaunchConditions",
                "InstallValidate",
                "RemoveExistingProducts",
                "InstallInitialize",
                "RemoveFiles",
                "InstallFiles",
                "InstallFinalize");
        Table(file, "Component").Where(r => r[2] != "ProgramMenuFolder").Select(r => r[0]).Should()
            .BeEquivalentTo(Table(file, "RemoveFile").Where(r => r[4] == "2").Select(r => r[1]));
    }

    [ProgramFact("wixl", "msiinfo")]
    public void The_same_programs_give_the_same_installer_and_others_another_code()
    {
        string programs = Folders.Programs(_folder), file = Installer(programs);
        byte[] first = File.ReadAllBytes(file);
        string code = Revision(file);
        File.SetLastWriteTimeUtc(Path.Combine(programs, "reportminer"), new DateTime(2001, 1, 1, 0, 0, 0, DateTimeKind.Utc));
        File.ReadAllBytes(Installer(programs)).Should().Equal(first);
        Command.Run("msiinfo", ["suminfo", file], _folder).Should().Contain("May  4 03:02:02 2026");
        File.WriteAllText(Path.Combine(programs, "LICENSE"), "Other.");
        Revision(Installer(programs)).Should().NotBe(code);
    }

    private string Installer(string programs)
    {
        WindowsInstaller.Write(Folders.Sources, Platform.Of("win-x64"), programs, _folder);
        return Path.Combine(_folder, "reportminer-1.2.3-win-x64.msi");
    }

    private string Revision(string file) =>
        Command.Run("msiinfo", ["suminfo", file], _folder).Split('\n').Single(l => l.StartsWith("Revision", StringComparison.Ordinal));

    /// <summary>Rows of a table, below its three lines of names, types and key.</summary>
    private IEnumerable<string[]> Table(string file, string name) =>
        Command.Run("msiinfo", ["export", file, name], _folder).Split('\n').Skip(3).Select(l => l.TrimEnd('\r')).Where(l => l.Length > 0)
            .Select(l => l.Split('\t'));

    [ProgramFact("dpkg-deb")]
    public void A_Debian_package_has_programs_manual_and_completions()
    {
        string programs = Folders.Programs(_folder), listing = Path.Combine(_folder, "reportminer_1.2.3_amd64.deb");
        DebianPackage.Write(Folders.Sources, Platform.Of("linux-x64"), programs, shell => $"complete for {shell}\n", _folder);
        byte[] first = File.ReadAllBytes(listing);
        string content = Command.Run("dpkg-deb", ["--contents", listing], _folder);
        content.Should().Contain("./usr/bin/reportminer -> ../lib/reportminer/reportminer").And
            .Contain("-rwxr-xr-x root/root         7 2026-05-04")
            .And.Contain("./usr/share/man/man1/reportminer-run.1.gz")
            .And.Contain("./usr/share/man/man1/reportminer-evaluate-all.1.gz").And.Contain("./usr/share/doc/reportminer/changelog.gz")
            .And.Contain("./usr/share/bash-completion/completions/reportminer")
            .And.Contain("./usr/lib/reportminer/models/themes/default/model.bin.gz").And
            .Contain("./usr/share/doc/reportminer/src/docs/fields.md");
        Command.Run("dpkg-deb", ["--field", listing, "Architecture", "Version"], _folder).Should().Contain("amd64").And.Contain("1.2.3");
        File.Delete(listing);
        DebianPackage.Write(Folders.Sources, Platform.Of("linux-x64"), programs, shell => $"complete for {shell}\n", _folder);
        File.ReadAllBytes(listing).Should().Equal(first);
    }

    private static string PathOf(XElement file) =>
        string.Join(
            '/',
            file.Ancestors(Wix + "Directory").TakeWhile(d => d.Attribute("Id")!.Value != "INSTALLDIR")
                .Select(d => d.Attribute("Name")!.Value).Reverse().Append(file.Attribute("Name")!.Value));
}
