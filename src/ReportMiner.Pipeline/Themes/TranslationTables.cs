using ReportMiner.Linguistics.Translation;

namespace ReportMiner.Pipeline.Themes;

/// <summary>The translation table that comes with the program.</summary>
public static class TranslationTables
{
    private static readonly Lazy<TranslationTable?> Table = new(Load);

    /// <summary>File of the table; <see langword="null"/> where the installation has none.</summary>
    private static string? ShippedFile => Directory.Exists(ShippedModels.Translation)
        ? Directory.GetFiles(ShippedModels.Translation, "*.gz").Order(StringComparer.Ordinal).FirstOrDefault()
        : null;

    /// <summary>
    /// File of the table that the theme model learnt with, which stays as it is until the themes are trained on another;
    /// <see langword="null"/> where the installation has none.
    /// </summary>
    public static string? ThemesFile =>
        Path.Combine(ShippedModels.Themes, "translation.bin.gz") is var file && File.Exists(file) ? file : null;

    /// <summary>The table; <see langword="null"/> where the installation has none.</summary>
    public static TranslationTable? Shipped => Table.Value;

    private static TranslationTable? Load()
    {
        if (ShippedFile is not { } file)
        {
            return null;
        }

        using FileStream stream = File.OpenRead(file);
        return TranslationTable.Load(stream);
    }
}
