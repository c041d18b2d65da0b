using System.Collections.Immutable;
using ReportMiner.Model.Runs;
using ReportMiner.Model.Themes;
using ReportMiner.Pipeline.Themes;
using ReportMiner.Themes.Labels;

namespace ReportMiner;

/// <summary>Files of labelled rows: CSV or JSONL.</summary>
/// <param name="Paths">Files, or folders whose CSV files are read in the order of their names.</param>
public sealed record LabelledFiles(ImmutableArray<string> Paths)
{
    /// <summary>Column with the labels, separated by <c>;</c>.</summary>
    public string Labels { get; init; } = "themes";

    /// <summary>Column of what must stay on one side of a split, such as the meeting; optional in the files.</summary>
    public string Group { get; init; } = "group";

    /// <summary>Reads all rows.</summary>
    /// <exception cref="InputException">A path is neither a file nor a folder with CSV files.</exception>
    /// <exception cref="LabelFileException">A file does not hold labelled rows.</exception>
    public ImmutableArray<LabelledText> Read() => [.. Files.SelectMany(f => LabelReader.Read(f, Columns))];

    internal IEnumerable<string> Files => Paths.SelectMany(FilesAt);

    internal LabelColumns Columns => new(Labels, Group: Group);

    /// <summary>The shipped catalogue serves only rows that are labelled with its ids.</summary>
    internal static ThemeCatalogue? CatalogueOf(ImmutableArray<LabelledText> rows)
    {
        ThemeCatalogue shipped = CatalogueReader.Read(ShippedModels.Catalogue);
        HashSet<string> ids = [.. shipped.Themes.Select(t => t.Id)];
        return rows.All(r => r.Labels.All(ids.Contains)) ? shipped : null;
    }

    private static IReadOnlyList<string> FilesAt(string path)
    {
        if (File.Exists(path))
        {
            return [path];
        }

        string[] files = Directory.Exists(path) ? [.. Directory.GetFiles(path, "*.csv").Order(StringComparer.Ordinal)] : [];
        return files.Length > 0 ? files : throw new InputException($"'{path}' is neither a file nor a folder with CSV files.");
    }
}
