using System.Runtime.Versioning;
using ReportMiner.Release.Packages;

namespace ReportMiner.Release.Tests;

/// <summary>The image, built of a root file system of this machine's own files and without a registry.</summary>
[Trait("Needs", "publication")]
[UnsupportedOSPlatform("windows")]
public sealed class ContainerTests : IDisposable
{
    /// <summary>What the steps of the description call.</summary>
    private static readonly string[] Tools = ["/bin/sh", "/bin/ln", "/bin/mkdir", "/bin/chown"];

    private static readonly (string, string)[] Settings = [("STORAGE_DRIVER", "vfs"), ("BUILDAH_ISOLATION", "chroot")];

    private readonly string _folder = Directory.CreateTempSubdirectory("reportminer-container-").FullName;

    private readonly List<string> _images = [];

    public void Dispose()
    {
        foreach (string image in _images)
        {
            Command.Try("buildah", ["rmi", "--force", image], _folder, Settings);
        }

        Directory.Delete(_folder, true);
    }

    [ContainerFact]
    public void The_image_does_the_main_job_as_a_user_without_rights()
    {
        string release = Directory.CreateDirectory(Path.Combine(_folder, "release")).FullName, name = "reportminer-1.2.3-linux-x64";
        string archive = Path.Combine(release, name + ".tar");
        Command.Run(
            "tar",
            ["--create", "--file", archive, "--transform", $"s,^[.],{name},", "--directory", PublishedFactAttribute.Folder, "."],
            _folder);
        string machine = Image("reportminer-test-machine");
        string container = Buildah("from", "scratch").Trim();
        Buildah("add", container, Root(), "/");
        Buildah("commit", "--rm", container, machine);
        string image = Image("reportminer-test-image");

        Buildah(
            "build", "--pull-never", "--file", Path.Combine(Folders.Sources.Root, "src/packaging/Container/Containerfile"),
            "--build-arg", "BASE=localhost/" + machine, "--build-arg", "ARCHIVE=" + Path.GetFileName(archive), "--tag", image, release);

        string used = Buildah("from", "--pull-never", "localhost/" + image).Trim();
        try
        {
            string[] job = ["run", "/opt/reportminer/corpus/samples/expert-panel-2023-en.pdf", "--out", "/reports/result"];
            (int status, string said) =
                Command.Try("buildah", ["run", used, "--", "/usr/local/bin/reportminer", .. job], _folder, Settings);
            status.Should().BeOneOf([0, 2], said);
            string mounted = Buildah("mount", used).Trim();
            string expected = Path.Combine(_folder, "expected");
            Command.Try(
                Path.Combine(PublishedFactAttribute.Folder, "reportminer"),
                ["run", Path.Combine(Folders.Sources.Root, "corpus/samples/expert-panel-2023-en.pdf"), "--out", expected], _folder);
            byte[] made = File.ReadAllBytes(Path.Combine(mounted, "reports/result/recommendations.jsonl"));
            made.Should().Equal(File.ReadAllBytes(Path.Combine(expected, "recommendations.jsonl")));
            Buildah("inspect", "--format", "{{.OCIv1.Config.User}} {{index .OCIv1.Config.Entrypoint 0}}", image).Trim().Should()
                .Be("10001:10001 /usr/local/bin/reportminer");
        }
        finally
        {
            Command.Try("buildah", ["rm", used], _folder, Settings);
        }
    }

    private string Image(string name)
    {
        _images.Add(name);
        return name;
    }

    private string Buildah(params string[] arguments) => Command.Run("buildah", arguments, _folder, Settings);

    /// <summary>
    /// A root file system with a shell, the tools, and the libraries that they and the programs of the folder are linked with.
    /// </summary>
    private string Root()
    {
        string root = Path.Combine(_folder, "root");
        IEnumerable<string> programs =
            Tools.Concat(Directory.GetFiles(PublishedFactAttribute.Folder)
                .Where(f => Path.GetExtension(f) == ".so" || Archive.IsProgram(f)));
        IEnumerable<string> libraries = programs
            .SelectMany(p => Command.Try("ldd", [p], _folder).Output.Split('\n'))
            .Select(l => l.Split("=>")[^1].Trim().Split(' ')[0])
            .Where(l => l.StartsWith('/') && !l.StartsWith(PublishedFactAttribute.Folder, StringComparison.Ordinal));
        // Looked for by name while the program runs, so that no list of the linker has it.
        var inPlace = new EnumerationOptions
        {
            RecurseSubdirectories = true,
            IgnoreInaccessible = true,
            AttributesToSkip = FileAttributes.ReparsePoint
        };
        string[] openssl =
            [.. Directory.GetFiles("/usr/lib", "libssl.so.*", inPlace), .. Directory.GetFiles("/usr/lib", "libcrypto.so.*", inPlace)];
        foreach (string file in Tools.Concat(libraries).Concat(openssl).Distinct())
        {
            string target = root + file;
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(File.ResolveLinkTarget(file, returnFinalTarget: true)?.FullName ?? file, target);
            File.SetUnixFileMode(target, Archive.Program);
        }

        Directory.CreateDirectory(Path.Combine(root, "tmp"));
        File.SetUnixFileMode(Path.Combine(root, "tmp"), (UnixFileMode)0b001_111_111_111);
        Directory.CreateDirectory(Path.Combine(root, "opt"));
        return root;
    }

    /// <summary>Skipped where no image can be built, or there is nothing to put into it.</summary>
    [AttributeUsage(AttributeTargets.Method)]
    private sealed class ContainerFactAttribute : FactAttribute
    {
        public ContainerFactAttribute() =>
            Skip = new PublishedFactAttribute().Skip ?? new ProgramFactAttribute("buildah", "ldd", "tar").Skip
                ?? (OperatingSystem.IsLinux() && Platform.Of("linux-x64").IsThisMachine && Environment.IsPrivilegedProcess
                    ? null
                    : "Only the administrator of a Linux machine can build images here.");
    }
}
