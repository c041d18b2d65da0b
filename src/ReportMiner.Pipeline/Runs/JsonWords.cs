using System.Text.Json;

namespace ReportMiner.Pipeline.Runs;

/// <summary>Strings of a JSON file that a run wrote, and others may have changed.</summary>
internal static class JsonWords
{
    /// <exception cref="KeyNotFoundException">There is no such member.</exception>
    /// <exception cref="FormatException">It is <c>null</c>.</exception>
    /// <exception cref="InvalidOperationException">It is no string.</exception>
    public static string Word(this JsonElement element, string name) => element.GetProperty(name).Word();

    /// <exception cref="FormatException">It is <c>null</c>.</exception>
    /// <exception cref="InvalidOperationException">It is no string.</exception>
    public static string Word(this JsonElement value) => value.GetString() ?? throw new FormatException("A string was expected where null stands.");
}
