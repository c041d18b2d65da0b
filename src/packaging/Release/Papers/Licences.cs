using System.Collections.Immutable;
using System.Reflection;
using System.Text;

namespace ReportMiner.Release.Papers;

/// <summary>What the licences of the parts allow, and the page that names them all.</summary>
internal static class Licences
{
    /// <summary>Licences that a part may have. Others stop the release, until somebody has read them and put them here.</summary>
    private static readonly ImmutableHashSet<string> Accepted = 
    [
        "MIT", "Apache-2.0", "BSD-2-Clause", "BSD-3-Clause", "PostgreSQL", "MS-PL OR Apache-2.0", "BSD-3-Clause AND Apache-2.0", "OFL-1.1",
        "Unicode-DFS-2016",
    ];

    /// <summary>Packages that carry no expression, read by a person: their licence.</summary>
    private static readonly ImmutableDictionary<string, string> Read = new Dictionary<string, string>
    {
        ["J2N"] = "Apache-2.0",
        ["K4os.Compression.LZ4"] = "MIT",
        ["Lucene.Net"] = "Apache-2.0",
        ["Lucene.Net.Analysis.Common"] = "Apache-2.0",
        ["Microsoft.ML.OnnxRuntime"] = "MIT",
        ["Microsoft.ML.OnnxRuntime.Managed"] = "MIT",
    }.ToImmutableDictionary();

    /// <summary>The licence of a part, as an SPDX expression.</summary>
    /// <exception cref="ReleaseException">It is not known or not accepted.</exception>
    public static string Of(Part part)
    {
        string? licence = part.Licence ?? Read.GetValueOrDefault(part.Name);
        return licence is not null && Accepted.Contains(licence)
            ? licence
            : throw new ReleaseException(
                $"The licence of {part.Name} {part.Version} is '{licence ?? "not known"}'. Read it, then put it into {nameof(Licences)}.");
    }

    /// <summary>The page with each part, its licence and its notices, and the text of every licence once.</summary>
    public static string Page(IReadOnlyCollection<Part> parts)
    {
        var page =
            new StringBuilder(
                "ReportMiner contains the parts below. Each is under its own licence; the texts of the licences are at the end.\n");
        foreach (Part part in parts)
        {
            page.Append($"\n{new string('=', 80)}\n{$"{part.Name} {part.Version}".TrimEnd()}\nLicence: {Of(part)}\n");
            if (part.Copyright.Length > 0)
            {
                page.Append($"Copyright: {part.Copyright}\n");
            }

            foreach ((string name, string text) in part.Texts)
            {
                page.Append($"\n{name}:\n\n{text}\n");
            }
        }

        foreach (string licence in parts.Select(Of).SelectMany(Chosen).Distinct().Order(StringComparer.Ordinal))
        {
            page.Append($"\n{new string('=', 80)}\nText of the licence {licence}\n\n{Text(licence)}\n");
        }

        return page.ToString();
    }

    /// <summary>Of licences to choose from the one whose text is here; of several that hold together each.</summary>
    private static string[] Chosen(string licence) => licence.Split(" OR ")[^1].Split(" AND ");

    private static string Text(string licence)
    {
        using Stream stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(licence)!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().ReplaceLineEndings("\n").Trim('\n');
    }
}
