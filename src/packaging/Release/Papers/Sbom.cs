using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace ReportMiner.Release.Papers;

/// <summary>The list of parts for machines: CycloneDX 1.6.</summary>
internal static class Sbom
{
    private static readonly JsonSerializerOptions Indented = new()
    {
        WriteIndented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping
    };

    /// <summary>The list as JSON. It has no serial number, which would differ each time.</summary>
    public static string Of(Checkout sources, IEnumerable<Part> parts)
    {
        var list = new JsonObject
        {
            ["$schema"] = "http://cyclonedx.org/schema/bom-1.6.schema.json",
            ["bomFormat"] = "CycloneDX",
            ["specVersion"] = "1.6",
            ["version"] = 1,
            ["metadata"] = new JsonObject
            {
                ["timestamp"] = sources.Time.UtcDateTime.ToString(
                    "yyyy-MM-dd'T'HH:mm:ss'Z'", System.Globalization.CultureInfo.InvariantCulture),
                ["component"] = new JsonObject
                {
                    ["type"] = "application", ["bom-ref"] = "reportminer", ["name"] = "ReportMiner", ["version"] = sources.Version,
                    ["licenses"] = Licence("MIT"),
                },
            },
            ["components"] = new JsonArray([.. parts.Select(Component)]),
        };
        return list.ToJsonString(Indented) + "\n";
    }

    private static JsonNode Component(Part part)
    {
        var component = new JsonObject
        {
            ["type"] = "library", ["bom-ref"] = part.Purl, ["name"] = part.Name, ["purl"] = part.Purl,
            ["licenses"] = Licence(Licences.Of(part)),
        };
        if (part.Version.Length > 0)
        {
            component["version"] = part.Version;
        }

        if (part.Copyright.Length > 0)
        {
            component["copyright"] = part.Copyright;
        }

        if (part.Sha512 is { } hash)
        {
            component["hashes"] =
                new JsonArray(new JsonObject
                {
                    ["alg"] = "SHA-512",
                    ["content"] = Convert.ToHexStringLower(Convert.FromBase64String(hash))
                });
        }

        return component;
    }

    private static JsonArray Licence(string expression) =>
        expression.Contains(' ', StringComparison.Ordinal)
            ? [new JsonObject { ["expression"] = expression }]
            : [new JsonObject { ["license"] = new JsonObject { ["id"] = expression } }];
}
