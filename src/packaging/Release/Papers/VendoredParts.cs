using System.Collections.Immutable;

namespace ReportMiner.Release.Papers;

/// <summary>Parts that no package brings: files of others that stand in the sources, with the texts of their licences.</summary>
internal static class VendoredParts
{
    private const string PdfJs = "src/ReportMiner.Web/wwwroot/lib/pdfjs", Fonts = PdfJs + "/standard_fonts/", Wasm = PdfJs + "/wasm/";

    private static readonly ImmutableArray<Vendored> InPrograms =
    [
        new("pdf.js", "Apache-2.0", "Mozilla Foundation", "pkg:npm/pdfjs-dist",
            [PdfJs + "/LICENSE", Wasm + "LICENSE_PDFJS_JBIG2", Wasm + "LICENSE_PDFJS_OPENJPEG", Wasm + "LICENSE_PDFJS_QCMS"],
            PdfJs + "/HASHES"),
        new("OpenJPEG (in pdf.js)", "BSD-2-Clause", "Universite catholique de Louvain and others", "pkg:generic/openjpeg",
            [Wasm + "LICENSE_OPENJPEG"]),
        new("PDFium JBIG2 decoder (in pdf.js)", "BSD-3-Clause AND Apache-2.0", "The PDFium Authors", "pkg:generic/pdfium-jbig2",
            [Wasm + "LICENSE_JBIG2"]),
        new("qcms (in pdf.js)", "MIT", "Mozilla Corporation, Marti Maria", "pkg:generic/qcms", [Wasm + "LICENSE_QCMS"]),
        new("Foxit fonts (in pdf.js)", "BSD-3-Clause", "The PDFium Authors", "pkg:generic/foxit-fonts", [Fonts + "LICENSE_FOXIT"]),
        new("Liberation fonts (in pdf.js)", "OFL-1.1", "Google Corporation, Red Hat, Inc.", "pkg:generic/liberation-fonts",
            [Fonts + "LICENSE_LIBERATION"]),
    ];

    /// <summary>What the library's own assemblies hold of others.</summary>
    private static readonly ImmutableArray<Vendored> InLibrary =
    [
        new(
            "Unicode Character Database, canonical mappings",
            "Unicode-DFS-2016",
            "Unicode, Inc.",
            "pkg:generic/unicode-character-database",
            [],
            "src/ReportMiner.Linguistics/Normalization/canonical.txt"),
    ];

    /// <summary>Those of the programs: of both, and of the library in them.</summary>
    public static IEnumerable<Part> OfPrograms(string root) => [.. InPrograms.Select(v => Read(v, root)), .. OfLibrary(root)];

    /// <summary>Those of the library.</summary>
    public static IEnumerable<Part> OfLibrary(string root) => [.. InLibrary.Select(v => Read(v, root))];

    private static Part Read(Vendored part, string root)
    {
        string version = part.VersionIn is { } file ? VersionOf(Path.Combine(root, file)) : "";
        var texts = part.Texts.Select(t => (Path.GetFileName(t), TextOf(Path.Combine(root, t))));
        return new Part(part.Name, version, part.Licence, part.Copyright, null, [.. texts])
        {
            Purl = version.Length == 0 ? part.Purl : $"{part.Purl}@{version}",
        };
    }

    /// <summary>The first number with points in the first line of a file.</summary>
    private static string VersionOf(string file) =>
        File.ReadLines(file).First().Split(' ', ',').Select(w => w.TrimEnd('.')).FirstOrDefault(w => Version.TryParse(w, out _))
            ?? throw new ReleaseException($"The first line of '{file}' names no version.");

    private static string TextOf(string file) => File.ReadAllText(file).ReplaceLineEndings("\n").Trim('\n', '\uFEFF');

    /// <param name="Name">Name for people.</param>
    /// <param name="Licence">SPDX expression.</param>
    /// <param name="Copyright">Who holds it.</param>
    /// <param name="Purl">Package URL without a version.</param>
    /// <param name="Texts">Files of the checkout with licences and notices.</param>
    /// <param name="VersionIn">The file whose first line says the version; <see langword="null"/> where it is not known.</param>
    private sealed record Vendored(
        string Name, string Licence, string Copyright, string Purl, ImmutableArray<string> Texts, string? VersionIn = null);
}
