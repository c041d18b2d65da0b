using System.Security.Cryptography;
using System.Text;
using System.Xml.Linq;

namespace ReportMiner.Release.Packages;

/// <summary>
/// An installer for Windows that needs no administrator: programs for one user, a start-menu entry that opens the review, upgrade in place,
/// and removal of all that it put there. Made by <c>wixl</c>.
/// </summary>
internal static class WindowsInstaller
{
    private const string Builder = "wixl";

    /// <summary>Space of the names of components and products. It must never change: by it Windows knows an earlier version.</summary>
    private static readonly Guid Space = new("6a8f0e64-2f0b-4c0e-9f0c-5d1a7c3b9e21");

    /// <summary>What the program writes below this key of the user's registry: that one of its folders exists.</summary>
    private const string Key = @"Software\ReportMiner";

    private static readonly XNamespace Wix = "http://schemas.microsoft.com/wix/2006/wi";

    /// <summary>Whether this machine can make one.</summary>
    public static bool CanBeMade => Command.Exists(Builder);

    /// <summary>Makes the installer of a folder of programs.</summary>
    public static void Write(Checkout sources, Platform platform, string programs, string into)
    {
        string description = Path.Combine(Path.GetTempPath(), $"reportminer-{Guid.NewGuid():N}.wxs");
        string[] files = [.. Archive.Files(programs)];
        File.WriteAllText(description, Describe(sources.Version, files).ToString());
        foreach (string file in files)
        {
            File.SetLastWriteTimeUtc(Path.Combine(programs, file), sources.Time.UtcDateTime);
        }

        string installer = Path.Combine(into, $"reportminer-{sources.Version}-{platform.Id}.msi");
        try
        {
            Command.Run(Builder, ["--arch", "x64", "-o", installer, description], programs, ("TZ", "UTC"));
            byte[] made = File.ReadAllBytes(installer);
            InstallerSummary.Stamp(made, Named($"package {sources.Version} {Content(programs, files)}"), sources.Time);
            File.WriteAllBytes(installer, made);
        }
        finally
        {
            File.Delete(description);
        }
    }

    /// <summary>The installer's description.</summary>
    /// <param name="files">Paths below the folder of programs, with forward slashes; the builder looks for them from there.</param>
    public static XDocument Describe(string version, IEnumerable<string> files)
    {
        var product = new XElement(
            Wix + "Product",
            new XAttribute("Id", Code("product " + version)), new XAttribute("UpgradeCode", Code("upgrade")),
            new XAttribute("Name", "ReportMiner"),
            new XAttribute("Version", version), new XAttribute("Manufacturer", "The ReportMiner authors"),
            new XAttribute("Language", "1033"), new XAttribute("Codepage", "1252"),
            new XElement(
                Wix + "Package", new XAttribute("InstallerVersion", "500"),
                new XAttribute("Compressed", "yes"), new XAttribute("InstallScope", "perUser")),
            new XElement(Wix + "MajorUpgrade", new XAttribute("DowngradeErrorMessage", "A newer version of ReportMiner is installed.")),
            new XElement(
                Wix + "Media", new XAttribute("Id", "1"), new XAttribute("Cabinet", "reportminer.cab"), new XAttribute("EmbedCab", "yes")));
        var components = new List<string>();
        XElement root = Folder("TARGETDIR", "SourceDir");
        XElement home = Folder("INSTALLDIR", "ReportMiner");
        root.Add(new XElement(Wix + "Directory", new XAttribute("Id", "LocalAppDataFolder"), Folder("ProgramsFolder", "Programs", home)));
        root.Add(new XElement(Wix + "Directory", new XAttribute("Id", "ProgramMenuFolder"), Shortcut(components)));
        AddFiles(home, files, components);
        product.Add(root);
        product.Add(new XElement(
            Wix + "Feature", new XAttribute("Id", "All"), new XAttribute("Level", "1"),
            components.Select(c => new XElement(Wix + "ComponentRef", new XAttribute("Id", c)))));
        return new XDocument(new XElement(Wix + "Wix", product));
    }

    private static XElement Folder(string id, string name, params object[] content) =>
        new(Wix + "Directory", new XAttribute("Id", id), new XAttribute("Name", name), content);

    /// <summary>
    /// One component for each folder, also for one that only has folders: it exists as long as its key, and removes its folder with it.
    /// </summary>
    private static void AddFiles(XElement home, IEnumerable<string> files, List<string> components)
    {
        ILookup<string, string> byFolder = files.ToLookup(FolderOf);
        foreach (string folder in byFolder.SelectMany(g => WithAbove(g.Key)).Distinct().Order(StringComparer.Ordinal))
        {
            XElement place = folder.Length == 0 ? home : Below(home, folder);
            XElement component = Component(folder.Length == 0 ? "programs" : folder, components);
            component.Add(byFolder[folder].Select(f => new XElement(
                Wix + "File", new XAttribute("Id", Id("f", f)), new XAttribute("Name", Path.GetFileName(f)), new XAttribute("Source", f))));
            place.AddFirst(component);
        }
    }

    private static string FolderOf(string path) => Path.GetDirectoryName(path)!.Replace('\\', '/');

    private static IEnumerable<string> WithAbove(string folder) => folder.Length == 0 ? [folder] : [folder, .. WithAbove(FolderOf(folder))];

    private static XElement Below(XElement home, string folder)
    {
        XElement place = home;
        string path = "";
        foreach (string name in folder.Split('/'))
        {
            path = path.Length == 0 ? name : $"{path}/{name}";
            XElement? next = place.Elements(Wix + "Directory").FirstOrDefault(d => d.Attribute("Name")!.Value == name);
            if (next is null)
            {
                place.Add(next = Folder(Id("d", path), name));
            }

            place = next;
        }

        return place;
    }

    private static XElement Component(string name, List<string> components)
    {
        string id = Id("c", name);
        components.Add(id);
        return new XElement(
            Wix + "Component", new XAttribute("Id", id), new XAttribute("Guid", Code("component " + name)),
            new XElement(
                Wix + "RegistryValue", new XAttribute("Root", "HKCU"), new XAttribute("Key", Key), new XAttribute("Name", name),
                new XAttribute("Type", "integer"), new XAttribute("Value", "1"), new XAttribute("KeyPath", "yes")),
            new XElement(Wix + "RemoveFolder", new XAttribute("Id", Id("r", name)), new XAttribute("On", "uninstall")));
    }

    private static XElement Shortcut(List<string> components)
    {
        XElement component = Component("start menu", components);
        // The folder is that of all start-menu entries: only the entry goes.
        component.Elements(Wix + "RemoveFolder").Remove();
        component.Add(new XElement(
            Wix + "Shortcut", new XAttribute("Id", "StartMenuEntry"), new XAttribute("Name", "ReportMiner"),
            new XAttribute("Description", "Review recommendations of United Nations reports"),
            new XAttribute("Target", "[INSTALLDIR]reportminer.exe"), new XAttribute("Arguments", "serve --open"),
            new XAttribute("WorkingDirectory", "INSTALLDIR")));
        return component;
    }

    /// <summary>An id that Windows Installer takes: letters, digits, at most 72, the same for the same name.</summary>
    private static string Id(string kind, string name) => kind + Named(name).ToString("N");

    /// <summary>A code as Windows Installer compares it: in capitals.</summary>
    private static string Code(string name) => Named(name).ToString("B").ToUpperInvariant();

    /// <summary>A hash of all files: a package of other content has another code.</summary>
    private static string Content(string programs, IEnumerable<string> files)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (string file in files)
        {
            hash.AppendData(Encoding.UTF8.GetBytes(file));
            hash.AppendData(File.ReadAllBytes(Path.Combine(programs, file)));
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    /// <summary>A UUID of a name (RFC 9562, version 5).</summary>
    private static Guid Named(string name)
    {
#pragma warning disable CA5350 // The standard names SHA-1; nothing is kept secret by it.
        byte[] hash = SHA1.HashData([.. Space.ToByteArray(bigEndian: true), .. Encoding.UTF8.GetBytes(name)]);
#pragma warning restore CA5350
        hash[6] = (byte)((hash[6] & 0x0F) | 0x50);
        hash[8] = (byte)((hash[8] & 0x3F) | 0x80);
        return new Guid(hash.AsSpan(0, 16), bigEndian: true);
    }
}
