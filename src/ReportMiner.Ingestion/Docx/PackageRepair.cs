using System.IO.Compression;
using System.Xml;
using System.Xml.Linq;

namespace ReportMiner.Ingestion.Docx;

/// <summary>
/// Makes of a package that does not open one that holds only what its text needs: without the properties of the document, its thumbnail,
/// and links that lead out of the package, to parts that are not there or to no address at all.
/// </summary>
internal static class PackageRepair
{
    private const string Relationships = ".rels";

    private static readonly string[] NeedlessTypes = ["/core-properties", "/extended-properties", "/custom-properties", "/thumbnail"];

    /// <returns><see langword="null"/> where there is nothing to mend.</returns>
    public static byte[]? Mend(byte[] bytes)
    {
        using var archive = new ZipArchive(new MemoryStream(bytes, writable: false), ZipArchiveMode.Read);
        var names =
            new HashSet<string>(
                archive.Entries.Select(static entry => "/" + entry.FullName.TrimStart('/')), StringComparer.OrdinalIgnoreCase);
        var mended = new MemoryStream();
        bool changed = false;
        using (var target = new ZipArchive(mended, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (ZipArchiveEntry entry in archive.Entries)
            {
                if (entry.FullName.StartsWith("docProps/", StringComparison.OrdinalIgnoreCase))
                {
                    changed = true;
                    continue;
                }

                using Stream source = entry.Open();
                using Stream copy = target.CreateEntry(entry.FullName, CompressionLevel.Fastest).Open();
                if (entry.FullName.EndsWith(Relationships, StringComparison.OrdinalIgnoreCase))
                {
                    changed |= CopyRelationships(source, copy, OwnerOf(entry.FullName), names);
                }
                else
                {
                    source.CopyTo(copy);
                }
            }
        }

        return changed ? mended.ToArray() : null;
    }

    /// <summary>The folder of the part that relationships belong to: of <c>word/_rels/document.xml.rels</c> it is <c>/word/</c>.</summary>
    private static string OwnerOf(string relationships)
    {
        string folder = "/" + relationships.TrimStart('/');
        int at = folder.LastIndexOf("/_rels/", StringComparison.OrdinalIgnoreCase);
        return at < 0 ? "/" : folder[..(at + 1)];
    }

    private static bool CopyRelationships(Stream source, Stream copy, string folder, HashSet<string> names)
    {
        var settings = new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null };
        using var reader = XmlReader.Create(source, settings);
        XDocument relationships = XDocument.Load(reader);
        List<XElement> broken = relationships.Root is null
            ? []
            : [.. relationships.Root.Elements().Where(link => !IsSound(link, folder, names))];
        broken.ForEach(static link => link.Remove());
        relationships.Save(copy);
        return broken.Count > 0;
    }

    private static bool IsSound(XElement link, string folder, HashSet<string> names)
    {
        string target = (string?)link.Attribute("Target") ?? "", type = (string?)link.Attribute("Type") ?? "";
        if (Array.Exists(NeedlessTypes, type.EndsWith) || !Uri.TryCreate(target, UriKind.RelativeOrAbsolute, out Uri? address))
        {
            return false;
        }

        if ((string?)link.Attribute("TargetMode") == "External")
        {
            return true;
        }

        return !address.IsAbsoluteUri && Resolve(folder, target) is { } part && names.Contains(part);
    }

    /// <returns>The name of a part; <see langword="null"/> for one outside the package.</returns>
    private static string? Resolve(string folder, string target)
    {
        var parts = new List<string>();
        string path = (target.StartsWith('/') ? target : folder + target).Split('#', '?')[0];
        foreach (string part in path.Split('/', StringSplitOptions.RemoveEmptyEntries))
        {
            if (part == ".." && parts.Count == 0)
            {
                return null;
            }

            if (part == "..")
            {
                parts.RemoveAt(parts.Count - 1);
            }
            else if (part != ".")
            {
                parts.Add(Uri.UnescapeDataString(part));
            }
        }

        return "/" + string.Join('/', parts);
    }
}
