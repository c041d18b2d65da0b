using System.Collections.Immutable;
using System.Runtime.InteropServices;

namespace ReportMiner.Release;

/// <summary>A kind of machine that a release is made for.</summary>
/// <param name="Id">Runtime identifier of .NET: system and processor, such as <c>win-x64</c>.</param>
internal sealed record Platform(string Id)
{
    /// <summary>All, in the order in which they are made.</summary>
    public static ImmutableArray<Platform> All { get; } =
        [new("linux-x64"), new("win-x64"), new("linux-arm64"), new("win-arm64"), new("osx-arm64"), new("osx-x64")];

    public bool IsWindows => Id.StartsWith("win-", StringComparison.Ordinal);

    /// <summary>Ending of the names of programs: <c>.exe</c> or nothing.</summary>
    public string Ending => IsWindows ? ".exe" : "";

    /// <summary>Whether this machine is of that kind, so that its linker can compile the program ahead of time.</summary>
    public bool IsThisMachine => Id == RuntimeInformation.RuntimeIdentifier || Id == PortableId;

    private static string PortableId
    {
        get
        {
            string system = OperatingSystem.IsWindows() ? "win" : OperatingSystem.IsMacOS() ? "osx" : "linux";
            return $"{system}-{RuntimeInformation.OSArchitecture.ToString().ToLowerInvariant()}";
        }
    }

    /// <summary>The platform of a name.</summary>
    /// <exception cref="ReleaseException">There is none.</exception>
    public static Platform Of(string id) =>
        All.FirstOrDefault(p => p.Id == id)
            ?? throw new ReleaseException($"'{id}' is no platform. Platforms: {string.Join(", ", All.Select(p => p.Id))}.");
}
