using System.Text.Json;

namespace ReportMiner.Model;

/// <summary>The words that outputs write for the values of enumerations: their names in lower case, parts joined by a hyphen.</summary>
public static class EnumWord
{
    /// <returns><c>complete</c>, <c>not-compared</c>.</returns>
    public static string Of<T>(T value)
        where T : struct, Enum => JsonNamingPolicy.KebabCaseLower.ConvertName(value.ToString());

    /// <returns>The word; <see langword="null"/> for no value.</returns>
    public static string? Of<T>(T? value)
        where T : struct, Enum => value is { } known ? Of(known) : null;

    /// <returns>The value of a word; <see langword="null"/> where there is no such value.</returns>
    public static T? Parse<T>(string word)
        where T : struct, Enum
    {
        foreach (T value in Enum.GetValues<T>())
        {
            if (Of(value) == word)
            {
                return value;
            }
        }

        return null;
    }
}
