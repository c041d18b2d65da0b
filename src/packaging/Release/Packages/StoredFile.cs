using System.Runtime.Versioning;
using NuGet.Frameworks;
using NuGet.Packaging;

namespace ReportMiner.Release.Packages;

/// <summary>A file for a NuGet package that is in memory. The library's own kind can be read once, and a readme is read twice.</summary>
internal sealed class StoredFile(string path, byte[] content, DateTimeOffset time) : IPackageFile
{
    public string Path => path;

    public string EffectivePath => path;

    public FrameworkName? TargetFramework => null;

    public NuGetFramework? NuGetFramework => null;

    public DateTimeOffset LastWriteTime => time;

    public Stream GetStream() => new MemoryStream(content, writable: false);
}
