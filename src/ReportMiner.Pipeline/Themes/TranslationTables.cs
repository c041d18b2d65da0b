using ReportMiner.Linguistics.Translation;

namespace ReportMiner.Pipeline.Themes;

/// <summary>The translation table that comes with the program.</summary>
public static class TranslationTables
{
    private static readonly Lazy<TranslationTable?> Table = new(Load);

    /// <summary>File of the table; <see langword="null"/> where the installation has none.</summary>
    public static string? ShippedFile => Directory.Exists(ShippedModels.Translation)
        ? Directory.GetFiles(ShippedModels.Translation, "*.gz").Order(StringComparer.Ordinal).FirstOrDefault()
        : null;

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
