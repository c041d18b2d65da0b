using System.Collections;
using System.Text.Json;

namespace ReportMiner.Release.Packages;

/// <summary>The packages of others that a build stands on, by name: its <c>.deps.json</c> says which uses which.</summary>
internal sealed class PackageGraph : IEnumerable<(string Name, string Version)>
{
    private readonly Dictionary<string, Node> _nodes;

    private PackageGraph(Dictionary<string, Node> nodes) => _nodes = nodes;

    /// <summary>Reads the list that a build left.</summary>
    public static PackageGraph Read(string file)
    {
        using JsonDocument list = JsonDocument.Parse(File.ReadAllBytes(file));
        JsonElement libraries = list.RootElement.GetProperty("libraries");
        JsonElement target = list.RootElement.GetProperty("targets").EnumerateObject().Single().Value;
        return new(target.EnumerateObject().Select(l => Node.Of(l, libraries)).ToDictionary(n => n.Name));
    }

    /// <summary>All packages but some, and but those that only these need.</summary>
    public IEnumerable<(string Name, string Version)> Without(IReadOnlyCollection<string> names)
    {
        var needed = new HashSet<string>();
        foreach (Node own in _nodes.Values.Where(n => !n.IsPackage))
        {
            Follow(own.Name);
        }

        return this.Where(p => needed.Contains(p.Name));

        void Follow(string name)
        {
            if (!names.Contains(name) && _nodes.TryGetValue(name, out Node? node) && needed.Add(name))
            {
                foreach (string next in node.Uses)
                {
                    Follow(next);
                }
            }
        }
    }

    public IEnumerator<(string Name, string Version)> GetEnumerator() =>
        _nodes.Values.Where(n => n.IsPackage).OrderBy(n => n.Name, StringComparer.Ordinal).Select(n => (n.Name, n.Version)).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private sealed record Node(string Name, string Version, bool IsPackage, string[] Uses)
    {
        public static Node Of(JsonProperty library, JsonElement libraries)
        {
            string[] named = library.Name.Split('/');
            string[] uses = library.Value.TryGetProperty("dependencies", out JsonElement list)
                ? [.. list.EnumerateObject().Select(d => d.Name)]
                : [];
            return new(named[0], named[1], libraries.GetProperty(library.Name).GetProperty("type").GetString() == "package", uses);
        }
    }
}
