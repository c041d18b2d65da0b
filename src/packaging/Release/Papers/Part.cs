using System.Collections.Immutable;
using System.Text.Json;
using System.Xml.Linq;

namespace ReportMiner.Release.Papers;

/// <summary>A part of somebody else that is in the program.</summary>
/// <param name="Version">Its version; empty where it is not known.</param>
/// <param name="Licence">SPDX expression, or null where the package has the text only.</param>
/// <param name="Copyright">Who holds it, as the package says; may be empty.</param>
/// <param name="Sha512">Hash of the package, base64, or null for a part of the .NET runtime.</param>
/// <param name="Texts">Licence and notices that lie in the package: name and text.</param>
internal sealed record Part(
    string Name, string Version, string? Licence, string Copyright, string? Sha512, ImmutableArray<(string Name, string Text)> Texts)
{
    private const string RuntimePack = "runtimepack.";

    /// <summary>Its name for machines, a package URL.</summary>
    public string Purl { get; init; } = $"pkg:nuget/{Name}@{Version}";

    /// <summary>The packages that a published program names in its <c>.deps.json</c>, by name.</summary>
    /// <param name="packages">Folder of restored packages.</param>
    public static ImmutableArray<Part> Of(string depsFile, string packages)
    {
        using JsonDocument deps = JsonDocument.Parse(File.ReadAllBytes(depsFile));
        return
        [
            .. deps.RootElement.GetProperty("libraries").EnumerateObject()
                .Where(l => l.Value.GetProperty("type").GetString() is "package" or "runtimepack")
                .Select(l => Read(l.Name, Hash(l.Value), packages))
                .OrderBy(p => p.Name, StringComparer.Ordinal),
        ];
    }

    /// <summary>A restored package that no program names.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="version">Its version.</param>
    /// <param name="packages">Folder of restored packages.</param>
    public static Part Of(string name, string version, string packages) => Read($"{name}/{version}", null, packages);

    private static string? Hash(JsonElement library) =>
        library.TryGetProperty("sha512", out JsonElement hash) && hash.GetString() is { Length: > 0 } text
            ? text["sha512-".Length..]
            : null;

    private static Part Read(string library, string? hash, string packages)
    {
        string[] named = library.Split('/');
        string name = named[0].StartsWith(RuntimePack, StringComparison.Ordinal) ? named[0][RuntimePack.Length..] : named[0];
        string folder = Path.Combine(packages, name.ToLowerInvariant(), named[1].ToLowerInvariant());
        string description = Directory.Exists(folder) ? Directory.GetFiles(folder, "*.nuspec").FirstOrDefault() ?? "" : "";
        if (description.Length == 0)
        {
            throw new ReleaseException($"Package {library} is not in '{packages}', so its licence is not known.");
        }

        XElement metadata = XDocument.Load(description).Root!.Elements().First(e => e.Name.LocalName == "metadata");
        XElement? licence = metadata.Elements().FirstOrDefault(e => e.Name.LocalName == "license");
        return new Part(
            name, named[1], licence is not null && licence.Attribute("type")?.Value == "expression" ? licence.Value : null,
            metadata.Elements().FirstOrDefault(e => e.Name.LocalName is "copyright")?.Value.Trim()
                ?? metadata.Elements().FirstOrDefault(e => e.Name.LocalName is "authors")?.Value.Trim() ?? "",
            hash, [.. TextsIn(folder)]);
    }

    private static IEnumerable<(string Name, string Text)> TextsIn(string folder) =>
        Directory.GetFiles(folder)
            .Where(f => Path.GetExtension(f).ToLowerInvariant() is ".txt" or ".md" or "" && IsPaper(Path.GetFileNameWithoutExtension(f)))
            .OrderBy(f => f, StringComparer.Ordinal)
            .Select(f => (Path.GetFileName(f), File.ReadAllText(f).ReplaceLineEndings("\n").Trim('\n', '\uFEFF')));

    private static bool IsPaper(string name) =>
        name.Contains("license", StringComparison.OrdinalIgnoreCase) || name.Contains("notice", StringComparison.OrdinalIgnoreCase);
}
