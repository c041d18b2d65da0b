using System.Globalization;
using System.Reflection;
using System.Security.Cryptography;
using System.Text;
using ReportMiner.Analysis.Structure;
using ReportMiner.Ingestion;
using ReportMiner.Ingestion.Programs;
using ReportMiner.Linguistics;
using ReportMiner.Model.Documents;
using ReportMiner.Pipeline.Limits;
using ReportMiner.Themes.Classification;

namespace ReportMiner.Pipeline.Cache;

/// <summary>
/// Hash of all that an outcome depends on beside the file itself: the program down to its compiled bytes, the models, the limits.
/// </summary>
internal static class StageStamp
{
    // A build gives an assembly the same identifier only where its source and its references are the same.
    private static readonly Assembly[] Stages =
    [
        typeof(Document).Assembly, typeof(Words).Assembly, typeof(DocumentReaders).Assembly, typeof(StructureAnalyzer).Assembly,
        typeof(IThemeClassifier).Assembly, typeof(StageStamp).Assembly,
    ];

    /// <param name="limits">The limits of the run.</param>
    /// <param name="models">Files and folders of the catalogue and the models; those that do not exist count as such.</param>
    public static string Of(DocumentLimits limits, IEnumerable<string> models)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (Assembly stage in Stages)
        {
            Add(hash, stage.ManifestModule.ModuleVersionId.ToString("N", CultureInfo.InvariantCulture));
        }

        Add(hash, string.Join(' ', limits.ToArguments()));
        Add(hash, InstalledPrograms.Stamp);
        foreach (string file in models.SelectMany(FilesOf))
        {
            Add(hash, Path.GetFileName(file));
            hash.AppendData(SHA256.HashData(File.ReadAllBytes(file)));
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    private static IEnumerable<string> FilesOf(string path) =>
        File.Exists(path) ? [path]
        : Directory.Exists(path) ? Directory.EnumerateFiles(path, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal)
        : [];

    private static void Add(IncrementalHash hash, string text)
    {
        hash.AppendData(Encoding.Unicode.GetBytes(text));
        hash.AppendData([0, 0]);
    }
}
