namespace ReportMiner.Export.Csv;

/// <summary>How a CSV file separates cells and writes numbers.</summary>
/// <param name="Delimiter">Between cells.</param>
/// <param name="DecimalComma">Whether numbers have a comma in the place of the point.</param>
internal sealed record CsvDialect(string Delimiter, bool DecimalComma)
{
    /// <summary>RFC 4180.</summary>
    public static readonly CsvDialect Standard = new(",", false);

    /// <summary>What Excel expects where the system's region is Russian.</summary>
    public static readonly CsvDialect Russian = new(";", true);
}
