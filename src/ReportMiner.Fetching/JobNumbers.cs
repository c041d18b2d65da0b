using System.Text.RegularExpressions;

namespace ReportMiner.Fetching;

/// <summary>Job numbers in addresses of documents.</summary>
internal static partial class JobNumbers
{
    /// <param name="address">An address such as <c>…/v25/077/01/pdf/v2507701.pdf</c>.</param>
    /// <returns><c>V.25-07701</c>, or <see langword="null"/> where the last part of the address is no job number.</returns>
    public static string? In(Uri address) =>
        Name().Match(address.Segments.LastOrDefault("")) is { Success: true } name
            ? $"{name.Groups[1].Value.ToUpperInvariant()}.{name.Groups[2].Value}-{name.Groups[3].Value}"
            : null;

    // Duty station (N, G, V, K …), two digits of the year, five of the job.
    [GeneratedRegex(@"^([a-z])(\d{2})(\d{5})\.[a-z]+$", RegexOptions.IgnoreCase)]
    private static partial Regex Name();
}
