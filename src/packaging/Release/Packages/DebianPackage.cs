using System.Globalization;
using System.IO.Compression;
using System.Text;
using ReportMiner.Release.Papers;

namespace ReportMiner.Release.Packages;

/// <summary>A package for Debian and its kin: programs in <c>/usr/lib</c>, links in <c>/usr/bin</c>, manual pages, completions.</summary>
internal static class DebianPackage
{
    private const string Builder = "dpkg-deb";

    private const string Maintainer = "The ReportMiner authors <reportminer@example.org>";

    /// <summary>Shells, and where each looks for completions.</summary>
    private static readonly (string Shell, string Path)[] Completions =
    [
        ("bash", "usr/share/bash-completion/completions/reportminer"),
        ("zsh", "usr/share/zsh/vendor-completions/_reportminer"),
        ("fish", "usr/share/fish/vendor_completions.d/reportminer.fish"),
    ];

    /// <summary>Shells that the package brings completions for.</summary>
    public static IEnumerable<string> Shells => Completions.Select(completion => completion.Shell);

    /// <summary>Whether this machine can make one.</summary>
    public static bool CanBeMade => Command.Exists(Builder);

    /// <summary>Makes the package of a folder of programs.</summary>
    /// <param name="completion">Prints the completions of a shell.</param>
    public static void Write(Checkout sources, Platform platform, string programs, Func<string, string> completion, string into)
    {
        string architecture = platform.Id == "linux-x64" ? "amd64" : "arm64";
        string tree = Path.Combine(Path.GetTempPath(), $"reportminer-{Guid.NewGuid():N}");
        try
        {
            CopyPrograms(programs, tree);
            WritePapers(sources, programs, tree, completion);
            WriteControl(sources, architecture, tree);
            string seconds = sources.Time.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
            Command.Run(
                Builder, ["--root-owner-group", "--build", tree, Path.Combine(into, $"reportminer_{sources.Version}_{architecture}.deb")],
                into, ("SOURCE_DATE_EPOCH", seconds));
        }
        finally
        {
            Directory.Delete(tree, recursive: true);
        }
    }

    private static void CopyPrograms(string programs, string tree)
    {
        string documents = Path.Combine(tree, "usr/share/doc/reportminer");
        foreach (string file in Archive.Files(programs))
        {
            string target = Path.Combine(IsPage(file) ? documents : Path.Combine(tree, "usr/lib/reportminer"), file);
            Copy(Path.Combine(programs, file), target);
        }

        Directory.CreateDirectory(Path.Combine(tree, "usr/bin"));
        foreach (string name in (string[])["reportminer", "reportminer-serve"])
        {
            File.CreateSymbolicLink(Path.Combine(tree, "usr/bin", name), "../lib/reportminer/" + name);
        }
    }

    private static bool IsPage(string file) =>
        Pages.Holds(file) || file is "THIRD-PARTY-NOTICES.txt" or "sbom.cdx.json";

    private static void WritePapers(Checkout sources, string programs, string tree, Func<string, string> completion)
    {
        foreach ((string shell, string path) in Completions)
        {
            Put(Path.Combine(tree, path), Encoding.UTF8.GetBytes(completion(shell)));
        }

        string commands = File.ReadAllText(Path.Combine(sources.Root, "src/docs/commands.md"));
        foreach ((string name, string page) in ManualPages.Of(commands, sources))
        {
            Put(Path.Combine(tree, "usr/share/man/man1", name + ".gz"), Packed(page));
        }

        Put(Path.Combine(tree, "usr/share/doc/reportminer/changelog.gz"), Packed(Changes(sources)));
        string rights = File.ReadAllText(Path.Combine(programs, "LICENSE"))
            + "\nThe parts that it contains: THIRD-PARTY-NOTICES.txt beside this file.\n";
        Put(Path.Combine(tree, "usr/share/doc/reportminer/copyright"), Encoding.UTF8.GetBytes(rights));
    }

    /// <summary>The changes in the form that Debian wants; the list for readers is that of the project.</summary>
    private static string Changes(Checkout sources) => string.Create(
        CultureInfo.InvariantCulture,
        $"reportminer ({sources.Version}) unstable; urgency=medium\n\n  * Version {sources.Version}.\n\n"
            + $" -- {Maintainer}  {sources.Time.UtcDateTime:ddd, dd MMM yyyy HH:mm:ss} +0000\n");

    private static void WriteControl(Checkout sources, string architecture, string tree)
    {
        long size = Archive.Files(tree).Sum(f => new FileInfo(Path.Combine(tree, f)).Length) / 1024;
        Put(Path.Combine(tree, "DEBIAN/control"), Encoding.UTF8.GetBytes($"""
            Package: reportminer
            Version: {sources.Version}
            Section: text
            Priority: optional
            Architecture: {architecture}
            Maintainer: {Maintainer}
            Installed-Size: {size.ToString(CultureInfo.InvariantCulture)}
            Depends: libc6, libgcc-s1, libstdc++6, libgomp1, libssl3 | libssl3t64
            Recommends: poppler-utils, tesseract-ocr, tesseract-ocr-rus, libreoffice-writer
            Description: recommendations of United Nations meeting reports as comparable rows
             Reads meeting reports in Russian and English, takes out every recommendation
             with its number and place, tags it by theme, and writes a matrix that can be
             compared across meetings. Works without a network.

            """.ReplaceLineEndings("\n")));
    }

    private static byte[] Packed(string text)
    {
        using var bytes = new MemoryStream();
        using (var gzip = new GZipStream(bytes, CompressionLevel.SmallestSize))
        {
            gzip.Write(Encoding.UTF8.GetBytes(text));
        }

        return bytes.ToArray();
    }

    private static void Copy(string file, string target)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(target)!);
        File.Copy(file, target);
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(target, Archive.IsProgram(file) ? Archive.Program : Archive.Data);
        }
    }

    private static void Put(string path, byte[] content)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllBytes(path, content);
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(path, Archive.Data);
        }
    }
}
